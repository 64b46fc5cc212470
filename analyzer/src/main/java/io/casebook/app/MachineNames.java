package io.casebook.app;

import io.casebook.model.ArtifactPath;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The names under which the machines of an upload go. A machine has one with its domain and one
/// without; two machines may have the same without.
final class MachineNames {
    /// The names that records carry, by their part before the domain.
    private final Map<String, Set<String>> written = new HashMap<>();

    /// The trees of machines in whose records a name stands.
    private final Map<String, Set<String>> inTrees = new HashMap<>();

    /// Names with a domain by what is before that, and of each the folders in which it is stated.
    private final Map<String, Map<String, Set<String>>> full = new HashMap<>();

    /// Names that several machines have, domain and all.
    private final Set<String> twins = new HashSet<>();

    /// A name without its domain.
    static String shortOf(String name) {
        var domain = name.indexOf('.');
        return domain < 0 ? name : name.substring(0, domain);
    }

    /// Notes a name that records carry.
    ///
    /// @param root the folder of the machine's own tree in which they lie; null where in none
    void write(String name, @Nullable String root) {
        written.computeIfAbsent(shortOf(name), _ -> new HashSet<>()).add(name);
        if (root != null) {
            inTrees.computeIfAbsent(name, _ -> new HashSet<>()).add(root);
        }
    }

    /// Whether a machine's logs call it now by its short name, now by the whole, as journalctl and
    /// a syslog daemon do.
    boolean areSpelledTwice() {
        return written.keySet().stream().anyMatch(it -> !spelledOut(it).equals(it));
    }

    /// The name with its domain where records of one tree have both; else the short name itself. A
    /// log of another machine's tree shows nothing.
    private String spelledOut(String shortName) {
        var names = written.getOrDefault(shortName, Set.of());
        var roots = inTrees.getOrDefault(shortName, Set.of());
        return names.size() == 2 && names.contains(shortName) && !isShared(shortName)
                ? names.stream()
                        .filter(it -> !it.equals(shortName))
                        .filter(
                                it ->
                                        !Collections.disjoint(
                                                roots, inTrees.getOrDefault(it, Set.of())))
                        .findFirst()
                        .orElse(shortName)
                : shortName;
    }

    /// Notes a name that something in a folder states.
    void state(String name, String folder) {
        if (!shortOf(name).equals(name) && !twins.contains(name)) {
            full.computeIfAbsent(shortOf(name), _ -> new TreeMap<>())
                    .computeIfAbsent(name, _ -> new HashSet<>())
                    .add(folder);
        }
    }

    /// Notes by which name a machine is told from another that goes under the same names.
    ///
    /// @param names of both
    /// @param distinct starts with one of them
    /// @param folders in which the machine's files lie
    void tellApart(Set<String> names, String distinct, Set<String> folders) {
        var shortName = shortOf(names.iterator().next());
        twins.addAll(names);
        twins.add(shortName);
        full.computeIfAbsent(shortName, _ -> new TreeMap<>())
                .computeIfAbsent(distinct, _ -> new HashSet<>())
                .addAll(folders);
    }

    /// The name under which the machine goes that something in a folder calls so: that of its logs,
    /// which is the short one mostly, where configuration has the long one, or the other way about.
    String of(String name, String folder) {
        var shortName = shortOf(name);
        if (isShared(shortName)) {
            return toldApart(name, folder);
        }
        if (name.equals(shortName) && !spelledOut(name).equals(name)) {
            return spelledOut(name);
        }
        var inLogs = written.getOrDefault(shortName, Set.of());
        if (inLogs.contains(name) || inLogs.size() != 1) {
            return name;
        }
        var other = inLogs.iterator().next();
        return other.equals(shortName) || name.equals(shortName) ? other : name;
    }

    /// The name by which a machine can be told from others that are called like it; the same where
    /// there are none.
    String toldApart(String name, String folder) {
        if (!isShared(shortOf(name))) {
            return name.equals(shortOf(name)) ? spelledOut(name) : name;
        }
        var isAlike = twins.contains(name) || name.equals(shortOf(name));
        return isAlike ? around(name, folder) : name;
    }

    /// Whether two machines are called alike.
    boolean areShared() {
        return full.keySet().stream().anyMatch(this::isShared);
    }

    /// Whether several machines have a name but for the domain: no folder states both.
    private boolean isShared(String shortName) {
        var folders = full.getOrDefault(shortName, Map.of()).values();
        return folders.size() > 1
                && folders.stream()
                        .anyMatch(
                                one ->
                                        folders.stream()
                                                .anyMatch(it -> Collections.disjoint(one, it)));
    }

    /// The one machine that the nearest folder around states to have such a name.
    private String around(String name, String folder) {
        var names = full.getOrDefault(shortOf(name), Map.of());
        for (var around = folder; ; around = new ArtifactPath(around).folder()) {
            var at = around;
            var stated =
                    names.entrySet().stream()
                            .filter(entry -> entry.getValue().contains(at))
                            .map(Map.Entry::getKey)
                            .toList();
            if (!stated.isEmpty() || around.isEmpty()) {
                return stated.size() == 1 ? stated.getFirst() : name;
            }
        }
    }
}
