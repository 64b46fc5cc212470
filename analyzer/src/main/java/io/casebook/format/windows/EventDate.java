package io.casebook.format.windows;

import io.casebook.format.CalendarTime;
import io.casebook.model.Reading;
import io.casebook.model.ReadingKind;
import io.casebook.model.RecordDraft;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates as Windows programs write them: `2021-05-10T12:00:00.1230000Z`, `2021/5/10 12:00:00`,
/// `10.05.2021 12:00:00`, `5/10/2021 12:00:00 PM`. Without a zone they are those of the machine
/// that wrote the text. Of a date that could be read two ways only the time of day is known.
final class EventDate {
    private static final int LONGEST = 64;
    private static final long NANOS_PER_MINUTE = 60_000_000_000L;
    private static final long NANOS_PER_DAY = 86_400_000_000_000L;
    private static final String CLOCK =
            "(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2}))?"
                    + "(?:[.,](?<fraction>[0-9]{1,9}))?"
                    + "(?:[ \u00a0\u202f]?(?<half>[AaPp])\\.?[Mm]\\.?)?";
    private static final Pattern YEAR_FIRST =
            Pattern.compile(
                    "(?<year>[0-9]{4})[-/.](?<month>[0-9]{1,2})[-/.](?<day>[0-9]{1,2})(?:T| +)"
                            + CLOCK
                            + "(?<zone>Z|[+-][0-9]{2}:?[0-9]{2})?");
    private static final Pattern YEAR_LAST =
            Pattern.compile(
                    "(?<first>[0-9]{1,2})(?<mark>[-/.])(?<second1>[0-9]{1,2})[-/.]"
                            + "(?<year>[0-9]{4}),? +"
                            + CLOCK);

    private final DayOrder order;
    private final CalendarTime time = new CalendarTime();

    EventDate(DayOrder order) {
        this.order = order;
    }

    /// Whether the text is a date, whether or not there is such a day.
    static boolean isDate(String text) {
        return text.length() <= LONGEST
                && (YEAR_FIRST.matcher(text).matches() || YEAR_LAST.matcher(text).matches());
    }

    private boolean isAmbiguous(Matcher date) {
        return !order.isKnown()
                && !date.group("mark").equals(".")
                && !date.group("first").equals(date.group("second1"));
    }

    /// Reads `bytes[from, to)`; a date that does not exist leaves the draft without a reading.
    void read(byte[] bytes, int from, int to, RecordDraft draft) {
        if (to - from > LONGEST) {
            return;
        }
        var text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        var yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            time.month = number(yearFirst, "month");
            time.day = number(yearFirst, "day");
            set(yearFirst, zone(yearFirst.group("zone")), from, to, draft);
            return;
        }
        var yearLast = YEAR_LAST.matcher(text);
        if (yearLast.matches()) {
            readYearLast(yearLast, from, to, draft);
        }
    }

    private void readYearLast(Matcher date, int from, int to, RecordDraft draft) {
        var dayFirst = date.group("mark").equals(".") || order == DayOrder.DAY_FIRST;
        time.month = number(date, dayFirst ? "second1" : "first");
        time.day = number(date, dayFirst ? "first" : "second1");
        set(date, isAmbiguous(date) ? Zone.WITHOUT_DAY : Zone.NONE, from, to, draft);
    }

    /// What the text says of zone and day.
    ///
    /// @param minutes east of Greenwich
    private record Zone(ReadingKind kind, int minutes) {
        static final Zone NONE = new Zone(ReadingKind.LOCAL, 0);
        static final Zone WITHOUT_DAY = new Zone(ReadingKind.TIME_OF_DAY, 0);
    }

    private static Zone zone(@Nullable String written) {
        if (written == null) {
            return Zone.NONE;
        }
        if (written.equals("Z")) {
            return new Zone(ReadingKind.ABSOLUTE, 0);
        }
        var hours = Integer.parseInt(written.substring(1, 3));
        var minutes = hours * 60 + Integer.parseInt(written.substring(written.length() - 2));
        return new Zone(ReadingKind.ABSOLUTE, written.startsWith("-") ? -minutes : minutes);
    }

    private void set(Matcher date, Zone zone, int from, int to, RecordDraft draft) {
        time.year = number(date, "year");
        time.hour = hour(number(date, "hour"), date.group("half"));
        time.minute = number(date, "minute");
        time.second = date.group("second") == null ? 0 : number(date, "second");
        var fraction = date.group("fraction") == null ? "" : date.group("fraction");
        time.nanos = Integer.parseInt((fraction + "000000000").substring(0, 9));
        if (!time.exists()) {
            return;
        }
        var digits = date.group("second") == null ? Reading.MINUTES : fraction.length();
        var nanos = time.toNanos() - zone.minutes * NANOS_PER_MINUTE;
        var shown = zone.kind == ReadingKind.TIME_OF_DAY ? nanos % NANOS_PER_DAY : nanos;
        draft.reading(zone.kind, shown, digits, from, to);
    }

    private static int hour(int written, @Nullable String half) {
        if (half == null) {
            return written;
        }
        var isAfternoon = half.equals("P") || half.equals("p");
        return written > 12 ? 24 : written % 12 + (isAfternoon ? 12 : 0);
    }

    private static int number(Matcher date, String group) {
        return Integer.parseInt(date.group(group));
    }
}
