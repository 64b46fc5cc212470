package io.casebook.intake.evtx;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// A log as text, written while it is read.
final class EventLogText extends InputStream {
    private final Events events;
    private final EventText writer;
    private byte[] bytes = {};
    private int taken;
    private boolean atStart = true;

    EventLogText(Events events, DamageCounts damages) {
        this.events = events;
        writer = new EventText(damages);
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int at, int length) {
        if (taken == bytes.length && !fill()) {
            return length == 0 ? 0 : -1;
        }
        var count = Math.min(length, bytes.length - taken);
        System.arraycopy(bytes, taken, into, at, count);
        taken += count;
        return count;
    }

    private boolean fill() {
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
        bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        taken = 0;
        return true;
    }
}
