package io.casebook.format.windows;

import io.casebook.format.ArtifactHead;
import io.casebook.format.Format;
import io.casebook.format.RecordParser;

import java.util.Objects;

/// Windows events that `wevtutil`, PowerShell or the event viewer wrote as text.
public final class WindowsEventText implements Format {
    private static final int CERTAIN = 97;

    private final Notation notation;
    private final DayOrder order;

    /// Not yet fitted to an artifact.
    public WindowsEventText() {
        this(new Notation.Unknown(), DayOrder.UNKNOWN);
    }

    private WindowsEventText(Notation notation, DayOrder order) {
        this.notation = notation;
        this.order = order;
    }

    @Override
    public String id() {
        return "windows-event-text";
    }

    @Override
    public String title() {
        return "Windows events as text (wevtutil, PowerShell, event viewer)";
    }

    @Override
    public int likelihood(ArtifactHead head) {
        return Notation.of(head) instanceof Notation.Unknown ? 0 : CERTAIN;
    }

    @Override
    public Format fittedTo(ArtifactHead head) {
        return new WindowsEventText(Notation.of(head), DayOrder.of(head));
    }

    @Override
    public RecordParser newParser() {
        return switch (notation) {
            case Notation.Numbered _ -> new ListedEvents("Event[", order);
            case Notation.Listed listed -> new ListedEvents(listed.firstKey(), order);
            case Notation.Columns columns -> new TableEvents(columns, order);
            case Notation.Unknown _ -> new ListedEvents("Event[", order);
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WindowsEventText that
                && notation.equals(that.notation)
                && order == that.order;
    }

    @Override
    public int hashCode() {
        return Objects.hash(notation, order);
    }
}
