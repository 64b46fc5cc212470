package io.casebook.history;

import io.casebook.model.UtcTime;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A span of time, both ends included.
///
/// @param first nanoseconds since 1970-01-01T00:00Z
/// @param last nanoseconds since 1970-01-01T00:00Z
record TimeSpan(long first, long last) {
    /// The least time that is none of the marks for "undated".
    static final TimeSpan ALWAYS = new TimeSpan(Long.MIN_VALUE + 1, Long.MAX_VALUE);

    private static final Pattern WRITTEN =
            Pattern.compile(
                    "(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2})(?:[Tt](\\d{1,2})(?::(\\d{2})"
                            + "(?::(\\d{2})(?:[.,](\\d{1,9}))?)?)?)?)?)?(Z|z|[+-]\\d{2}:?\\d{2})?");
    private static final ChronoUnit[] UNITS = {
        ChronoUnit.YEARS,
        ChronoUnit.MONTHS,
        ChronoUnit.DAYS,
        ChronoUnit.HOURS,
        ChronoUnit.MINUTES,
        ChronoUnit.SECONDS
    };
    private static final int[] FIRST = {0, 1, 1, 0, 0, 0};
    private static final int FRACTION = 7;
    private static final int ZONE = 8;

    boolean contains(long nanos) {
        return nanos >= first && nanos <= last;
    }

    /// The span that a time means, as wide as what is written of it: `2017-03` is a month,
    /// `2017-03-15T06:03` a minute. In UTC unless a zone is written.
    ///
    /// @return null where it is no time
    static @Nullable TimeSpan parse(String text) {
        var written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return null;
        }
        try {
            return span(written);
        } catch (DateTimeException | ArithmeticException _) {
            return null;
        }
    }

    private static TimeSpan span(Matcher written) {
        var parts = FIRST.clone();
        var known = 0;
        while (known < parts.length && written.group(known + 1) != null) {
            parts[known] = Integer.parseInt(written.group(known + 1));
            known++;
        }
        var start = LocalDateTime.of(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
        var fraction = written.group(FRACTION);
        var width = 1_000_000_000L;
        if (fraction != null) {
            for (var i = 0; i < fraction.length(); i++) {
                width /= 10;
            }
            start = start.plusNanos(Long.parseLong(fraction) * width);
        }
        var zone = zone(written.group(ZONE));
        var first = nanos(start, zone);
        return new TimeSpan(
                first,
                (fraction == null ? nanos(start.plus(1, UNITS[known - 1]), zone) : first + width)
                        - 1);
    }

    private static ZoneOffset zone(@Nullable String written) {
        return written == null || written.equalsIgnoreCase("Z")
                ? ZoneOffset.UTC
                : ZoneOffset.of(written);
    }

    private static long nanos(LocalDateTime time, ZoneOffset zone) {
        return UtcTime.nanos(time.toInstant(zone));
    }
}
