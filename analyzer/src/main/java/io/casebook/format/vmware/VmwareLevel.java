package io.casebook.format.vmware;

import io.casebook.model.Severity;

import org.jspecify.annotations.Nullable;

/// How VMware's logs write the severity.
final class VmwareLevel {
    private VmwareLevel() {}

    /// The letter of `I125:` in `vmware.log`.
    static @Nullable Severity ofGrade(byte letter) {
        return switch (letter) {
            case 'P', 'C' -> Severity.CRITICAL;
            case 'E' -> Severity.ERROR;
            case 'W' -> Severity.WARNING;
            case 'I' -> Severity.INFO;
            case 'V', 'T', 'D' -> Severity.DEBUG;
            default -> null;
        };
    }

    /// A word (`warning`), or the two letters before a number (`Wa(180)`), at this place.
    static @Nullable Severity ofWord(byte[] bytes, int at) {
        return switch ((bytes[at] | 0x20) << 8 | bytes[at + 1]) {
            case 'e' << 8 | 'm' -> Severity.EMERGENCY;
            case 'a' << 8 | 'l' -> Severity.ALERT;
            case 'p' << 8 | 'a', 'c' << 8 | 'r' -> Severity.CRITICAL;
            case 'e' << 8 | 'r' -> Severity.ERROR;
            case 'w' << 8 | 'a' -> Severity.WARNING;
            case 'n' << 8 | 'o' -> Severity.NOTICE;
            case 'i' << 8 | 'n' -> Severity.INFO;
            case 'd' << 8 | 'b', 'v' << 8 | 'e', 't' << 8 | 'r' -> Severity.DEBUG;
            default -> null;
        };
    }
}
