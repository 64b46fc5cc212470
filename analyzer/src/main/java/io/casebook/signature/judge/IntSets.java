package io.casebook.signature.judge;

import java.util.Arrays;
import java.util.function.IntPredicate;

/// Sets of numbers as sorted arrays without duplicates.
final class IntSets {
    static final int[] EMPTY = {};

    private IntSets() {}

    static int[] union(int[] one, int[] other) {
        if (one.length == 0) {
            return other;
        }
        if (other.length == 0) {
            return one;
        }
        var all = new int[one.length + other.length];
        var size = 0;
        for (int i = 0, j = 0; i < one.length || j < other.length; ) {
            if (j == other.length || (i < one.length && one[i] < other[j])) {
                all[size++] = one[i++];
            } else {
                i += i < one.length && one[i] == other[j] ? 1 : 0;
                all[size++] = other[j++];
            }
        }
        return Arrays.copyOf(all, size);
    }

    static int[] minus(int[] some, int[] without) {
        return without.length == 0 ? some : chosen(some, without, false);
    }

    static int[] intersection(int[] some, int[] others) {
        return chosen(some, others, true);
    }

    /// Those that are in the others, or those that are not, in one walk along both.
    private static int[] chosen(int[] some, int[] others, boolean inside) {
        var kept = new int[some.length];
        var size = 0;
        var at = 0;
        for (var one : some) {
            while (at < others.length && others[at] < one) {
                at++;
            }
            if ((at < others.length && others[at] == one) == inside) {
                kept[size++] = one;
            }
        }
        return size == some.length ? some : Arrays.copyOf(kept, size);
    }

    static int[] filter(int[] some, IntPredicate wanted) {
        var kept = new int[some.length];
        var size = 0;
        for (var one : some) {
            if (wanted.test(one)) {
                kept[size++] = one;
            }
        }
        return size == some.length ? some : Arrays.copyOf(kept, size);
    }

    /// The same numbers, the last one first.
    static int[] reversed(int[] some) {
        var reversed = new int[some.length];
        for (var i = 0; i < some.length; i++) {
            reversed[i] = some[some.length - 1 - i];
        }
        return reversed;
    }

    static boolean contains(int[] some, int one) {
        return Arrays.binarySearch(some, one) >= 0;
    }
}
