package io.casebook.intake.dump;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// What a Linux kernel notes of itself for those who read its memory (`VMCOREINFO`, Linux
/// Documentation/admin-guide/kdump/vmcoreinfo.rst): `OSRELEASE=5.14.0`, `SYMBOL(prb)=ffffffff…`.
record KernelNotes(Map<String, String> values) {
    private static final int HEX = 16;
    private static final int DECIMAL = 10;

    static KernelNotes of(byte[] text) {
        var values = new HashMap<String, String>();
        for (var line : new String(text, StandardCharsets.ISO_8859_1).split("[\n\0]", -1)) {
            var equals = line.indexOf('=');
            if (equals > 0) {
                values.put(line.substring(0, equals), line.substring(equals + 1).strip());
            }
        }
        return new KernelNotes(values);
    }

    static KernelNotes none() {
        return new KernelNotes(Map.of());
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    String text(String key) {
        return values.getOrDefault(key, "");
    }

    boolean hasSymbol(String name) {
        return values.containsKey("SYMBOL(" + name + ")");
    }

    /// The address of a variable of the kernel.
    long symbol(String name) throws DamagedDumpException {
        return needed("SYMBOL(" + name + ")", HEX);
    }

    int offset(String member) throws DamagedDumpException {
        return small("OFFSET(" + member + ")");
    }

    int size(String type) throws DamagedDumpException {
        return small("SIZE(" + type + ")");
    }

    /// A number, decimal or after `0x` hexadecimal.
    OptionalLong number(String name) {
        var written = text("NUMBER(" + name + ")");
        return written.startsWith("0x")
                ? parsed(written.substring(2), HEX)
                : parsed(written, DECIMAL);
    }

    OptionalLong decimal(String key) {
        return parsed(text(key), DECIMAL);
    }

    /// When the kernel panicked, to the second; null where it does not say so.
    @Nullable Instant crashTime() {
        var seconds = decimal("CRASHTIME");
        try {
            return seconds.orElse(0) > 0 ? Instant.ofEpochSecond(seconds.getAsLong()) : null;
        } catch (DateTimeException _) {
            return null;
        }
    }

    private int small(String key) throws DamagedDumpException {
        var value = needed(key, DECIMAL);
        if (value < 0 || value > 1 << 16) {
            throw new DamagedDumpException("the kernel's note %s is %d".formatted(key, value));
        }
        return (int) value;
    }

    private long needed(String key, int radix) throws DamagedDumpException {
        return Optional.of(parsed(text(key), radix))
                .filter(OptionalLong::isPresent)
                .orElseThrow(() -> new DamagedDumpException("the kernel's notes have no " + key))
                .getAsLong();
    }

    private static OptionalLong parsed(String written, int radix) {
        try {
            return OptionalLong.of(
                    radix == HEX
                            ? Long.parseUnsignedLong(written, HEX)
                            : Long.parseLong(written, radix));
        } catch (NumberFormatException _) {
            return OptionalLong.empty();
        }
    }
}
