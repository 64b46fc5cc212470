package io.casebook.model;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Numbers for words that recur in millions of records: process names, host names. Shared by all
/// threads of an analysis; each writes through a [Cache] of its own. Number 0 is "no name".
public final class Names {
    /// The number of "no name".
    public static final int NONE = 0;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>(List.of(""));

    /// The number of a name, a new one where it was never seen.
    public synchronized int numberOf(String name) {
        if (name.isEmpty()) {
            return NONE;
        }
        var known = numbers.get(name);
        if (known != null) {
            return known;
        }
        names.add(name);
        numbers.put(name, names.size() - 1);
        return names.size() - 1;
    }

    /// The name with this number; empty for [#NONE].
    public synchronized String name(int number) {
        return names.get(number);
    }

    /// One more than the highest number given out.
    public synchronized int size() {
        return names.size();
    }

    /// A thread's own quick way from bytes to numbers; not safe for sharing.
    public Cache newCache() {
        return new Cache(this);
    }

    /// Remembers the bytes of names already asked for, so that a known name costs one hash and one
    /// comparison.
    public static final class Cache {
        private static final int SLOTS = 4096;
        private final Names names;
        private final byte[][] keys = new byte[SLOTS][];
        private final int[] numbers = new int[SLOTS];

        private Cache(Names names) {
            this.names = names;
        }

        /// The number of the name written as UTF-8 in `bytes[from, to)`.
        public int numberOf(byte[] bytes, int from, int to) {
            if (from >= to) {
                return NONE;
            }
            var slot = slot(bytes, from, to);
            var key = keys[slot];
            if (key != null && Arrays.equals(key, 0, key.length, bytes, from, to)) {
                return numbers[slot];
            }
            return remember(slot, bytes, from, to);
        }

        private int remember(int slot, byte[] bytes, int from, int to) {
            var number = names.numberOf(new String(bytes, from, to - from, StandardCharsets.UTF_8));
            keys[slot] = Arrays.copyOfRange(bytes, from, to);
            numbers[slot] = number;
            return number;
        }

        private static int slot(byte[] bytes, int from, int to) {
            var hash = 0;
            for (var i = from; i < to; i++) {
                hash = hash * 31 + bytes[i];
            }
            return (hash ^ hash >>> 12) & SLOTS - 1;
        }
    }
}
