package io.casebook.app;

import io.casebook.format.ParsedArtifact;
import io.casebook.model.ArtifactPath;
import io.casebook.model.Diagnostic;
import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;
import io.casebook.model.Names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds out which machine wrote an artifact: from the host in its records, from a statement in its
/// text, from what lies in the same folder, from the folder's name; best first.
final class HostAttribution {
    /// Files that say nothing but the name of their machine.
    private static final Pattern HOST_NAME =
            Pattern.compile("hostname(?:_-f)?(?:\\.txt)?", Pattern.CASE_INSENSITIVE);

    /// The name of a machine that was given none.
    private static final Pattern PLACEHOLDER =
            Pattern.compile("localhost(?:[.0-9].*)?", Pattern.CASE_INSENSITIVE);

    private static final int MOST_HOSTS = 8;

    private final Names names;
    private final Map<ArtifactPath, String> known = new HashMap<>();

    /// The hosts of what lies in a folder, at any depth.
    private final Map<String, Set<String>> below = new HashMap<>();

    private final MachineNames machines = new MachineNames();
    private final List<Diagnostic> namesakes = new ArrayList<>();
    private MachineTrees trees = new MachineTrees(List.of());

    /// Names that nothing but a collection's own name tells, which may end with a label.
    private final Map<String, String> uncertain = new TreeMap<>();

    /// What a machine's own tree says that the machine is called, by the root of the tree.
    private final Map<String, Name> roots = new HashMap<>();

    /// @param names the host names as they are numbered in the tables
    HostAttribution(Names names) {
        this.names = names;
    }

    /// The host of each parsed artifact; empty where nothing tells. Records that call their machine
    /// by a name that another one has too are given the name by which it can be told.
    Map<ArtifactPath, String> attribute(List<ParsedArtifact> artifacts) {
        trees = new MachineTrees(artifacts.stream().map(HostAttribution::path).toList());
        var written = new HashMap<ArtifactPath, String>();
        for (var artifact : artifacts) {
            var host =
                    DumpFolder.isOfCaptureKernel(path(artifact)) ? "" : onlyHost(artifact.table());
            if (!host.isEmpty()) {
                machines.write(host, MachineTrees.rootOfLog(path(artifact)));
                written.put(path(artifact), host);
            }
        }
        var identities = new MachineIdentities();
        artifacts.forEach(identities::note);
        written.forEach(identities::write);
        namesakes.addAll(identities.tellApart(machines));
        artifacts.forEach(this::noteName);
        written.forEach((path, host) -> note(path, machines.of(host, path.folder())));
        artifacts.forEach(this::noteStated);
        var all = new HashMap<ArtifactPath, String>();
        for (var artifact : artifacts) {
            var path = path(artifact);
            all.put(
                    path,
                    known.getOrDefault(path, DumpFolder.isOfAnother(path) ? "" : around(path)));
        }
        if (machines.areShared() || machines.areSpelledTwice()) {
            artifacts.forEach(artifact -> rename(artifact.table()));
        }
        artifacts.stream()
                .filter(artifact -> DumpFolder.isOfCaptureKernel(path(artifact)))
                .forEach(artifact -> give(artifact.table(), all.getOrDefault(path(artifact), "")));
        return all;
    }

    /// What the files around an artifact tell of its host.
    private String around(ArtifactPath path) {
        var host = fromRoot(path);
        return host.isEmpty() ? fromFolder(path) : host;
    }

    private static ArtifactPath path(ParsedArtifact artifact) {
        return artifact.table().artifact();
    }

    /// Makes all records those of one host.
    private void give(EventTable table, String host) {
        var number = names.numberOf(host);
        table.chunks().forEach(chunk -> chunk.renameHosts(_ -> number));
    }

    /// Says which hosts have a name that may not be theirs.
    List<Diagnostic> diagnostics() {
        var labels =
                uncertain.entrySet().stream()
                        .map(
                                entry ->
                                        new Diagnostic(
                                                "timeline",
                                                "host-name-uncertain",
                                                new ArtifactPath(entry.getKey()),
                                                0,
                                                "Nothing but the name of the collection tells its host, '%s',"
                                                                .formatted(entry.getValue())
                                                        + " which may end with a label."));
        return Stream.concat(labels, namesakes.stream()).toList();
    }

    private void noteName(ParsedArtifact artifact) {
        var path = path(artifact);
        var root = MachineTrees.root(path);
        for (var name : Set.copyOf(artifact.hostNames())) {
            machines.state(name, root == null ? path.folder() : root);
        }
    }

    private void rename(EventTable table) {
        var folder = table.artifact().folder();
        for (var chunk : table.chunks()) {
            chunk.renameHosts(host -> names.numberOf(machines.toldApart(names.name(host), folder)));
        }
    }

    private void noteStated(ParsedArtifact artifact) {
        var stated = new HashSet<>(artifact.hostNames());
        if (stated.size() != 1) {
            return;
        }
        var path = artifact.table().artifact();
        var host = machines.of(stated.iterator().next(), path.folder());
        if (MachineTrees.isWithinTree(path)) {
            known.putIfAbsent(path, host);
            return;
        }
        if (!known.containsKey(path)) {
            note(path, host);
        }
        var root = MachineTrees.root(path);
        if (root != null && !host.isEmpty()) {
            var isHostName = HOST_NAME.matcher(path.fileName()).matches();
            roots.merge(root, new Name(host, isHostName), Name::better);
        }
    }

    /// What a machine's tree says of its name.
    ///
    /// @param configured whether a file says it that has no other purpose
    private record Name(String host, boolean configured) {
        Name better(Name other) {
            if (configured != other.configured) {
                return configured ? this : other;
            }
            return host.equals(other.host) ? this : new Name("", configured);
        }
    }

    /// The host that all (but one in a hundred) of the records name.
    private String onlyHost(EventTable table) {
        var counts = new ConcurrentHashMap<Integer, LongAdder>();
        table.chunks().parallelStream().forEach(chunk -> countHosts(chunk, counts));
        var total = counts.values().stream().mapToLong(LongAdder::sum).sum();
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue().sum() * 100 >= total * 99)
                .map(entry -> names.name(entry.getKey()))
                .findFirst()
                .orElse("");
    }

    /// Neighbours mostly name the same host.
    private static void countHosts(EventChunk chunk, Map<Integer, LongAdder> counts) {
        var last = Names.NONE;
        var run = 0;
        for (var row = 0; row < chunk.size(); row++) {
            var host = chunk.host(row);
            if (host != last) {
                add(last, run, counts);
                last = host;
                run = 0;
            }
            run++;
        }
        add(last, run, counts);
    }

    private static void add(int host, int records, Map<Integer, LongAdder> counts) {
        if (host != Names.NONE) {
            counts.computeIfAbsent(host, _ -> new LongAdder()).add(records);
        }
    }

    /// The machine whose own tree an artifact lies in; empty where no tree says whose it is.
    private String fromRoot(ArtifactPath path) {
        for (var folder = path.folder(); ; folder = new ArtifactPath(folder).folder()) {
            var name = roots.get(folder);
            if (name != null || folder.isEmpty() || !MachineFolder.inner(folder).isEmpty()) {
                return name == null ? "" : name.host;
            }
        }
    }

    /// The one machine that wrote what lies in the same folder, or around it; else the name of
    /// the folder, which ends the search even where it names no machine. A collection with logs
    /// of several machines is of the one that it is named for.
    private String fromFolder(ArtifactPath path) {
        for (var folder = path.folder(); ; folder = new ArtifactPath(folder).folder()) {
            var hosts = below.getOrDefault(folder, Set.of());
            if (hosts.size() == 1 && isSaid(hosts.iterator().next(), folder)) {
                return hosts.iterator().next();
            }
            if (hosts.size() > 1) {
                return fromCollection(folder);
            }
            var inner = MachineFolder.inner(folder);
            if (!inner.isEmpty()) {
                return inner;
            }
            var name = new ArtifactPath(folder).fileName();
            var machine = MachineFolder.machine(name);
            if (!machine.isEmpty() && !MachineTrees.isWithinSystem(folder)) {
                return named(folder, name, machine);
            }
            if (folder.isEmpty()) {
                return "";
            }
        }
    }

    /// Whether what one file says holds for its neighbours: a name that many machines have, only
    /// where they are known to come from one.
    private boolean isSaid(String host, String folder) {
        return !PLACEHOLDER.matcher(host).matches()
                || trees.isOwn(folder)
                || MachineTrees.isWithinSystem(folder);
    }

    /// The machine that a folder is named for, unless it lies in another's tree; empty where the
    /// folder may be named for anything, as it is neither a collection nor holds a machine's tree.
    private String named(String folder, String name, String machine) {
        var around = innerAround(folder);
        if (!around.isEmpty()) {
            return around;
        }
        if (!trees.isOwn(folder) && MachineFolder.collected(name).isEmpty()) {
            return "";
        }
        if (MachineFolder.mayHaveLabel(name)) {
            uncertain.put(folder, machine);
        }
        return machines.of(machine, folder);
    }

    /// The machine within another in whose tree a folder lies: folders in it are not machines.
    private static String innerAround(String folder) {
        for (var at = folder; !at.isEmpty(); at = new ArtifactPath(at).folder()) {
            var inner = MachineFolder.inner(at);
            if (!inner.isEmpty()) {
                return inner;
            }
        }
        return "";
    }

    /// The machine that the collection around is named for; empty where there is none.
    private String fromCollection(String inner) {
        for (var folder = inner; !folder.isEmpty(); folder = new ArtifactPath(folder).folder()) {
            var machine = MachineFolder.collected(new ArtifactPath(folder).fileName());
            if (!machine.isEmpty()) {
                return below.getOrDefault(folder, Set.of()).stream()
                        .filter(host -> MachineFolder.isBefore(host, machine))
                        .max(Comparator.comparingInt(String::length))
                        .orElse(machine);
            }
        }
        return "";
    }

    /// Notes a host at all folders around an artifact; more than a few need not be told apart.
    private void note(ArtifactPath path, String host) {
        known.put(path, host);
        for (var folder = path.folder(); ; folder = new ArtifactPath(folder).folder()) {
            var hosts = below.computeIfAbsent(folder, _ -> new HashSet<>());
            if (hosts.size() < MOST_HOSTS) {
                hosts.add(host);
            }
            if (folder.isEmpty()) {
                return;
            }
        }
    }
}
