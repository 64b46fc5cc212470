package io.casebook.intake.evtx;

/// Something wrong in an event log that did not stop its reading.
///
/// @param code stable, for programs
public record EventLogDamage(String code, String detail) {}
