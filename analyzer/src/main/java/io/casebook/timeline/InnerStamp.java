package io.casebook.timeline;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/// The UTC time that libvirt (src/util/virlog.c) and QEMU (util/error-report.c, with
/// `-msg timestamp=on`) put before their messages, and which stays in what they hand to syslog.
final class InnerStamp {
    private static final Pattern STAMP =
            Pattern.compile(
                    "(\\d{4}-\\d\\d-\\d\\d)[ T](\\d\\d:\\d\\d:\\d\\d)\\.\\d{3,6}(?:\\+0000: |Z )");

    private InnerStamp() {}

    /// The time, to the second, where the message begins with one.
    static Optional<Instant> read(String message) {
        var stamp = STAMP.matcher(message);
        if (!stamp.lookingAt()) {
            return Optional.empty();
        }
        try {
            var utc = LocalDateTime.parse(stamp.group(1) + "T" + stamp.group(2));
            return Optional.of(utc.toInstant(ZoneOffset.UTC));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
