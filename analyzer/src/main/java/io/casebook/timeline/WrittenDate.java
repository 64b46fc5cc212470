package io.casebook.timeline;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/// A date as a fact tells it: `2017-03-26T18:05:12 CST`, the zone as written, `-` where none is.
///
/// @param zone a name, an abbreviation or an offset
record WrittenDate(LocalDateTime local, String zone) {
    private static final String NO_ZONE = "-";

    static Optional<WrittenDate> of(String value) {
        var blank = value.indexOf(' ');
        var date = blank < 0 ? value : value.substring(0, blank);
        var zone = blank < 0 ? NO_ZONE : value.substring(blank + 1).strip();
        try {
            return Optional.of(new WrittenDate(LocalDateTime.parse(date), zone));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    boolean hasZone() {
        return !zone.equals(NO_ZONE);
    }

    /// The offset, where it is written as such or can only be one; null for the others.
    @Nullable ZoneOffset offset() {
        if (zone.equals("UTC") || zone.equals("GMT") || zone.equals("Z")) {
            return ZoneOffset.UTC;
        }
        try {
            return zone.startsWith("+") || zone.startsWith("-") && hasZone()
                    ? ZoneOffset.of(zone)
                    : null;
        } catch (DateTimeException _) {
            return null;
        }
    }

    /// Seconds since 1970-01-01T00:00 of its own zone.
    long localSeconds() {
        return local.toEpochSecond(ZoneOffset.UTC);
    }
}
