package io.casebook.signature.judge;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.IntStream;

/// What there is of one selection, by the group that it is of.
///
/// @param whole all of it
/// @param entries by number of the key
/// @param known of a fact, by number of the key; null of anything else
record Parted(Seen whole, int[][] entries, int @Nullable [][] known) {
    /// @param numbers of the keys of all entries
    /// @param count how many keys there are
    static Parted of(Seen seen, int[] numbers, int count) {
        var known = seen.known();
        return new Parted(
                seen,
                known == null
                        ? parted(places(seen.entries()), seen.entries(), numbers, count)
                        : parted(wanted(seen.entries(), known), known, numbers, count),
                known == null ? null : parted(places(known), known, numbers, count));
    }

    private static int[] places(int[] all) {
        return IntStream.range(0, all.length).toArray();
    }

    /// The places of those that are wanted among all.
    private static int[] wanted(int[] wanted, int[] all) {
        return IntStream.range(0, all.length)
                .filter(at -> IntSets.contains(wanted, all[at]))
                .toArray();
    }

    /// Some of the entries by their key.
    ///
    /// @param own their places among all
    private static int[][] parted(int[] own, int[] all, int[] numbers, int count) {
        var sizes = new int[count];
        Arrays.stream(own).forEach(at -> sizes[numbers[at]]++);
        var parts = new int[count][];
        for (var key = 0; key < count; key++) {
            parts[key] = sizes[key] == 0 ? IntSets.EMPTY : new int[sizes[key]];
        }
        Arrays.fill(sizes, 0);
        Arrays.stream(own).forEach(at -> parts[numbers[at]][sizes[numbers[at]]++] = all[at]);
        return parts;
    }

    /// What is of some keys.
    ///
    /// @param missing why nothing could be seen there; null where something could
    Seen of(Collection<Integer> keys, @Nullable String missing) {
        return new Seen(
                together(entries, keys), known == null ? null : together(known, keys), missing);
    }

    /// How many entries are of some keys.
    long size(Collection<Integer> keys) {
        return keys.stream().mapToLong(key -> entries[key].length).sum();
    }

    private static int[] together(int[][] parts, Collection<Integer> keys) {
        var some = keys.stream().map(key -> parts[key]).filter(part -> part.length > 0).toList();
        return switch (some.size()) {
            case 0 -> IntSets.EMPTY;
            case 1 -> some.getFirst();
            case 2 -> IntSets.union(some.getFirst(), some.getLast());
            default -> some.stream().flatMapToInt(Arrays::stream).sorted().distinct().toArray();
        };
    }
}
