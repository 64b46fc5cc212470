package io.casebook.format.samples;

import io.casebook.format.RecordSink;
import io.casebook.format.WrittenTime;
import io.casebook.model.ReadingKind;
import io.casebook.model.RecordDraft;
import io.casebook.model.ZoneAbbreviations;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line that is nothing but a time, above a report: as `iostat -t` writes it, in the notation of
/// the locale (`05/10/2021 12:10:01 AM`) or of ISO 8601 (`2021-05-10T00:10:01+0800`), or as `date`
/// does, which scripts call between reports.
final class StampLine {
    private static final int LONGEST = 80;
    private static final long SECONDS_PER_DAY = 86_400;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final Pattern ISO =
            Pattern.compile(
                    "\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:[+-]\\d\\d:?\\d\\d|Z)?");

    /// Weekday, month, day, time, zone, year.
    private static final Pattern DATE =
            Pattern.compile(
                    "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) ([A-Z][a-z]{2}) {1,2}(\\d{1,2}) {1,2}"
                            + "(\\d{1,2}:\\d\\d:\\d\\d(?: [AP]M)?) ([A-Z]{1,5}) (\\d{4})");

    private static final List<String> MONTHS =
            List.of(
                    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov",
                    "Dec");
    private static final Pattern LOCAL = Pattern.compile("(?:Time: )?(\\d\\S{5,20}) (\\d\\S*.*)");

    private final Clock clock = new Clock();
    private final Doubts doubts = new Doubts();
    private final DateEvidence evidence;

    StampLine(DateEvidence evidence) {
        this.evidence = evidence;
    }

    /// Another text begins.
    void begin() {
        doubts.begin();
    }

    /// Whether the line is one; then the draft has its reading, if the time is certain.
    boolean read(byte[] bytes, int from, int to, RecordDraft draft, RecordSink sink) {
        if (to - from > LONGEST || to == from) {
            return false;
        }
        var text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1).stripTrailing();
        var end = from + text.length();
        if (ISO.matcher(text).matches()) {
            WrittenTime.read(draft, bytes, from, end);
            return true;
        }
        var date = DATE.matcher(text);
        return date.matches()
                ? readNamed(bytes, from, end, date, draft)
                : readLocal(bytes, from, end, text, draft, sink);
    }

    private boolean readNamed(byte[] bytes, int from, int end, Matcher date, RecordDraft draft) {
        var year = Integer.parseInt(date.group(5));
        var day = Integer.parseInt(date.group(2));
        var of = WrittenDate.date(year, 1 + MONTHS.indexOf(date.group(1)), day);
        if (of == null || !clock.read(bytes, from + date.start(3), from + date.end(3))) {
            return false;
        }
        var zone = date.group(4);
        var offset =
                zone.equals("UTC") || zone.equals("GMT")
                        ? 0
                        : ZoneAbbreviations.certainSeconds(
                                bytes, from + date.start(4), from + date.end(4));
        var unknown = offset == Integer.MIN_VALUE;
        var seconds = of.toEpochDay() * SECONDS_PER_DAY + clock.second - (unknown ? 0 : offset);
        draft.field("zone", from + date.start(4), from + date.end(4));
        draft.reading(
                unknown ? ReadingKind.LOCAL : ReadingKind.ABSOLUTE,
                seconds * NANOS_PER_SECOND,
                0,
                from,
                end);
        return true;
    }

    private boolean readLocal(
            byte[] bytes, int from, int end, String text, RecordDraft draft, RecordSink sink) {
        var parts = LOCAL.matcher(text);
        if (!parts.matches()
                || !clock.read(bytes, from + parts.start(2), end)
                || clock.end != end) {
            return false;
        }
        var written = WrittenDate.of(parts.group(1));
        if (written == null) {
            return false;
        }
        if (!clock.isKnown()) {
            doubts.halfDay(sink, from);
            return true;
        }
        var day = written.day(evidence);
        doubts.date(written, day, evidence, sink, from);
        var seconds = clock.second + (day == null ? 0 : day.toEpochDay() * SECONDS_PER_DAY);
        draft.reading(
                day == null ? ReadingKind.TIME_OF_DAY : ReadingKind.LOCAL,
                seconds * NANOS_PER_SECOND,
                0,
                from + parts.start(day == null ? 2 : 1),
                end);
        return true;
    }
}
