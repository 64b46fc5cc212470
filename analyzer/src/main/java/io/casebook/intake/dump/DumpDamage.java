package io.casebook.intake.dump;

/// What of a dump could not be read.
///
/// @param detail a sentence without a full stop
public record DumpDamage(String code, String detail) {}
