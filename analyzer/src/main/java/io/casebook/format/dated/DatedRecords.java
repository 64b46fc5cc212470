package io.casebook.format.dated;

import io.casebook.format.ArtifactHead;
import io.casebook.format.LineParser;
import io.casebook.format.RecordSink;
import io.casebook.format.Slice;
import io.casebook.model.RecordDraft;

import org.jspecify.annotations.Nullable;

/// Records of a log whose layout is known, or is learnt from each slice anew. A line without a time
/// in its place belongs to the record before it.
final class DatedRecords extends LineParser {
    private final @Nullable Layout known;
    private @Nullable StampFinder finder;
    private HeadReader heads = new HeadReader(LevelStyle.MARKED);
    private boolean orderUnknown;
    private int start;

    /// @param known null where every slice is to be taken by itself
    DatedRecords(@Nullable Layout known) {
        this.known = known;
        use(known);
    }

    private void use(@Nullable Layout layout) {
        finder = layout == null ? null : new StampFinder(layout);
        heads = new HeadReader(layout == null ? LevelStyle.MARKED : layout.levelStyle());
    }

    @Override
    protected void begin(Slice slice) {
        if (known == null) {
            var end = Math.min(slice.hardEnd(), slice.from() + ArtifactHead.MOST);
            use(LayoutLearner.learn(new FirstLines(slice.bytes(), slice.from(), end)));
        }
        orderUnknown =
                slice.first()
                        && known != null
                        && known.notation() == Notation.NUMBERS
                        && known.order() == DayOrder.UNKNOWN;
        start = slice.from();
    }

    @Override
    protected Line read(byte[] bytes, int from, int to, RecordDraft draft, RecordSink sink) {
        var found = finder == null ? -1 : finder.find(bytes, from, to);
        if (finder == null || found < 0) {
            return Line.CONTINUES;
        }
        finder.stamp.tell(draft);
        heads.read(bytes, finder.stamp.end, to, draft);
        if (!finder.leading()) {
            heads.readPrefix(bytes, from, found, draft);
            draft.field("prefix", from, found - finder.glueLength());
        }
        return Line.STARTS;
    }

    @Override
    protected void end(RecordSink sink) {
        if (orderUnknown) {
            sink.diagnostic(
                    "date-order-unknown",
                    "No date here tells whether the day or the month comes first; "
                            + "where both are possible the day is left open.",
                    start);
        }
    }
}
