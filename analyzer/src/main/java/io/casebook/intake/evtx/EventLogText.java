package io.casebook.intake.evtx;

import io.casebook.intake.decoded.DamageCounts;
import io.casebook.intake.decoded.PulledText;

import java.nio.charset.StandardCharsets;

/// A log as text, written while it is read.
final class EventLogText extends PulledText {
    private final Events events;
    private final EventText writer;
    private boolean atStart = true;

    EventLogText(Events events, DamageCounts damages) {
        this.events = events;
        writer = new EventText(damages);
    }

    @Override
    protected boolean fill() {
        var event = events.next();
        if (event == null && !atStart) {
            return false;
        }
        var text = new StringBuilder();
        if (atStart) {
            atStart = false;
            writer.writeTitle(events.title(), event, text);
        }
        if (event != null) {
            writer.write(event, text);
        }
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        ready(bytes, bytes.length);
        return true;
    }
}
