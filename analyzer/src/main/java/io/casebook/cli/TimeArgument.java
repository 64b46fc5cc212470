package io.casebook.cli;

import io.casebook.model.UtcTime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/// A time on the command line: `2017-03-15`, `2017-03-15T06:03`, `2017-03-15T06:03:08.5Z`,
/// `2017-03-15T14:03+08:00`; UTC where no zone is written.
final class TimeArgument {
    private TimeArgument() {}

    /// Nanoseconds since 1970-01-01T00:00Z.
    ///
    /// @param endOfDay whether a date alone means its last instant
    static long nanos(String text, boolean endOfDay) throws UserError {
        try {
            return UtcTime.nanos(instant(text.strip().replace(' ', 'T'), endOfDay));
        } catch (DateTimeParseException | ArithmeticException e) {
            throw new UserError(
                    ExitStatus.USAGE,
                    "'"
                            + text
                            + "' is no time; write it like 2017-03-15T06:03:08Z (UTC without"
                            + " zone)");
        }
    }

    private static Instant instant(String text, boolean endOfDay) {
        if (text.indexOf('T') < 0) {
            var day = LocalDate.parse(text);
            return endOfDay
                    ? day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).minusNanos(1)
                    : day.atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        var time = text.substring(text.indexOf('T'));
        return time.endsWith("Z") || time.contains("+") || time.contains("-")
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }
}
