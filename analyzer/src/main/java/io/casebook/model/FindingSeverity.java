package io.casebook.model;

import java.util.Locale;

/// How grave a finding is for the one who has the problem, gravest first.
public enum FindingSeverity {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW,
    INFO;

    /// The name in reports, signatures and on the command line.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
