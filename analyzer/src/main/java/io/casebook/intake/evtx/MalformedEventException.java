package io.casebook.intake.evtx;

/// An event that does not keep to its format; what was read of it before remains. There may
/// be thousands, so it does not say where it comes from.
final class MalformedEventException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Damage damage;

    private MalformedEventException(Damage damage) {
        super(damage.name(), null, false, false);
        this.damage = damage;
    }

    static MalformedEventException broken() {
        return new MalformedEventException(Damage.RECORD);
    }

    static MalformedEventException tooLarge() {
        return new MalformedEventException(Damage.LARGE);
    }

    Damage damage() {
        return damage;
    }
}
