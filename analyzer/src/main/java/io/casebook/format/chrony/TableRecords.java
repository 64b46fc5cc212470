package io.casebook.format.chrony;

import io.casebook.format.LineParser;
import io.casebook.format.RecordSink;
import io.casebook.format.Slice;
import io.casebook.format.TimeReader;
import io.casebook.model.ReadingKind;
import io.casebook.model.RecordDraft;
import io.casebook.model.Severity;
import io.casebook.model.Subject;

import java.nio.charset.StandardCharsets;

/// A record for each row; a clock that is wrong by a second or more is a fact.
final class TableRecords extends LineParser {
    private static final int LONGEST_ROW = 400;

    /// As chronyd's own setting `logchange`, in seconds.
    private static final double WRONG = 1;

    /// Of a clock that is wrong for days not every row is told.
    private static final int MOST_FACTS = 64;

    private final TimeReader time = new TimeReader();
    private int softEnd;
    private int facts;

    @Override
    protected void begin(Slice slice) {
        softEnd = slice.softEnd();
        facts = 0;
    }

    @Override
    protected Line read(byte[] bytes, int from, int to, RecordDraft draft, RecordSink sink) {
        var length = Math.min(to - from, LONGEST_ROW);
        var line = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
        if (ChronyTable.RULE.matcher(line).matches()
                || ChronyTable.HEADING.matcher(line).matches()) {
            return Line.STARTS;
        }
        var row = ChronyTable.ROW.matcher(line);
        if (!row.matches()
                || !time.readDateFirst(bytes, from, from + line.indexOf(' ', 11), draft)) {
            return Line.UNPARSED;
        }
        draft.readingKind = ReadingKind.ABSOLUTE;
        draft.impliedProcess = "chronyd";
        draft.messageStart = from + line.indexOf(' ', 11) + 1;
        takeOffset(TableRow.of(line), from, draft, sink);
        return Line.STARTS;
    }

    private void takeOffset(TableRow row, int from, RecordDraft draft, RecordSink sink) {
        draft.field("source", from + row.sourceStart(), from + row.sourceEnd());
        if (row.offsetEnd() == 0) {
            return;
        }
        draft.field("offset", from + row.offsetStart(), from + row.offsetEnd());
        if (!row.isOfClock() || Math.abs(row.offset()) < WRONG) {
            return;
        }
        draft.severity = Severity.WARNING;
        if (from < softEnd && facts < MOST_FACTS) {
            facts++;
            var value = Double.toString(row.offset());
            sink.fact(Subject.host(""), "chrony.offset", value, "s", from, draft.end);
        }
    }
}
