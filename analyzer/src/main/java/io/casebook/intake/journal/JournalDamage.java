package io.casebook.intake.journal;

/// Something in a journal that could not be read, or was read in spite of damage.
///
/// @param code stable, for programs: `journal-damaged`
/// @param detail one sentence without its full stop
public record JournalDamage(String code, String detail) {}
