package io.casebook.format;

import io.casebook.model.Severity;

/// Levels by their names, in capitals or not, long or short: those of syslog (syslog.h,
/// prioritynames) and what other programs call them. Two letters tell them apart.
public final class LevelWord {
    private static final int LOWER_CASE = 0x20;

    private LevelWord() {}

    /// The severity that the word at `bytes[at]` names; a grammar has seen that it is such a word,
    /// so it has two letters.
    public static Severity severity(byte[] bytes, int at) {
        var second = bytes[at + 1] | LOWER_CASE;
        return switch (bytes[at] | LOWER_CASE) {
            case 'a' -> second == 'u' ? Severity.NOTICE : Severity.ALERT;
            case 'c', 'f' -> Severity.CRITICAL;
            case 'd', 's', 't' -> Severity.DEBUG;
            case 'e' -> second == 'm' ? Severity.EMERGENCY : Severity.ERROR;
            case 'i' -> Severity.INFO;
            case 'n' -> Severity.NOTICE;
            case 'p' -> Severity.EMERGENCY;
            default -> Severity.WARNING;
        };
    }
}
