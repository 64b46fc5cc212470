package io.casebook.intake.decoded;

/// What may be wrong in many places of a log; each kind is told once with its number.
public interface DamageKind {
    /// What happened so often, first at an offset.
    LogDamage told(long times, long first);
}
