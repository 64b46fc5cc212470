package io.casebook.timeline;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A UTC time that a program puts into its message, and which stays in what it hands to syslog.
final class InnerStamp {
    /// Before the messages of libvirt (src/util/virlog.c) and QEMU (util/error-report.c, with
    /// `-msg timestamp=on`).
    private static final Pattern LEADING =
            Pattern.compile(
                    "(\\d{4}-\\d\\d-\\d\\d)[ T](\\d\\d:\\d\\d:\\d\\d)\\.\\d{3,6}(?:\\+0000: |Z )");

    /// What QEMU has just said, where libvirt quotes it: the time, then the program.
    private static final Pattern QUOTED =
            Pattern.compile(
                    " (\\d{4}-\\d\\d-\\d\\d)T(\\d\\d:\\d\\d:\\d\\d)\\.\\d{6}Z [\\w.-]{1,60}: ");

    /// The kernel's own (kernel/audit.c, `audit_log_start`): seconds, milliseconds and serial.
    private static final Pattern AUDIT = Pattern.compile("\\baudit\\((\\d{9,10})\\.\\d{3}:\\d");

    private InnerStamp() {}

    /// The time, to the second, at which the message was written.
    static Optional<Instant> read(String message) {
        var leading = LEADING.matcher(message);
        if (leading.lookingAt()) {
            return utc(leading);
        }
        var audit = AUDIT.matcher(message);
        if (audit.find()) {
            return Optional.of(Instant.ofEpochSecond(Long.parseLong(audit.group(1))));
        }
        var quoted = QUOTED.matcher(message);
        return quoted.find() ? utc(quoted) : Optional.empty();
    }

    private static Optional<Instant> utc(MatchResult stamp) {
        try {
            var utc = LocalDateTime.parse(stamp.group(1) + "T" + stamp.group(2));
            return Optional.of(utc.toInstant(ZoneOffset.UTC));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
