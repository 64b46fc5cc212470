package io.casebook.signature.judge;

import java.util.Arrays;
import java.util.BitSet;

/// What the scan found, as columns: which selection, in which table, in which row. Filled by one
/// thread.
public final class Hits {
    private static final int FIRST_CAPACITY = 64;

    int size;
    int[] selections = new int[FIRST_CAPACITY];
    int[] tables = new int[FIRST_CAPACITY];
    int[] rows = new int[FIRST_CAPACITY];

    /// Adds a hit.
    ///
    /// @param table index into [Observations#tables]
    public void add(int selection, int table, int row) {
        if (size == selections.length) {
            selections = Arrays.copyOf(selections, size * 2);
            tables = Arrays.copyOf(tables, size * 2);
            rows = Arrays.copyOf(rows, size * 2);
        }
        selections[size] = selection;
        tables[size] = table;
        rows[size] = row;
        size++;
    }

    /// Which selection each hit is of.
    public int[] selections() {
        return Arrays.copyOf(selections, size);
    }

    /// In which table each hit is.
    public int[] tables() {
        return Arrays.copyOf(tables, size);
    }

    /// In which row each hit is.
    public int[] rows() {
        return Arrays.copyOf(rows, size);
    }

    /// The same hits without some.
    ///
    /// @param left numbers of the hits to leave out
    public Hits without(BitSet left) {
        var kept = new Hits();
        for (var hit = 0; hit < size; hit++) {
            if (!left.get(hit)) {
                kept.add(selections[hit], tables[hit], rows[hit]);
            }
        }
        return kept;
    }

    /// Whether no two of them are in different tables.
    public boolean areOfOneTable() {
        for (var hit = 1; hit < size; hit++) {
            if (tables[hit] != tables[0]) {
                return false;
            }
        }
        return true;
    }

    /// How many there are.
    public int size() {
        return size;
    }
}
