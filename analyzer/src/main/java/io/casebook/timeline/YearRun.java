package io.casebook.timeline;

/// Lines whose times follow each other closely.
///
/// @param firstRow number in the table
/// @param lastRow the last one with a time
/// @param first reading of the first line, nanoseconds since January 1 of a leap year
/// @param last reading of the last line
/// @param turns how often a new year has begun from the first to the last
/// @param usual the longest time between two lines that follow each other, nanoseconds
record YearRun(int firstRow, int lastRow, long first, long last, int turns, long usual) {
    /// From the first to the last line, in nanoseconds.
    long duration() {
        return last - first + turns * LeapYearTime.NANOS_PER_YEAR;
    }
}
