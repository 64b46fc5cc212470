package io.casebook.format.kernel;

import io.casebook.format.PartialSink;
import io.casebook.format.Slice;
import io.casebook.model.ReadingKind;
import io.casebook.model.RecordDraft;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// What the parser makes of a text, for looking at.
final class CollectedRecords implements PartialSink {
    private final byte[] bytes;
    private final List<Line> records = new ArrayList<>();

    private CollectedRecords(byte[] bytes) {
        this.bytes = bytes;
    }

    static List<Line> of(String text) {
        return of(Slice.whole(text.getBytes(StandardCharsets.UTF_8)));
    }

    static List<Line> of(Slice slice) {
        var collected = new CollectedRecords(slice.bytes());
        new KernelLogFormat().newParser().parse(slice, collected);
        return collected.records;
    }

    @Override
    public void record(RecordDraft draft) {
        records.add(
                new Line(
                        text(draft.messageStart, draft.end),
                        draft.lines,
                        draft.readingKind,
                        draft.unparsed,
                        draft.startsBoot));
    }

    private String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    record Line(
            String message, int lines, ReadingKind reading, boolean unparsed, boolean startsBoot) {}
}
