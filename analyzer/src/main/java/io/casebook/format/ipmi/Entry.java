package io.casebook.format.ipmi;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The cells of a line: `  1a | 03/15/2017 | 06:03:08 | Memory #0x53 | Uncorrectable ECC |
/// Asserted`, as `ipmi_sel_print_std_entry` of ipmitool writes it (`lib/ipmi_sel.c`). A controller
/// whose clock was not set yet has `Pre-Init` and a count for the date and the time.
///
/// @param cells without the blanks around them; number, date, time, sensor, event and what is left
record Entry(List<Cell> cells) {
    static final int NUMBER = 0;
    static final int DATE = 1;
    static final int TIME = 2;
    static final int SENSOR = 3;
    static final int EVENT = 4;
    static final int DIRECTION = 5;

    private static final int MOST_CELLS = 8;
    private static final int LONGEST_NUMBER = 4;

    /// Bytes of the slice.
    record Cell(int from, int to) {
        int length() {
            return to - from;
        }
    }

    /// The entry in `bytes[from, to)`; null where it is none.
    static @Nullable Entry of(byte[] bytes, int from, int to) {
        var cells = new ArrayList<Cell>();
        var start = from;
        for (var at = from; at <= to && cells.size() < MOST_CELLS; at++) {
            if (at == to || bytes[at] == '|') {
                cells.add(trimmed(bytes, start, at));
                start = at + 1;
            }
        }
        var entry = new Entry(List.copyOf(cells));
        return cells.size() > SENSOR && entry.isNumbered(bytes) && entry.isDated(bytes)
                ? entry
                : null;
    }

    private static Cell trimmed(byte[] bytes, int from, int to) {
        var start = from;
        var end = to;
        while (start < end && bytes[start] == ' ') {
            start++;
        }
        while (end > start && bytes[end - 1] == ' ') {
            end--;
        }
        return new Cell(start, end);
    }

    private boolean isNumbered(byte[] bytes) {
        var number = cells.get(NUMBER);
        for (var i = number.from(); i < number.to(); i++) {
            if (Character.digit(bytes[i], 16) < 0) {
                return false;
            }
        }
        return number.length() > 0 && number.length() <= LONGEST_NUMBER;
    }

    private boolean isDated(byte[] bytes) {
        return (isShaped(bytes, cells.get(DATE), "00/00/00")
                        && isShaped(bytes, cells.get(TIME), "00:00:00"))
                || isShaped(bytes, cells.get(DATE), "Pre-Init");
    }

    /// Whether a cell begins so, where 0 is any digit.
    private static boolean isShaped(byte[] bytes, Cell cell, String shape) {
        if (cell.length() < shape.length()) {
            return false;
        }
        for (var i = 0; i < shape.length(); i++) {
            var letter = bytes[cell.from() + i];
            var digit = letter >= '0' && letter <= '9';
            if (shape.charAt(i) == '0' ? !digit : letter != shape.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
