package io.casebook.signature.judge;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/// Finds the keys that go with a group without a look at each: by the few ways in which keys leave
/// parts open. For one thread.
final class KeyIndex {
    private final List<GroupKey> keys;

    /// Numbers of keys by the parts that they leave open.
    private final Map<BitSet, List<Integer>> byOpen = new HashMap<>();

    private final Map<Ignored, Map<List<Long>, List<Integer>>> indexes = new HashMap<>();

    /// @param taken the keys to find at all
    /// @param open the parts of a key in which it goes with every group
    KeyIndex(List<GroupKey> keys, Predicate<GroupKey> taken, Function<GroupKey, BitSet> open) {
        this.keys = keys;
        for (var number = 0; number < keys.size(); number++) {
            var key = keys.get(number);
            if (taken.test(key)) {
                byOpen.computeIfAbsent(open.apply(key), _ -> new ArrayList<>()).add(number);
            }
        }
    }

    /// Which parts are not compared.
    ///
    /// @param open those that the keys leave open
    /// @param all these and those that the group leaves open
    private record Ignored(BitSet open, BitSet all) {}

    /// Numbers of the keys that go with a group.
    ///
    /// @param loose the parts in which the group goes with every key
    TreeSet<Integer> with(GroupKey group, BitSet loose) {
        var found = new TreeSet<Integer>();
        for (var open : byOpen.keySet()) {
            var all = (BitSet) open.clone();
            all.or(loose);
            var index = indexes.computeIfAbsent(new Ignored(open, all), this::indexed);
            found.addAll(index.getOrDefault(group.without(all), List.of()));
        }
        return found;
    }

    private Map<List<Long>, List<Integer>> indexed(Ignored ignored) {
        var index = new HashMap<List<Long>, List<Integer>>();
        for (var number : byOpen.getOrDefault(ignored.open, List.of())) {
            var left = keys.get(number).without(ignored.all);
            index.computeIfAbsent(left, _ -> new ArrayList<>()).add(number);
        }
        return index;
    }
}
