package io.casebook.format.clock;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.regex.Pattern;

/// Names and offsets of zones, as written and as in facts.
final class ZoneText {
    /// A zone behind a time: `CST`, `+08`, `+0545`, `-03:30`.
    static final String WRITTEN = "[A-Z][A-Za-z]{1,5}|[+-]\\d\\d(?::?\\d\\d)?+";

    private static final Set<String> IDS = ZoneId.getAvailableZoneIds();

    /// A zone without daylight saving time as POSIX writes it (environment variable TZ; the last
    /// line of a zone file, RFC 8536 3.3): `CST-8`, `<+0545>-5:45`. It counts to the west.
    private static final Pattern POSIX =
            Pattern.compile(
                    "(?:[A-Za-z]{3,6}|<[A-Za-z0-9+-]{3,6}>)(?<sign>[+-]?)"
                            + "(?<hours>\\d{1,2})(?::(?<minutes>\\d\\d))?");

    private ZoneText() {}

    /// The zone as in facts.
    ///
    /// @throws DateTimeException for an offset that no zone has
    static String normal(String written) {
        if (written.isEmpty()) {
            return WrittenDate.NO_ZONE;
        }
        if (written.equals("Z")) {
            return "UTC";
        }
        var signed = written.startsWith("+") || written.startsWith("-");
        return signed ? offset(ZoneOffset.of(written)) : written;
    }

    /// Whether the zone database has a zone of this name.
    static boolean isKnown(String name) {
        return IDS.contains(name);
    }

    /// The offset of a zone in POSIX notation; null for what is none, or changes in summer.
    static @Nullable String ofPosix(String text) {
        var matcher = POSIX.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        var hours = Integer.parseInt(matcher.group("hours"));
        var minutes = matcher.group("minutes") == null ? "0" : matcher.group("minutes");
        var west = hours * 60 + Integer.parseInt(minutes);
        try {
            var east = matcher.group("sign").equals("-") ? west : -west;
            return offset(ZoneOffset.ofTotalSeconds(east * 60));
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static String offset(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId();
    }
}
