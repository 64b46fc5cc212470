package io.casebook.format.apport;

import io.casebook.format.LineParser;
import io.casebook.format.RecordSink;
import io.casebook.format.Slice;
import io.casebook.format.TimeReader;
import io.casebook.model.RecordDraft;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// One record for a report, at the time of its problem.
final class ReportRecords extends LineParser {
    /// `time.asctime()`, in the zone of the machine.
    private static final Pattern DATE =
            Pattern.compile(
                    "\nDate: ((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) "
                            + "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [ \\d]\\d "
                            + "\\d\\d:\\d\\d:\\d\\d \\d{4})(?=\r?\n|$)");
    private static final Pattern NEXT = Pattern.compile("\nProblemType: ");

    /// The fields are sorted by their names, so that the date is among the first.
    private static final int LOOKED_AHEAD = 1 << 13;

    private final TimeReader time = new TimeReader();
    private int softEnd;
    private int hardEnd;

    @Override
    protected void begin(Slice slice) {
        softEnd = slice.softEnd();
        hardEnd = slice.hardEnd();
    }

    @Override
    protected Line read(byte[] bytes, int from, int to, RecordDraft draft, RecordSink sink) {
        var line = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        var starts = ReportFields.starts(line);
        if (!starts || from < softEnd) {
            ReportFields.state(line, from, to, sink);
        }
        if (!starts) {
            return Line.CONTINUES;
        }
        draft.severity = ReportFields.severity(line);
        readDate(bytes, from, draft);
        return Line.STARTS;
    }

    private void readDate(byte[] bytes, int from, RecordDraft draft) {
        var length = Math.min(LOOKED_AHEAD, hardEnd - from);
        var text = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
        var next = NEXT.matcher(text);
        var date = DATE.matcher(text).region(0, next.find() ? next.start() : length);
        if (date.find()) {
            time.readMonthFirst(bytes, from + date.start(1), from + date.end(1), draft);
        }
    }
}
