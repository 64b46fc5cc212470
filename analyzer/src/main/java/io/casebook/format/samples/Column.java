package io.casebook.format.samples;

/// What a column of a table tells.
///
/// @param key as of samples
/// @param unit base unit
/// @param factor from the column's unit to the base unit
/// @param each whether it is told for each processor, or for all of them together only
record Column(String key, String unit, double factor, boolean each) {
    /// Greater shares than these are the differences of counters that ran backwards.
    private static final double GREATEST_SHARE = 100_000;

    /// Whether a value can be one.
    boolean holds(double value) {
        return value >= 0 && (!unit.equals("%") || value < GREATEST_SHARE);
    }
}
