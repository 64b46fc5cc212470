package io.casebook.signature.judge;

import io.casebook.model.Crash;
import io.casebook.signature.language.Selection;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Says on which hosts something could have been seen: that another host has such a log tells
/// nothing of this one.
record Hearing(Ledger ledger, Coverage coverage, Map<String, Selection> selections) {
    /// What is of one group, with what could not have been seen on its host.
    ///
    /// @param host number of the host
    /// @param silent the selections whose silence says something; of the others it is enough that
    ///     they are not seen there
    View on(int host, View group, Set<String> silent) {
        if (host < 0 || silent.isEmpty()) {
            return group;
        }
        var seen = new LinkedHashMap<String, Seen>();
        group.selections()
                .forEach(
                        (name, one) ->
                                seen.put(
                                        name,
                                        new Seen(
                                                one.entries(),
                                                one.known(),
                                                silent.contains(name)
                                                        ? missing(name, one, host, group)
                                                        : one.ifMissing())));
        return new View(seen);
    }

    private @Nullable String missing(String name, Seen seen, int host, View group) {
        var selection = selections.get(name);
        var isHeard =
                seen.ifMissing() != null
                        || seen.entries().length > 0
                        || selection == null
                        || !isOfHosts(selection)
                        || coverage.isShownOn(selection, ledger.hosts.name(host))
                        || isShownAmong(selection, group);
        return isHeard
                ? seen.ifMissing()
                : Coverage.missingOn(selection, ledger.hosts.name(host));
    }

    /// Whether it is the artifacts of a host that show it. A stop of a guest is told by what came
    /// out of the guest, wherever that lies.
    private static boolean isOfHosts(Selection selection) {
        return switch (selection) {
            case Selection.Messages _ -> true;
            case Selection.Crashes crashes ->
                    crashes.kind() == Crash.Kind.LINUX_KERNEL || crashes.kind() == Crash.Kind.XEN;
            case Selection.Facts _, Selection.Findings _ -> false;
        };
    }

    /// A log that holds something of the group could hold more, whoever else writes to it.
    private boolean isShownAmong(Selection selection, View group) {
        return group.selections().values().stream()
                .flatMapToInt(seen -> Arrays.stream(seen.all()))
                .map(entry -> ledger.artifact[entry])
                .distinct()
                .anyMatch(one -> coverage.isShownIn(selection, ledger.artifacts.name(one)));
    }

    /// Whether something of a selection could have been seen on each host of which there is
    /// anything, so that a part of the whole misses no more than the whole does.
    boolean isEverywhere(String name) {
        var selection = selections.get(name);
        if (selection == null || !isOfHosts(selection)) {
            return true;
        }
        for (var host = 0; host < ledger.hosts.size(); host++) {
            var isThere =
                    ledger.hosts.isNameless(host)
                            ? coverage.isShownIn(selection, ledger.hosts.place(host))
                            : coverage.isShownOn(selection, ledger.hosts.name(host));
            if (!isThere) {
                return false;
            }
        }
        return true;
    }
}
