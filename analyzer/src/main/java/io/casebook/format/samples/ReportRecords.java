package io.casebook.format.samples;

import io.casebook.format.LineParser;
import io.casebook.format.RecordSink;
import io.casebook.format.Slice;
import io.casebook.model.RecordDraft;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/// The records of a report: rows of one table and one time together, and each other line. What a
/// row means is said by the heading above it, whose time is that of the sample before the first.
final class ReportRecords extends LineParser {
    private static final byte[] HEADER = "Linux ".getBytes(StandardCharsets.US_ASCII);
    private static final String RESTART = "LINUX RESTART";
    private static final String COMMENT = "COM ";

    private final DateEvidence evidence;
    private final @Nullable LocalDate firstDay;
    private final Clock clock = new Clock();
    private final Words words = new Words();
    private final Days days = new Days();
    private @Nullable Heading heading;

    /// Time of the record that rows go on with, averages of it, and how many rows it has.
    private int second;
    private boolean averages;
    private int rows;

    private boolean adrift;

    /// @param firstDay of the report, for its parts without the header; null where it is not known
    ReportRecords(DateEvidence evidence, @Nullable LocalDate firstDay) {
        this.evidence = evidence;
        this.firstDay = firstDay;
    }

    @Override
    protected void begin(Slice slice) {
        days.start(firstDay);
        heading = null;
        rows = 0;
        averages = false;
        adrift = false;
    }

    @Override
    protected Line read(byte[] bytes, int from, int to, RecordDraft draft, RecordSink sink) {
        if (startsWith(bytes, from, to)) {
            return readHeader(bytes, from, to, sink);
        }
        if (!clock.read(bytes, from, to)) {
            return readAverage(bytes, from, to);
        }
        words.of(bytes, clock.end, to);
        draft.messageStart = words.size() == 0 ? clock.end : words.start(0);
        var next = Heading.of(words, 0);
        if (next != null) {
            return readHeading(next, from, draft);
        }
        if (words.size() > 0 && words.anyNumber(0) && !isComment()) {
            return readRow(from, draft, sink);
        }
        return readEvent(from, draft);
    }

    private static boolean startsWith(byte[] bytes, int from, int to) {
        return to - from > HEADER.length
                && java.util.Arrays.equals(
                        bytes, from, from + HEADER.length, HEADER, 0, HEADER.length);
    }

    private Line readHeader(byte[] bytes, int from, int to, RecordSink sink) {
        var header = ReportHeader.of(new String(bytes, from, to - from, StandardCharsets.UTF_8));
        if (header == null) {
            return Line.UNPARSED;
        }
        var day = header.date() == null ? null : header.date().day(evidence);
        if (day == null) {
            sink.diagnostic(
                    "date-order-unknown",
                    "Nothing tells whether the day or the month comes first in the report's date; "
                            + "only the time of day of its rows is known.",
                    from);
        }
        header.tell(sink, from, to);
        days.start(day);
        heading = null;
        rows = 0;
        return Line.STARTS;
    }

    /// `Average:`, in the language of the locale, stands where times stand elsewhere.
    private Line readAverage(byte[] bytes, int from, int to) {
        words.of(bytes, from, to);
        var colon = colonEnds(0, bytes) ? 1 : words.size() > 1 && colonEnds(1, bytes) ? 2 : 0;
        var next = colon == 0 ? null : Heading.of(words, colon);
        if (next == null && (colon == 0 || heading == null || !heading.fits(words, colon))) {
            rows = 0;
            return Line.UNPARSED;
        }
        days.average();
        if (next != null) {
            heading = next;
        }
        var goesOn = averages && rows > 0 && rows < MOST_LINES - 1 && next == null;
        averages = true;
        rows = goesOn ? rows + 1 : 1;
        return goesOn ? Line.CONTINUES : Line.STARTS;
    }

    private boolean colonEnds(int word, byte[] bytes) {
        return bytes[words.end(word) - 1] == ':';
    }

    private Line readHeading(Heading next, int from, RecordDraft draft) {
        heading = next;
        rows = 0;
        if (clock.whole) {
            clock.tell(draft, from);
        } else {
            days.heading(next.title, clock.second, from, clock.end, draft);
        }
        return Line.STARTS;
    }

    private Line readRow(int from, RecordDraft draft, RecordSink sink) {
        date(from, draft);
        if (heading == null) {
            tellAdrift(from, sink);
        } else {
            heading.tell(words, 0, Heading.Told.samples(words, sink));
        }
        var goesOn = rows > 0 && !averages && second == clock.second && rows < MOST_LINES - 1;
        second = clock.second;
        averages = false;
        rows = goesOn ? rows + 1 : 1;
        return goesOn ? Line.CONTINUES : Line.STARTS;
    }

    /// A report so long that it is read in parts, or whose start is missing.
    private void tellAdrift(int from, RecordSink sink) {
        if (!adrift) {
            adrift = true;
            sink.diagnostic(
                    "table-without-heading",
                    "The heading of these rows was not read; their numbers are not known.",
                    from);
        }
    }

    private void date(int from, RecordDraft draft) {
        if (clock.whole) {
            clock.tell(draft, from);
        } else {
            days.date(clock.second, from, clock.end, draft);
        }
    }

    private boolean isComment() {
        var text = words.rest(0);
        return text.startsWith(RESTART) || text.startsWith(COMMENT);
    }

    /// A restart of the machine, or a comment that somebody had written into the data.
    private Line readEvent(int from, RecordDraft draft) {
        rows = 0;
        if (words.size() == 0 || !isComment()) {
            // Perhaps the heading of an unknown table: what follows is not of the one before.
            heading = null;
            return Line.UNPARSED;
        }
        if (!clock.whole && words.rest(0).startsWith(RESTART)) {
            days.restart(clock.second);
        }
        date(from, draft);
        return Line.STARTS;
    }
}
