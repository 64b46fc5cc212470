package io.casebook.format;

import org.jspecify.annotations.Nullable;

import java.util.Collection;

/// Names known beforehand, found by their bytes without making a string.
public final class KnownNames {
    private final @Nullable String[] slots;

    /// A table of these names, which are ASCII.
    public KnownNames(Collection<String> names) {
        slots = new @Nullable String[Integer.highestOneBit(names.size() + 1) * 4];
        names.forEach(this::put);
    }

    private void put(String name) {
        var slot = slot(name.hashCode());
        while (slots[slot] != null) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = name;
    }

    /// The name that is written as `bytes[from, to)`; null where it is none of them.
    public @Nullable String find(byte[] bytes, int from, int to) {
        var slot = slot(hash(bytes, from, to));
        for (var name = slots[slot]; name != null; name = slots[slot]) {
            if (isWritten(name, bytes, from, to)) {
                return name;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return null;
    }

    /// As [String#hashCode] of ASCII.
    private static int hash(byte[] bytes, int from, int to) {
        var hash = 0;
        for (var i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash;
    }

    private int slot(int hash) {
        return (hash ^ (hash >>> 16)) & (slots.length - 1);
    }

    private static boolean isWritten(String name, byte[] bytes, int from, int to) {
        if (name.length() != to - from) {
            return false;
        }
        for (var i = 0; i < name.length(); i++) {
            if (name.charAt(i) != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }
}
