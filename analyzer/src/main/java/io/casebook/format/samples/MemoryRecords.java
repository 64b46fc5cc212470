package io.casebook.format.samples;

import io.casebook.format.LineParser;
import io.casebook.format.RecordSink;
import io.casebook.format.Slice;
import io.casebook.format.WrittenTime;
import io.casebook.model.ReadingKind;
import io.casebook.model.RecordDraft;
import io.casebook.model.ZoneAbbreviations;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// A record for each of vmstat's rows. The first row tells rates since the machine started, which
/// become facts; the headings come again after some screens of rows (procps, vmstat.c).
final class MemoryRecords extends LineParser {
    static final Pattern HEADING =
            Pattern.compile(" {0,9}r {1,9}b {1,20}swpd {1,20}free {1,20}\\S[^\\n]{0,200}");
    private static final Pattern TITLE = Pattern.compile("(?:--?)?procs[- ].{0,200}memory.{0,200}");
    private static final Pattern STAMP =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
    private static final int LONGEST = 600;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final MemoryUnits units;
    private final StampLine stamp;
    private final Words words = new Words();
    private final SinceBoot average = new SinceBoot("vmstat.since-boot.");
    private @Nullable Heading heading;

    /// Name of the time zone in the heading, above times.
    private int zoneStart;

    private int zoneEnd;
    private boolean stamped;
    private boolean firstRow;
    private boolean firstTable;
    private boolean unitsTold;

    MemoryRecords(DateEvidence evidence, MemoryUnits units) {
        this.units = units;
        stamp = new StampLine(evidence);
    }

    @Override
    protected void begin(Slice slice) {
        heading = null;
        stamped = false;
        firstRow = false;
        firstTable = slice.first();
        unitsTold = false;
        average.begin();
        stamp.begin();
    }

    @Override
    protected Line read(byte[] bytes, int from, int to, RecordDraft draft, RecordSink sink) {
        if (to - from > LONGEST) {
            return Line.UNPARSED;
        }
        var text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        words.of(bytes, from, to);
        if (HEADING.matcher(text).matches()) {
            openTable();
            tellUnits(from, sink);
            return Line.TITLE;
        }
        if (TITLE.matcher(text).lookingAt()) {
            return Line.TITLE;
        }
        if (readRow(bytes, draft, sink)) {
            return Line.STARTS;
        }
        return stamp.read(bytes, from, to, draft, sink) ? anotherRun() : Line.UNPARSED;
    }

    private void tellUnits(int from, RecordSink sink) {
        if (units.equals(MemoryUnits.UNKNOWN) && !unitsTold) {
            unitsTold = true;
            sink.diagnostic(
                    "memory-unit-unknown",
                    "Nothing tells in what unit vmstat counted memory (its option -S); the numbers "
                            + "of memory and swap are not told.",
                    from);
        }
    }

    /// A script that writes a time calls the command anew below it.
    private Line anotherRun() {
        firstTable = true;
        return Line.STARTS;
    }

    /// With times there is the zone's name at the end, or nothing in old versions.
    private void openTable() {
        var last = words.size() - 1;
        stamped = Columns.of("VM", words.text(last)) == null;
        zoneStart = words.start(last);
        zoneEnd = words.end(last);
        heading = Heading.single("VM", words, 0);
        firstRow = true;
    }

    private boolean readRow(byte[] bytes, RecordDraft draft, RecordSink sink) {
        var table = heading;
        if (table == null || !words.anyNumber(0) || !table.fits(words, 0)) {
            return false;
        }
        if (stamped) {
            readStamp(bytes, draft);
        }
        if (!firstRow) {
            table.tell(words, 0, units.scaled(Heading.Told.samples(words, sink)));
        } else if (firstTable) {
            table.tell(words, 0, units.scaled(average.facts(words, sink)));
            firstTable = false;
        }
        firstRow = false;
        return true;
    }

    /// The two last words.
    private void readStamp(byte[] bytes, RecordDraft draft) {
        var date = words.size() - 2;
        if (date < 0 || !STAMP.matcher(words.rest(date)).matches()) {
            return;
        }
        WrittenTime.read(draft, bytes, words.start(date), words.end(date + 1));
        draft.field("zone", zoneStart, zoneEnd);
        var seconds = zoneSeconds(bytes);
        if (draft.readingKind == ReadingKind.LOCAL && seconds != Integer.MIN_VALUE) {
            draft.readingKind = ReadingKind.ABSOLUTE;
            draft.readingNanos -= seconds * NANOS_PER_SECOND;
        }
    }

    private int zoneSeconds(byte[] bytes) {
        var name = new String(bytes, zoneStart, zoneEnd - zoneStart, StandardCharsets.US_ASCII);
        return name.equals("UTC") || name.equals("GMT")
                ? 0
                : ZoneAbbreviations.certainSeconds(bytes, zoneStart, zoneEnd);
    }
}
