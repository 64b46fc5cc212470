package io.casebook.app;

import java.util.Arrays;

/// What was noted of a slice's records while their bytes were hot: signature hits, and the rows in
/// which a kernel tells of its real-time clock. Rows count from the slice's first record.
final class SliceNotes {
    private int[] selections = new int[16];
    private int[] hitRows = new int[16];
    private int hits;
    private int[] clockRows = new int[0];

    void hit(int selection, int row) {
        if (hits == selections.length) {
            selections = Arrays.copyOf(selections, hits * 2);
            hitRows = Arrays.copyOf(hitRows, hits * 2);
        }
        selections[hits] = selection;
        hitRows[hits++] = row;
    }

    void clockSetting(int row) {
        clockRows = Arrays.copyOf(clockRows, clockRows.length + 1);
        clockRows[clockRows.length - 1] = row;
    }

    int hits() {
        return hits;
    }

    int selection(int hit) {
        return selections[hit];
    }

    int row(int hit) {
        return hitRows[hit];
    }

    int[] clockSettings() {
        return clockRows.clone();
    }
}
