package io.casebook.timeline;

import io.casebook.model.UtcTime;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A time as a fact about a clock writes it: `2017-03-26T18:05:12.123 +08:00`, or
/// `2017-03-26T17:59 -`.
///
/// @param zone as written, empty where the fact names none that has one meaning only
/// @param precisionMillis by which the true time may be later, as digits are missing
record FactTime(LocalDateTime local, Optional<ZoneOffset> zone, int precisionMillis) {
    private static final int MINUTE = 59_999;

    private static final Pattern WRITTEN =
            Pattern.compile(
                    "(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d)(:\\d\\d)?(?:\\.(\\d{1,9}))?"
                            + "(?:\\s+(\\S{1,40}))?");

    /// Reads a fact; empty where it is none.
    static Optional<FactTime> of(String value) {
        var written = WRITTEN.matcher(value.strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        try {
            var seconds = written.group(2);
            var fraction = written.group(3);
            var text =
                    written.group(1)
                            + (seconds == null ? ":00" : seconds)
                            + (fraction == null ? "" : "." + fraction);
            var precision = seconds == null ? MINUTE : Precision.millisOf(digits(fraction));
            var zone = written.group(4) == null ? "-" : written.group(4);
            return Optional.of(new FactTime(LocalDateTime.parse(text), zone(zone), precision));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int digits(@Nullable String fraction) {
        return fraction == null ? 0 : fraction.length();
    }

    private static Optional<ZoneOffset> zone(String zone) {
        return switch (zone.toUpperCase(Locale.ROOT)) {
            case "UTC", "GMT", "Z" -> Optional.of(ZoneOffset.UTC);
            default ->
                    zone.matches("[+-]\\d\\d:\\d\\d(:\\d\\d)?")
                            ? Optional.of(ZoneOffset.of(zone))
                            : Optional.empty();
        };
    }

    /// Nanoseconds since 1970-01-01T00:00Z.
    ///
    /// @param host where the fact names no zone, this is its zone
    long nanos(ZoneId host) {
        var offset = zone.orElseGet(() -> host.getRules().getOffset(local));
        return UtcTime.nanos(local.toInstant(offset));
    }

    /// By how much the time may be wrong for its zone.
    int zoneMillis(Zone host) {
        return zone.isPresent() ? 0 : host.uncertaintyMillis();
    }
}
