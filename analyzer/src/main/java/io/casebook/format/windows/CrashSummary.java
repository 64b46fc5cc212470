package io.casebook.format.windows;

import io.casebook.format.ArtifactHead;
import io.casebook.format.Format;
import io.casebook.format.RecordParser;

import java.util.Objects;

/// Stops of Windows as tools other than the debugger sum them up: the lists of BlueScreenView, the
/// report of WhoCrashed, problem reports of Windows itself, and the blue screen.
public final class CrashSummary implements Format {
    private final SummaryNotation notation;
    private final DayOrder order;

    /// Not yet fitted to an artifact.
    public CrashSummary() {
        this(SummaryNotation.SCREEN, DayOrder.UNKNOWN);
    }

    private CrashSummary(SummaryNotation notation, DayOrder order) {
        this.notation = notation;
        this.order = order;
    }

    @Override
    public String id() {
        return "windows-crash-summary";
    }

    @Override
    public String title() {
        return "summaries of Windows crashes (BlueScreenView, WhoCrashed, problem reports)";
    }

    @Override
    public int likelihood(ArtifactHead head) {
        var found = SummaryNotation.of(head);
        return found == null ? 0 : found.likelihood();
    }

    @Override
    public Format fittedTo(ArtifactHead head) {
        var found = SummaryNotation.of(head);
        return found == null ? this : new CrashSummary(found, order(head));
    }

    private static DayOrder order(ArtifactHead head) {
        var plain = DirectionMarks.without(head.bytes(), 0, head.bytes().length);
        return DayOrder.of(new ArtifactHead(head.path(), plain, head.whole()));
    }

    @Override
    public RecordParser newParser() {
        return new SummaryBlocks(notation, order);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CrashSummary that
                && notation == that.notation
                && order == that.order;
    }

    @Override
    public int hashCode() {
        return Objects.hash(notation, order);
    }
}
