package io.casebook.intake.evtx;

/// An event that does not keep to its format; what was read of it before remains. One for each
/// kind serves all events: there may be thousands.
final class MalformedEventException extends Exception {
    static final MalformedEventException BROKEN = new MalformedEventException(Damage.RECORD);
    static final MalformedEventException TOO_LARGE = new MalformedEventException(Damage.LARGE);

    private static final long serialVersionUID = 1L;

    private final Damage damage;

    private MalformedEventException(Damage damage) {
        super(damage.name(), null, false, false);
        this.damage = damage;
    }

    Damage damage() {
        return damage;
    }
}
