package io.casebook.signature.judge;

import io.casebook.signature.language.Condition.Operand;
import io.casebook.signature.language.Dimension;
import io.casebook.signature.language.Sameness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Parts what was seen by host, guest, boot, value of a capture... An entry that is of every
/// boot (a fact) is in each group that it fits; one of which nobody knows the group is in none.
final class Grouping {
    private final Ledger ledger;
    private final Values values;
    private final List<Sameness> same;

    /// Numbers of captured values.
    private final Interned captured = new Interned();

    private final View view;
    private final List<Key> keys = new ArrayList<>();
    private final Map<Key, Integer> numbers = new HashMap<>();
    private final List<Key> groups;

    /// Whether only places count, so that neighbours of one place need no second look.
    private final boolean isPlace;

    /// The number of its key by entry, from 1; 0 where nobody asked for it yet.
    private final int[] keyOf;

    /// Numbers of keys that nobody knows all of.
    private final BitSet unknown = new BitSet();

    /// Numbers of keys that stand for many groups.
    private final BitSet wide = new BitSet();

    /// The entry that was asked for last; -1 at first.
    private int last = -1;

    /// @param selections that take part
    Grouping(Ledger ledger, Values values, List<Sameness> same, View view, Set<String> selections) {
        this.ledger = ledger;
        this.values = values;
        this.same = same;
        isPlace = same.stream().allMatch(Dimension.class::isInstance);
        keyOf = new int[ledger.size()];
        var seen = new LinkedHashMap<String, Seen>();
        selections.forEach(name -> seen.put(name, view.seen(name)));
        this.view = new View(seen);
        seen.values().forEach(one -> Arrays.stream(one.all()).forEach(this::key));
        groups = groups();
    }

    /// A group: one number for each dimension.
    private record Key(List<Long> parts) {
        boolean hasUnknown() {
            return parts.contains((long) Interned.UNKNOWN);
        }

        boolean isWide() {
            return parts.contains((long) Interned.EVERY);
        }

        boolean takes(Key other) {
            for (var i = 0; i < parts.size(); i++) {
                var theirs = other.parts.get(i);
                if (theirs != Interned.EVERY && !theirs.equals(parts.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    private List<Key> groups() {
        var known = keys.stream().filter(key -> !key.hasUnknown()).toList();
        var narrow = known.stream().filter(key -> !key.isWide()).toList();
        return narrow.isEmpty() ? known : narrow;
    }

    /// The views of all groups.
    List<View> views() {
        var placeOf = new int[keys.size() + 1];
        for (var place = 0; place < groups.size(); place++) {
            placeOf[numbers.getOrDefault(groups.get(place), 0)] = place + 1;
        }
        var views = groups.stream().map(_ -> new LinkedHashMap<String, Seen>()).toList();
        view.selections()
                .forEach(
                        (name, seen) -> {
                            var entries = parted(seen.entries(), placeOf);
                            var known = seen.known() == null ? null : parted(seen.known(), placeOf);
                            for (var i = 0; i < groups.size(); i++) {
                                var own = known == null ? null : known[i];
                                views.get(i).put(name, new Seen(entries[i], own, seen.ifMissing()));
                            }
                        });
        return views.stream().map(View::new).toList();
    }

    /// Entries by group, in one pass; the few wide ones are looked at for each group.
    ///
    /// @param placeOf the place of the group of each key, from 1, by the key's number
    private int[][] parted(int[] entries, int[] placeOf) {
        var own = groups.stream().map(_ -> IntStream.builder()).toList();
        var spreading = IntStream.builder();
        for (var entry : entries) {
            var number = number(entry);
            var place = number < placeOf.length ? placeOf[number] : 0;
            if (place > 0) {
                own.get(place - 1).add(entry);
            } else if (isWide(entry)) {
                spreading.add(entry);
            }
        }
        var spread = spreading.build().toArray();
        var parts = new int[groups.size()][];
        for (var i = 0; i < parts.length; i++) {
            var group = groups.get(i);
            var fitting = IntSets.filter(spread, entry -> group.takes(key(entry)));
            parts[i] = IntSets.union(own.get(i).build().toArray(), fitting);
        }
        return parts;
    }

    /// For each group what is of it, and all that may be for all one knows.
    List<View> perhaps() {
        return groups.stream()
                .map(
                        group ->
                                restricted(
                                        view, entry -> isUnknown(entry) || group.takes(key(entry))))
                .toList();
    }

    /// What nobody knows the group of.
    View unknown() {
        return restricted(view, this::isUnknown);
    }

    /// What of a larger view is of one of the groups that some entries are of.
    View sharing(View larger, int[] entries) {
        var shared = Arrays.stream(entries).mapToObj(this::key).distinct().toList();
        return restricted(
                larger, entry -> shared.stream().anyMatch(group -> group.takes(key(entry))));
    }

    private static View restricted(View view, IntPredicate wanted) {
        var left = new LinkedHashMap<String, Seen>();
        view.selections().forEach((name, seen) -> left.put(name, seen.only(wanted)));
        return new View(left);
    }

    private Key key(int entry) {
        return keys.get(number(entry) - 1);
    }

    private int number(int entry) {
        if (keyOf[entry] == 0) {
            keyOf[entry] = isLike(last, entry) ? keyOf[last] : newKey(entry);
            last = entry;
        }
        return keyOf[entry];
    }

    private int newKey(int entry) {
        var parts = same.stream().flatMap(one -> parts(one, entry).stream()).toList();
        return numbers.computeIfAbsent(new Key(parts), this::added);
    }

    /// Whether two entries are alike in all that groups are made by, as neighbours mostly are.
    private boolean isLike(int one, int other) {
        return isPlace
                && one >= 0
                && ledger.host[one] == ledger.host[other]
                && ledger.guest[one] == ledger.guest[other]
                && ledger.hypervisor[one] == ledger.hypervisor[other]
                && ledger.boot[one] == ledger.boot[other]
                && ledger.process[one] == ledger.process[other]
                && ledger.artifact[one] == ledger.artifact[other];
    }

    private int added(Key key) {
        keys.add(key);
        unknown.set(keys.size(), key.hasUnknown());
        wide.set(keys.size(), key.isWide());
        return keys.size();
    }

    /// Whether nobody knows the group of an entry.
    private boolean isUnknown(int entry) {
        return unknown.get(number(entry));
    }

    private boolean isWide(int entry) {
        return wide.get(number(entry));
    }

    private List<Long> parts(Sameness sameness, int entry) {
        var host = (long) ledger.host[entry];
        return switch (sameness) {
            case Dimension.HOST -> List.of(host);
            case Dimension.GUEST -> List.of((long) ledger.guest[entry]);
            case Dimension.HYPERVISOR -> List.of((long) ledger.hypervisor[entry]);
            case Dimension.BOOT -> List.of(host, (long) ledger.boot[entry]);
            case Dimension.PROCESS -> List.of(host, ledger.process[entry]);
            case Dimension.ARTIFACT -> List.of((long) ledger.artifact[entry]);
            case Sameness.Captured(var capture) -> List.of((long) captured(capture, entry));
        };
    }

    private int captured(String capture, int entry) {
        var capturing =
                view.selections().entrySet().stream()
                        .filter(seen -> values.captures(seen.getKey()).contains(capture))
                        .filter(seen -> Arrays.binarySearch(seen.getValue().all(), entry) >= 0)
                        .map(Map.Entry::getKey)
                        .toList();
        return capturing.isEmpty()
                ? Interned.EVERY
                : captured.number(values.of(capture, entry, new Operand(capturing)));
    }
}
