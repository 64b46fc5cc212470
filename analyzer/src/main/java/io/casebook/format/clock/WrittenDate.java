package io.casebook.format.clock;

import io.casebook.model.ReadingKind;
import io.casebook.model.RecordDraft;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.Locale;

/// A date with a time to the second, as a line writes it.
///
/// @param digits written after the second
/// @param zone as in facts: a name, `+08:00`, or `-` where none is written
/// @param from first character in the line
/// @param zoneFrom first character of the zone; `to` where none is written
record WrittenDate(
        LocalDateTime local, int digits, String zone, int from, int zoneFrom, int zoneTo, int to) {
    /// Where no zone is written.
    static final String NO_ZONE = "-";

    private static final DateTimeFormatter TO_THE_SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    /// A host whose clock was never set begins in 1970, which is no time of an event.
    private static final int FIRST_YEAR = 1971;

    boolean hasZone() {
        return !zone.equals(NO_ZONE);
    }

    /// Whether the zone is the same everywhere.
    boolean isUtc() {
        return zone.equals("UTC") || zone.equals("GMT");
    }

    boolean hasOffset() {
        return zone.startsWith("+") || (zone.startsWith("-") && hasZone());
    }

    /// As in facts: `2017-03-26T18:05:12.123`.
    String text() {
        var nanos = "%09d".formatted(local.get(ChronoField.NANO_OF_SECOND));
        var fraction = digits == 0 ? "" : "." + nanos.substring(0, digits);
        return TO_THE_SECOND.format(local) + fraction;
    }

    /// As in facts: `2017-03-26T18:05:12 CST`, the zone where one is written.
    String textWithZone() {
        return hasZone() ? text() + " " + zone : text();
    }

    /// Sets the reading of the record that begins with the line.
    void place(RecordDraft draft) {
        if (local.getYear() < FIRST_YEAR) {
            return;
        }
        var offset = hasOffset() ? ZoneOffset.of(zone) : ZoneOffset.UTC;
        var kind = hasOffset() || isUtc() ? ReadingKind.ABSOLUTE : ReadingKind.LOCAL;
        var nanos =
                local.toEpochSecond(offset) * NANOS_PER_SECOND
                        + local.get(ChronoField.NANO_OF_SECOND);
        draft.reading(kind, nanos, digits, draft.start + from, draft.start + to);
        if (kind == ReadingKind.LOCAL) {
            draft.field("zone", draft.start + zoneFrom, draft.start + zoneTo);
        }
    }
}
