package io.casebook.format.vmware;

import io.casebook.format.CalendarTime;
import io.casebook.model.ReadingKind;
import io.casebook.model.RecordDraft;

import java.nio.charset.StandardCharsets;

/// Reads `Mar 15 06:03:08.894`, whose shape the grammar has checked.
final class YearlessTime {
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private static final int FRACTION = "Mar 15 06:03:08".length();
    private static final int MOST_DIGITS = 9;

    private final CalendarTime time = new CalendarTime();

    /// A day or an hour that does not exist leaves the draft without a reading.
    void read(RecordDraft draft, byte[] bytes, int from, int to) {
        var name = new String(bytes, from, 3, StandardCharsets.ISO_8859_1);
        time.year = CalendarTime.NO_YEAR;
        time.month = MONTHS.indexOf(name) / 3 + 1;
        time.day = two(bytes, from + 4);
        time.hour = two(bytes, from + 7);
        time.minute = two(bytes, from + 10);
        time.second = two(bytes, from + 13);
        var digits = Math.clamp(to - from - FRACTION - 1, 0, MOST_DIGITS);
        time.nanos = 0;
        for (var i = 1; i <= MOST_DIGITS; i++) {
            time.nanos = time.nanos * 10 + (i <= digits ? bytes[from + FRACTION + i] - '0' : 0);
        }
        if (time.exists()) {
            draft.reading(ReadingKind.YEARLESS, time.toNanos(), digits, from, to);
        }
    }

    /// A day below ten has a blank before it.
    private static int two(byte[] bytes, int at) {
        return (bytes[at] == ' ' ? 0 : 10 * (bytes[at] - '0')) + bytes[at + 1] - '0';
    }
}
