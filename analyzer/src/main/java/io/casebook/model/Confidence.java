package io.casebook.model;

import java.util.Locale;

/// How sure a finding is.
public enum Confidence {
    HIGH,
    MEDIUM,
    LOW;

    /// The name in reports.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
