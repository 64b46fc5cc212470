package io.casebook.format.ipmi;

import io.casebook.format.CalendarTime;
import io.casebook.format.LineParser;
import io.casebook.format.RecordSink;
import io.casebook.model.ReadingKind;
import io.casebook.model.RecordDraft;
import io.casebook.model.ZoneAbbreviations;

/// A record for each entry. Dates are written month, day, year, whatever the country.
final class EntryRecords extends LineParser {
    private static final int CENTURY = 2000;
    private static final int CLOCK = "06:03:08".length();
    private static final int LONG_DATE = "03/15/2017".length();
    private static final int UNSET_YEAR = 1970;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final CalendarTime time = new CalendarTime();

    @Override
    protected Line read(byte[] bytes, int from, int to, RecordDraft draft, RecordSink sink) {
        var entry = Entry.of(bytes, from, to);
        if (entry == null) {
            return Line.UNPARSED;
        }
        var cells = entry.cells();
        draft.messageStart = cells.get(Entry.SENSOR).from();
        addField("record", entry, Entry.NUMBER, draft);
        addField("sensor", entry, Entry.SENSOR, draft);
        addField("event", entry, Entry.EVENT, draft);
        addField("direction", entry, Entry.DIRECTION, draft);
        if (bytes[cells.get(Entry.DATE).from()] != 'P') {
            readTime(cells.get(Entry.DATE), cells.get(Entry.TIME), bytes, draft);
        }
        return Line.STARTS;
    }

    private static void addField(String name, Entry entry, int cell, RecordDraft draft) {
        if (cell < entry.cells().size()) {
            draft.field(name, entry.cells().get(cell).from(), entry.cells().get(cell).to());
        }
    }

    /// A clock that counts from 1970 was never set, so it tells no date.
    private void readTime(Entry.Cell date, Entry.Cell clock, byte[] bytes, RecordDraft draft) {
        time.month = two(bytes, date.from());
        time.day = two(bytes, date.from() + 3);
        time.year =
                date.length() == LONG_DATE
                        ? two(bytes, date.from() + 6) * 100 + two(bytes, date.from() + 8)
                        : CENTURY + two(bytes, date.from() + 6);
        time.hour = two(bytes, clock.from());
        time.minute = two(bytes, clock.from() + 3);
        time.second = two(bytes, clock.from() + 6);
        if (time.year > UNSET_YEAR && time.exists()) {
            place(date.from(), clock, bytes, draft);
        }
    }

    /// Newer versions write a zone behind the clock.
    private void place(int from, Entry.Cell clock, byte[] bytes, RecordDraft draft) {
        var zone = Math.min(clock.to(), clock.from() + CLOCK + 1);
        var universal = clock.to() - zone == 3 && bytes[zone] == 'U' && bytes[zone + 2] == 'C';
        var seconds = universal ? 0 : ZoneAbbreviations.certainSeconds(bytes, zone, clock.to());
        draft.field("zone", zone, clock.to());
        if (seconds == Integer.MIN_VALUE) {
            draft.reading(ReadingKind.LOCAL, time.toNanos(), 0, from, clock.to());
        } else {
            var nanos = time.toNanos() - seconds * NANOS_PER_SECOND;
            draft.reading(ReadingKind.ABSOLUTE, nanos, 0, from, clock.to());
        }
    }

    private static int two(byte[] bytes, int at) {
        return 10 * Character.digit(bytes[at], 10) + Character.digit(bytes[at + 1], 10);
    }
}
