package io.casebook.format.dump;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/// A program, library or driver in memory.
///
/// @param version empty where the dump does not tell it
record Module(long base, long size, String version, String name) {
    private static final Pattern LINE =
            Pattern.compile(
                    "0x([0-9a-f]{1,16}) 0x([0-9a-f]{1,8}) 0x[0-9a-f]{1,8} (-|[0-9.]{1,40}) (\\S+)");

    /// `0xfffff80479440000 0x6000 0x1a7be8e9 - hal.dll`: base, size, time stamp, version and name;
    /// null for what is not so.
    static @Nullable Module of(String line) {
        var module = LINE.matcher(line);
        return module.matches()
                ? new Module(
                        Long.parseUnsignedLong(module.group(1), 16),
                        Long.parseLong(module.group(2), 16),
                        module.group(3).equals("-") ? "" : module.group(3),
                        module.group(4))
                : null;
    }

    boolean holds(long address) {
        return Long.compareUnsigned(address - base, size) < 0;
    }

    String place(long address) {
        return name + "+0x" + Long.toHexString(address - base);
    }
}
