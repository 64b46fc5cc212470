package io.casebook.signature.judge;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Some groups; says what else is of one of them, without a look at each. For one thread.
final class SharedGroups {
    private final Set<GroupKey> groups = new HashSet<>();

    /// What the groups leave to compare, by the parts that a key leaves open.
    private final Map<BitSet, Set<List<Long>>> byOpen = new HashMap<>();

    /// All are added before the first question.
    void add(GroupKey group) {
        groups.add(group);
    }

    /// Whether what has a key is of one of the groups for sure.
    boolean have(GroupKey key) {
        return !key.hasUnknown()
                && byOpen.computeIfAbsent(key.every(), this::without).contains(key.parts());
    }

    private Set<List<Long>> without(BitSet open) {
        var left = new HashSet<List<Long>>();
        groups.forEach(group -> left.add(group.without(open)));
        return left;
    }
}
