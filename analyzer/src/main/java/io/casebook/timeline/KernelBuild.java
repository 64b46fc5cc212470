package io.casebook.timeline;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The day on which a kernel was built, as its first message tells behind the number of the build:
/// `Linux version 4.4.0 (...) #1 SMP Tue Mar 21 14:00:00 UTC 2017`. The date is what `date` wrote
/// where it was built, or what the distribution put there, such as Debian's `(2017-03-21)`.
/// Sources: Linux init/version.c, scripts/mkcompile_h (`UTS_VERSION`).
final class KernelBuild {
    private static final List<String> MONTHS =
            List.of(
                    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov",
                    "Dec");
    private static final String MONTH = "(" + String.join("|", MONTHS) + ")";

    /// The build's number stands behind compilers, which have dates of their own.
    private static final Pattern BANNER = Pattern.compile("Linux version [^#]{1,500}#(.{1,200})");

    private static final Pattern MONTH_FIRST =
            Pattern.compile(
                    "\\b" + MONTH + " {1,2}(\\d{1,2}) [:0-9]{8} (?:\\S{1,8} ){0,2}(\\d{4})\\b");
    private static final Pattern DAY_FIRST =
            Pattern.compile("\\b(\\d{1,2}) " + MONTH + " (\\d{4})\\b");
    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d\\d)-(\\d\\d)\\b");

    private KernelBuild() {}

    /// Midnight in UTC of the day that the message tells.
    static Optional<Instant> read(String message) {
        var banner = BANNER.matcher(message);
        return banner.find()
                ? date(banner.group(1)).map(day -> day.atStartOfDay().toInstant(ZoneOffset.UTC))
                : Optional.empty();
    }

    private static Optional<LocalDate> date(String build) {
        var first = MONTH_FIRST.matcher(build);
        if (first.find()) {
            return date(first.group(3), month(first.group(1)), first.group(2));
        }
        var second = DAY_FIRST.matcher(build);
        if (second.find()) {
            return date(second.group(3), month(second.group(2)), second.group(1));
        }
        var iso = ISO.matcher(build);
        return iso.find()
                ? date(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3))
                : Optional.empty();
    }

    private static int month(String name) {
        return MONTHS.indexOf(name) + 1;
    }

    private static Optional<LocalDate> date(String year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
