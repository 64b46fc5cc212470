package io.casebook.model;

/// What a time as written leaves open; says what [Reading#nanos] counts from.
public enum ReadingKind {
    /// No time at all; the record takes it from its neighbours.
    NONE,
    /// Zone or epoch is in the text: nanoseconds since 1970-01-01T00:00Z.
    ABSOLUTE,
    /// Date and time without zone: nanoseconds since 1970-01-01T00:00 of that unknown zone.
    LOCAL,
    /// Month, day and time without year or zone: nanoseconds since January 1, 00:00 of a leap year.
    YEARLESS,
    /// Since the kernel's clock started: nanoseconds.
    SINCE_BOOT,
    /// Time of day, its date stands elsewhere: nanoseconds since midnight.
    TIME_OF_DAY
}
