package io.casebook.timeline;

/// Where the times of a log stop to follow each other closely.
///
/// @param row the first one after it
/// @param silence nanoseconds from the line before, by the calendar
/// @param usual the longest step of the lines around, nanoseconds
record YearBreak(int row, long silence, long usual) {
    private static final int REMARKABLE = 4;

    /// Of a log whose lines often lie days apart, one more silence of days tells nothing.
    boolean isRemarkable() {
        return silence / REMARKABLE >= usual;
    }
}
