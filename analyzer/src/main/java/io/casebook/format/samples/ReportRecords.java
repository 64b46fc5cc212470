package io.casebook.format.samples;

import io.casebook.format.LineParser;
import io.casebook.format.RecordSink;
import io.casebook.format.Slice;
import io.casebook.model.RecordDraft;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;

/// The records of a report: rows of one table and one time together, and each other line. What a
/// row means is said by the heading above it, whose time is that of the sample before the first.
final class ReportRecords extends LineParser {
    private static final byte[] HEADER = "Linux ".getBytes(StandardCharsets.US_ASCII);
    private static final String RESTART = "LINUX RESTART";
    private static final String COMMENT = "COM ";

    private final DateEvidence evidence;
    private final @Nullable LocalDate firstDay;
    private final String firstTable;
    private final Clock clock = new Clock();
    private final Words words = new Words();
    private final Days days = new Days();
    private final Doubts doubts = new Doubts();
    private @Nullable Heading heading;

    /// Time of the record that rows go on with, averages of it, and how many rows it has.
    private int second;
    private boolean averages;
    private int rows;

    /// Whether the heading is that of a part before this one.
    private boolean carried;

    /// How many rows were read; how many of them without a heading, and where the first of those
    /// is.
    private long read;

    private long adrift;
    private int adriftAt;

    /// @param firstDay of the report, for its parts without the header; null where it is not known
    /// @param firstTable the heading of its first table, for parts within it; empty where it is not
    ///     known
    ReportRecords(DateEvidence evidence, @Nullable LocalDate firstDay, String firstTable) {
        this.evidence = evidence;
        this.firstDay = firstDay;
        this.firstTable = firstTable;
    }

    @Override
    protected void begin(Slice slice) {
        days.start(firstDay);
        doubts.begin();
        heading = null;
        rows = 0;
        averages = false;
        carried = false;
        read = 0;
        adrift = 0;
        if (!slice.first()) {
            goOn(TableSurvey.of(slice));
        }
    }

    /// In a part of a report so long that it is read in parts.
    private void goOn(TableSurvey survey) {
        heading = survey.only(firstTable);
        carried = true;
        if (survey.isLive()) {
            days.start(null);
        }
    }

    @Override
    protected void end(RecordSink sink) {
        if (adrift > 0) {
            sink.diagnostic(
                    "table-without-heading",
                    String.format(
                            Locale.ROOT,
                            "The heading of %,d rows, %d%% of those in this part of the text, was"
                                    + " not read; their numbers are not known.",
                            adrift,
                            100 * adrift / read),
                    adriftAt);
        }
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
            return readHeading(next, from, draft, sink);
        }
        if (words.size() > 0 && words.anyNumber(0) && !isComment()) {
            return readRow(from, draft, sink);
        }
        return readEvent(from, draft, sink);
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
        doubts.date(header.date(), day, evidence, sink, from);
        header.tell(sink, from, to);
        days.start(day);
        heading = null;
        rows = 0;
        return Line.TITLE;
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

    private Line readHeading(Heading next, int from, RecordDraft draft, RecordSink sink) {
        heading = next;
        rows = 0;
        carried = false;
        if (!clock.isKnown()) {
            doubts.halfDay(sink, from);
        } else if (clock.whole) {
            clock.tell(draft, from);
        } else {
            days.heading(next.title, clock.second, from, clock.end, draft);
        }
        return Line.STARTS;
    }

    private Line readRow(int from, RecordDraft draft, RecordSink sink) {
        date(from, draft, sink);
        read++;
        heading = carried && heading != null && !heading.suits(words) ? null : heading;
        if (heading == null) {
            adriftAt = adrift++ == 0 ? from : adriftAt;
        } else {
            heading.tell(words, 0, Heading.Told.samples(words, sink));
        }
        var goesOn = rows > 0 && !averages && second == clock.second && rows < MOST_LINES - 1;
        second = clock.second;
        averages = false;
        rows = goesOn ? rows + 1 : 1;
        return goesOn ? Line.CONTINUES : Line.STARTS;
    }

    private void date(int from, RecordDraft draft, RecordSink sink) {
        if (!clock.isKnown()) {
            doubts.halfDay(sink, from);
        } else if (clock.whole) {
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
    private Line readEvent(int from, RecordDraft draft, RecordSink sink) {
        rows = 0;
        if (words.size() == 0 || !isComment()) {
            // Perhaps the heading of an unknown table: what follows is not of the one before.
            heading = null;
            return Line.UNPARSED;
        }
        if (clock.isKnown() && !clock.whole && words.rest(0).startsWith(RESTART)) {
            days.restart(clock.second);
        }
        date(from, draft, sink);
        return Line.STARTS;
    }
}
