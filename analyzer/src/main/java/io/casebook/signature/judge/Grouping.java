package io.casebook.signature.judge;

import io.casebook.signature.language.Dimension;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/// Parts what was seen by host, guest, boot... An entry that is of every boot (a fact) is in each
/// group that it fits; one of which nobody knows the group is in none.
final class Grouping {
    private final Ledger ledger;
    private final Set<Dimension> same;

    Grouping(Ledger ledger, Set<Dimension> same) {
        this.ledger = ledger;
        this.same = same;
    }

    /// A group: one number for each dimension.
    record Key(List<Long> parts) {
        private boolean hasUnknown() {
            return parts.contains((long) Interned.UNKNOWN);
        }

        private boolean isWide() {
            return parts.contains((long) Interned.EVERY);
        }

        private boolean takes(Key other) {
            for (var i = 0; i < parts.size(); i++) {
                var theirs = other.parts.get(i);
                if (theirs != Interned.EVERY && !theirs.equals(parts.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    /// The views of all groups, in the order in which they are first seen.
    Map<Key, View> views(View view, Set<String> selections) {
        var keys = new LinkedHashMap<Key, View>();
        for (var key : keys(view, selections)) {
            keys.put(key, only(view, key));
        }
        return keys;
    }

    private List<Key> keys(View view, Set<String> selections) {
        var all =
                selections.stream()
                        .flatMap(name -> keys(view.seen(name)).stream())
                        .distinct()
                        .filter(key -> !key.hasUnknown())
                        .toList();
        var narrow = all.stream().filter(key -> !key.isWide()).toList();
        return narrow.isEmpty() ? all : narrow;
    }

    private Set<Key> keys(Seen seen) {
        return Arrays.stream(seen.all())
                .mapToObj(this::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// What is of a group.
    private View only(View view, Key group) {
        return restricted(view, entry -> group.takes(key(entry)));
    }

    /// What is of a group, and all that may be for all one knows.
    View maybe(View view, Key group) {
        return restricted(
                view,
                entry -> {
                    var key = key(entry);
                    return key.hasUnknown() || group.takes(key);
                });
    }

    /// What nobody knows the group of.
    View unknown(View view) {
        return restricted(view, entry -> key(entry).hasUnknown());
    }

    private View restricted(View view, IntPredicate wanted) {
        var left = new LinkedHashMap<String, Seen>();
        view.selections().forEach((name, seen) -> left.put(name, seen.only(wanted)));
        return new View(left);
    }

    /// What is of one of the groups that some entries are of.
    View sharing(View view, int[] entries) {
        var groups = Arrays.stream(entries).mapToObj(this::key).distinct().toList();
        return restricted(
                view, entry -> groups.stream().anyMatch(group -> group.takes(key(entry))));
    }

    /// The group of an entry.
    Key key(int entry) {
        return new Key(
                same.stream().flatMap(dimension -> parts(dimension, entry).stream()).toList());
    }

    private List<Long> parts(Dimension dimension, int entry) {
        var host = (long) ledger.host[entry];
        return switch (dimension) {
            case HOST -> List.of(host);
            case GUEST -> List.of((long) ledger.guest[entry]);
            case BOOT -> List.of(host, (long) ledger.boot[entry]);
            case PROCESS -> List.of(host, ledger.process[entry]);
            case ARTIFACT -> List.of((long) ledger.artifact[entry]);
        };
    }
}
