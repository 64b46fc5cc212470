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
        return filter(some, one -> !contains(without, one));
    }

    static int[] filter(int[] some, IntPredicate wanted) {
        return Arrays.stream(some).filter(wanted).toArray();
    }

    static boolean contains(int[] some, int one) {
        return Arrays.binarySearch(some, one) >= 0;
    }
}
