package io.casebook.app;

import io.casebook.format.ParsedArtifact;
import io.casebook.model.ArtifactPath;
import io.casebook.model.Diagnostic;
import io.casebook.model.Fact;
import io.casebook.model.Subject;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Tells machines apart that have the same name: the trees in which they lie state different
/// machine IDs, or different UUIDs of the hardware.
final class MachineIdentities {
    private static final Set<String> KEYS = Set.of("host.machine-id", "system.uuid");

    /// Not what firmware says that was given no UUID.
    private static final Pattern VALID =
            Pattern.compile("(?!(?:[0-]+|[f-]+)$)(?!03000200-0400-0500-0006-)[0-9a-f-]{32,36}");

    private final Map<String, Tree> trees = new TreeMap<>();

    /// A folder that holds what comes from one machine.
    private record Tree(
            String root, Set<String> stated, Set<String> written, Map<String, Set<String>> ids) {
        Tree(String root) {
            this(root, new TreeSet<>(), new TreeSet<>(), new TreeMap<>());
        }

        /// What it calls itself; what its logs say counts where nothing else does.
        Set<String> names() {
            return stated.isEmpty() ? written : stated;
        }

        /// Whether both state one thing, and not the same.
        boolean contradicts(Tree other) {
            for (var id : ids.entrySet()) {
                var others = other.ids.getOrDefault(id.getKey(), Set.of());
                if (!others.isEmpty() && Collections.disjoint(id.getValue(), others)) {
                    return true;
                }
            }
            return false;
        }
    }

    /// One of several machines that have a name together.
    ///
    /// @param roots of its trees
    /// @param names under which it goes, with the domain and without
    private record Machine(SortedSet<String> roots, SortedSet<String> names) {
        private static Machine of(List<Tree> trees) {
            var machine = new Machine(new TreeSet<>(), new TreeSet<>());
            for (var tree : trees) {
                machine.roots.add(tree.root);
                machine.names.addAll(tree.names());
            }
            return machine;
        }

        /// The most exact name.
        String fullName() {
            return names.stream().max(Comparator.comparingInt(String::length)).orElseThrow();
        }
    }

    /// Notes what an artifact states of its machine.
    void note(ParsedArtifact artifact) {
        var path = artifact.table().artifact();
        var root = MachineTrees.root(path);
        if (root == null && MachineTrees.isWithinSystem(path.folder())) {
            return;
        }
        var tree = trees.computeIfAbsent(root == null ? path.folder() : root, Tree::new);
        tree.stated.addAll(artifact.hostNames());
        for (var fact : artifact.facts()) {
            if (isIdentity(fact)) {
                tree.ids.computeIfAbsent(fact.key(), _ -> new HashSet<>()).add(fact.value());
            }
        }
    }

    private static boolean isIdentity(Fact fact) {
        return KEYS.contains(fact.key())
                && fact.subject().kind() == Subject.Kind.HOST
                && VALID.matcher(fact.value()).matches();
    }

    /// Notes the name that the records of an artifact carry, at the nearest tree around.
    void write(ArtifactPath path, String name) {
        for (var folder = path.folder(); ; folder = new ArtifactPath(folder).folder()) {
            var tree = trees.get(folder);
            if (tree != null && !tree.ids.isEmpty()) {
                tree.written.add(name);
                return;
            }
            if (folder.isEmpty()) {
                return;
            }
        }
    }

    /// Gives machines that go under one name names of their own, and says so.
    List<Diagnostic> tellApart(MachineNames names) {
        var told = new ArrayList<Diagnostic>();
        for (var alike : namesakes()) {
            var given = distinctNames(alike);
            given.forEach((name, it) -> names.tellApart(it.names, name, it.roots));
            told.add(
                    new Diagnostic(
                            "timeline", "host-name-shared", null, 0, detail(given.keySet())));
        }
        return told;
    }

    private static String detail(Set<String> given) {
        return ("%s machines of one name state different machine IDs or hardware UUIDs; they are"
                        + " told apart by their folders: %s.")
                .formatted(given.size(), String.join(", ", given));
    }

    /// The machines of each name that several have; not those that their domains tell apart.
    private List<List<Machine>> namesakes() {
        var byName = new TreeMap<String, List<List<Tree>>>();
        for (var tree : trees.values()) {
            var names = tree.names().stream().map(MachineNames::shortOf).distinct().toList();
            if (names.size() == 1 && !tree.ids.isEmpty()) {
                add(tree, byName.computeIfAbsent(names.getFirst(), _ -> new ArrayList<>()));
            }
        }
        return byName.values().stream()
                .map(machines -> machines.stream().map(Machine::of).toList())
                .filter(machines -> machines.size() > 1 && !areToldByDomain(machines))
                .toList();
    }

    private static void add(Tree tree, List<List<Tree>> machines) {
        for (var machine : machines) {
            if (machine.stream().noneMatch(tree::contradicts)) {
                machine.add(tree);
                return;
            }
        }
        machines.add(new ArrayList<>(List.of(tree)));
    }

    private static boolean areToldByDomain(List<Machine> machines) {
        var names = machines.stream().map(Machine::fullName).distinct().toList();
        return names.size() == machines.size()
                && names.stream().allMatch(name -> name.indexOf('.') >= 0);
    }

    /// The machines by names that no other has: each with the folder that it lies in.
    private static Map<String, Machine> distinctNames(List<Machine> alike) {
        var labels = alike.stream().map(it -> label(it.roots.first())).distinct().count();
        var given = new TreeMap<String, Machine>();
        for (var machine : alike) {
            var root = machine.roots.first();
            var label = labels == alike.size() ? label(root) : root;
            given.put(
                    "%s (%s)".formatted(machine.fullName(), label.isEmpty() ? "top" : label),
                    machine);
        }
        return given;
    }

    private static String label(String root) {
        var name = new ArtifactPath(root).fileName();
        return name.endsWith("!") ? name.substring(0, name.length() - 1) : name;
    }
}
