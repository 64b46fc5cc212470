package io.casebook.format.clock;

import io.casebook.format.LineParser;
import io.casebook.format.RecordSink;
import io.casebook.model.RecordDraft;
import io.casebook.model.Subject;

/// A record for each line or block, and the facts of the host's clock that it states.
final class ClockOutputParser extends LineParser {
    private final OutputReader reader = new OutputReader();

    /// Of the line or block that is read; what it states is shown from there.
    private int start;

    @Override
    protected void begin() {
        reader.begin();
        start = 0;
    }

    @Override
    protected Line read(byte[] bytes, int from, int to, RecordDraft draft, RecordSink sink) {
        var line = reader.read(bytes, from, to);
        if (line == null) {
            return Line.UNPARSED;
        }
        if (!line.continues()) {
            start = from;
        }
        for (var statement : line.statements()) {
            sink.fact(
                    Subject.host(""),
                    statement.key(),
                    statement.value(),
                    statement.unit(),
                    start,
                    to);
        }
        return line.continues() ? Line.CONTINUES : starts(line, draft);
    }

    private static Line starts(OutputLine line, RecordDraft draft) {
        if (line.time() != null) {
            line.time().place(draft);
        }
        return Line.STARTS;
    }
}
