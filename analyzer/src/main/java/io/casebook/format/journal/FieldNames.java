package io.casebook.format.journal;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/// The names of fields as strings, each made once: a journal has few, and millions of fields. Those
/// that other logs have too are called as there.
final class FieldNames {
    private static final Map<String, String> SHARED =
            Map.of(
                    "PRIORITY", "priority",
                    "SYSLOG_FACILITY", "facility",
                    "MESSAGE_ID", "message_id",
                    "_BOOT_ID", "boot_id",
                    "_SYSTEMD_UNIT", "unit",
                    "_TRANSPORT", "transport");

    private static final int SLOTS = 1 << 10;

    private final @Nullable Name[] names = new Name[SLOTS];

    /// The name `bytes[from, to)` in the program's words.
    String of(byte[] bytes, int from, int to) {
        var hash = 0;
        for (var i = from; i < to; i++) {
            hash = hash * 31 + bytes[i];
        }
        var slot = (hash ^ hash >>> 10) & SLOTS - 1;
        var name = names[slot];
        if (name == null || !name.isWritten(bytes, from, to)) {
            name = Name.of(bytes, from, to);
            names[slot] = name;
        }
        return name.said;
    }

    /// @param said the name in the program's words
    private record Name(byte[] written, String said) {
        static Name of(byte[] bytes, int from, int to) {
            var written = Arrays.copyOfRange(bytes, from, to);
            var text = new String(written, StandardCharsets.US_ASCII);
            return new Name(written, SHARED.getOrDefault(text, text));
        }

        boolean isWritten(byte[] bytes, int from, int to) {
            return Arrays.equals(written, 0, written.length, bytes, from, to);
        }
    }
}
