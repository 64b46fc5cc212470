package io.casebook.model;

/// What a resolved time rests on, best first.
public enum TimeBasis {
    /// Zone or epoch is in the text.
    EXPLICIT("explicit"),
    /// The date is in the text, the zone was found elsewhere.
    ZONE_INFERRED("zone-inferred"),
    /// The year was found elsewhere (and perhaps the zone).
    YEAR_INFERRED("year-inferred"),
    /// Counted from a boot whose time is known.
    BOOT_ANCHORED("boot-anchored"),
    /// Taken from the record before.
    INHERITED("inherited"),
    /// Nothing better than a default.
    ASSUMED("assumed"),
    /// Nothing dates the record.
    NONE("none");

    private final String label;

    TimeBasis(String label) {
        this.label = label;
    }

    /// The name in reports, such as `year-inferred`.
    public String label() {
        return label;
    }
}
