package io.casebook.intake.decoded;

/// Something in a log that could not be read, or was read in spite of damage.
///
/// @param code stable, for programs: `journal-damaged`
/// @param detail one sentence without its full stop
public record LogDamage(String code, String detail) {
    /// What happened so often, first at an offset.
    public static LogDamage counted(String code, String what, long times, long first) {
        return new LogDamage(code, "%s (%d times, first at byte %d)".formatted(what, times, first));
    }
}
