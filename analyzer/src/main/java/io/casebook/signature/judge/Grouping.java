package io.casebook.signature.judge;

import io.casebook.signature.language.Sameness;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Parts what was seen by host, guest, boot, value of a capture... An entry that is of every
/// boot (a fact) is in each group that it fits; one of which nobody knows the group is in none, but
/// may be of some.
final class Grouping {
    private final GroupKeys keys;
    private final Map<String, Parted> parts = new LinkedHashMap<>();

    /// How many keys there are of what takes part.
    private final int count;

    private final KeyIndex certain;
    private final KeyIndex unsure;
    private final KeyIndex possible;
    private final List<Group> groups;

    /// @param selections that take part
    Grouping(Ledger ledger, Values values, List<Sameness> same, View view, Set<String> selections) {
        keys = new GroupKeys(ledger, values, same);
        var numbers = new LinkedHashMap<String, int[]>();
        selections.forEach(name -> numbers.put(name, keys.numbers(name, view.seen(name).all())));
        count = keys.all().size();
        numbers.forEach((name, own) -> parts.put(name, Parted.of(view.seen(name), own, count)));
        certain = new KeyIndex(keys.all(), key -> !key.hasUnknown(), GroupKey::every);
        unsure = new KeyIndex(keys.all(), GroupKey::isUnsure, GroupKey::open);
        possible = new KeyIndex(keys.all(), _ -> true, GroupKey::open);
        groups = Arrays.stream(known()).mapToObj(key -> new Group(keys.key(key))).toList();
    }

    /// The keys that are of one group each; and what is of many, where it is of none of these.
    private int[] known() {
        var narrow =
                IntStream.range(0, count)
                        .filter(key -> !keys.key(key).hasUnknown() && !keys.key(key).isWide())
                        .toArray();
        var left = new BitSet();
        left.set(0, count);
        for (var key : narrow) {
            certain.with(keys.key(key), GroupKey.NONE).forEach(left::clear);
        }
        var alone = left.stream().filter(key -> !keys.key(key).hasUnknown());
        return IntStream.concat(Arrays.stream(narrow), alone).sorted().toArray();
    }

    List<Group> groups() {
        return groups;
    }

    /// What nobody knows the group of, of some selections; nothing of the others.
    View unknown(Set<String> selections) {
        var unknown =
                IntStream.range(0, count).filter(key -> keys.key(key).hasUnknown()).boxed().toList();
        var left = new LinkedHashMap<String, Seen>();
        parts.forEach(
                (name, part) ->
                        left.put(
                                name,
                                part.of(
                                        selections.contains(name) ? unknown : List.of(),
                                        part.whole().ifMissing())));
        return new View(left);
    }

    /// What of a larger view is of one of the groups that some entries are of.
    View sharing(View larger, int[] entries) {
        var shared = new SharedGroups();
        parts.forEach(
                (name, part) -> {
                    var own = IntSets.intersection(part.whole().all(), entries);
                    Arrays.stream(keys.numbers(name, own))
                            .distinct()
                            .forEach(number -> shared.add(keys.key(number)));
                });
        var left = new LinkedHashMap<String, Seen>();
        larger.selections()
                .forEach((name, seen) -> left.put(name, seen.only(in(shared, name, seen.all()))));
        return new View(left);
    }

    /// Whether an entry of a selection is of one of the groups.
    private IntPredicate in(SharedGroups shared, String selection, int[] entries) {
        var numbers = keys.numbers(selection, entries);
        return entry -> shared.have(keys.key(numbers[Arrays.binarySearch(entries, entry)]));
    }

    /// One group. What is of it is put together only when it is asked for, as there may be many.
    final class Group {
        private final GroupKey key;

        private Group(GroupKey key) {
            this.key = key;
        }

        /// Number of its host; [Interned#EVERY] where hosts do not count.
        int host() {
            return keys.host(key);
        }

        /// What is of it for sure.
        View view() {
            return with(Set.of(), Set.of());
        }

        /// The same and what may be of it of some selections, the more of which the better.
        View atBest(Set<String> selections) {
            return with(selections, hopes());
        }

        /// The same and what may be of it of some selections, the less of which the better.
        View atWorst(Set<String> selections) {
            return with(selections, fears());
        }

        /// Those of some selections of which more may be of it.
        List<String> hoped(Set<String> selections) {
            return more(selections, hopes());
        }

        /// The same, and what bears the name of a host may be of one without a name.
        List<String> feared(Set<String> selections) {
            return more(selections, fears());
        }

        private Set<Integer> own() {
            return certain.with(key, GroupKey.NONE);
        }

        /// A host without a name may be that of another one without; whether it is one that has a
        /// name, that one's group shows.
        private Set<Integer> hopes() {
            return unsure.with(key, key.loose());
        }

        private Set<Integer> fears() {
            return possible.with(key, key.loose());
        }

        private List<String> more(Set<String> selections, Set<Integer> others) {
            var more = new TreeSet<>(others);
            more.removeAll(own());
            return parts.entrySet().stream()
                    .filter(part -> selections.contains(part.getKey()))
                    .filter(part -> part.getValue().size(more) > 0)
                    .map(Map.Entry::getKey)
                    .toList();
        }

        private View with(Set<String> selections, Set<Integer> others) {
            var own = own();
            var both = new TreeSet<>(own);
            both.addAll(others);
            var seen = new LinkedHashMap<String, Seen>();
            parts.forEach(
                    (name, part) ->
                            seen.put(
                                    name,
                                    part.of(
                                            selections.contains(name) ? both : own,
                                            part.whole().ifMissing())));
            return new View(seen);
        }
    }
}
