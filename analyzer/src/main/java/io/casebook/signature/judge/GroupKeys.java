package io.casebook.signature.judge;

import io.casebook.signature.language.Condition.Operand;
import io.casebook.signature.language.Dimension;
import io.casebook.signature.language.Sameness;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Says which group an entry is of, as what a selection sees: two selections may capture different
/// values from the same message.
final class GroupKeys {
    private final Ledger ledger;
    private final Values values;
    private final List<Sameness> same;

    /// Numbers of captured values.
    private final Interned captured = new Interned();

    private final List<GroupKey> keys = new ArrayList<>();
    private final Map<GroupKey, Integer> numbers = new HashMap<>();

    /// Whether only places count, so that neighbours of one place need no second look.
    private final boolean isPlace;

    GroupKeys(Ledger ledger, Values values, List<Sameness> same) {
        this.ledger = ledger;
        this.values = values;
        this.same = same;
        isPlace = same.stream().allMatch(Dimension.class::isInstance);
    }

    /// All that were met so far, by number.
    List<GroupKey> all() {
        return keys;
    }

    GroupKey key(int number) {
        return keys.get(number);
    }

    /// Numbers of the keys of entries of a selection.
    int[] numbers(String selection, int[] entries) {
        var found = new int[entries.length];
        for (var i = 0; i < entries.length; i++) {
            found[i] =
                    i > 0 && isLike(entries[i - 1], entries[i])
                            ? found[i - 1]
                            : number(selection, entries[i]);
        }
        return found;
    }

    /// Number of the key of an entry.
    int number(String selection, int entry) {
        var parts = new ArrayList<Long>();
        var loose = new BitSet();
        same.forEach(one -> add(one, selection, entry, parts, loose));
        var key = new GroupKey(List.copyOf(parts), loose.isEmpty() ? GroupKey.NONE : loose);
        return numbers.computeIfAbsent(key, this::added);
    }

    /// Number of the host that a group is of; [Interned#EVERY] where hosts do not count.
    int host(GroupKey key) {
        var part = 0;
        for (var one : same) {
            if (one == Dimension.HOST || one == Dimension.BOOT || one == Dimension.PROCESS) {
                return key.parts().get(part).intValue();
            }
            part++;
        }
        return Interned.EVERY;
    }

    private int added(GroupKey key) {
        keys.add(key);
        return keys.size() - 1;
    }

    /// Whether two entries are alike in all that groups are made by, as neighbours mostly are.
    private boolean isLike(int one, int other) {
        return isPlace
                && ledger.host[one] == ledger.host[other]
                && ledger.guest[one] == ledger.guest[other]
                && ledger.hypervisor[one] == ledger.hypervisor[other]
                && ledger.boot[one] == ledger.boot[other]
                && ledger.process[one] == ledger.process[other]
                && ledger.artifact[one] == ledger.artifact[other];
    }

    private void add(
            Sameness sameness, String selection, int entry, List<Long> parts, BitSet loose) {
        switch (sameness) {
            case Dimension.HOST -> addHost(ledger.host[entry], parts, loose);
            case Dimension.HYPERVISOR -> addHost(ledger.hypervisor[entry], parts, loose);
            case Dimension.GUEST -> parts.add((long) ledger.guest[entry]);
            case Dimension.BOOT -> {
                addHost(ledger.host[entry], parts, loose);
                loose.set(parts.size(), loose.get(parts.size() - 1)); // as its number is its own
                parts.add((long) ledger.boot[entry]);
            }
            case Dimension.PROCESS -> {
                addHost(ledger.host[entry], parts, loose);
                parts.add(ledger.process[entry]);
            }
            case Dimension.ARTIFACT -> parts.add((long) ledger.artifact[entry]);
            case Sameness.Captured(var capture) ->
                    parts.add((long) captured(capture, selection, entry));
        }
    }

    private void addHost(int host, List<Long> parts, BitSet loose) {
        loose.set(parts.size(), ledger.hosts.isNameless(host));
        parts.add((long) host);
    }

    private int captured(String capture, String selection, int entry) {
        return values.captures(selection).contains(capture)
                ? captured.number(values.of(capture, entry, new Operand(List.of(selection))))
                : Interned.EVERY;
    }
}
