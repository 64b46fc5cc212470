package io.casebook.model;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// How grave the writer of a record thought it; the eight levels of syslog (RFC 5424, 6.2.1),
/// gravest first.
public enum Severity {
    EMERGENCY,
    ALERT,
    CRITICAL,
    ERROR,
    WARNING,
    NOTICE,
    INFO,
    DEBUG;

    private static final Severity[] LEVELS = values();

    /// The level with this syslog number, 0 (emergency) to 7 (debug).
    ///
    /// @throws IndexOutOfBoundsException for any other number
    public static Severity ofLevel(int level) {
        return LEVELS[level];
    }

    /// The level of a syslog priority value (facility times eight plus level).
    public static Severity ofPriority(int priority) {
        return LEVELS[priority & 7];
    }

    /// The level with this [#label], or null.
    public static @Nullable Severity ofLabel(String label) {
        for (var level : LEVELS) {
            if (level.label().equals(label)) {
                return level;
            }
        }
        return null;
    }

    /// The name in reports and on the command line, such as `warning`.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
