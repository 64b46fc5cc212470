package io.casebook.app;

import io.casebook.format.ParsedArtifact;
import io.casebook.model.ArtifactPath;
import io.casebook.model.EventTable;
import io.casebook.model.Names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Finds out which machine wrote an artifact: from the host in its records, from a statement in its
/// text, from what lies in the same folder, from the folder's name; best first.
final class HostAttribution {
    /// Folders that are named for what they hold, not for the machine it comes from.
    private static final Set<String> COMMON_FOLDERS =
            Set.of(
                    "var",
                    "log",
                    "logs",
                    "journal",
                    "sos_commands",
                    "kernel",
                    "process",
                    "libvirt",
                    "qemu",
                    "proc",
                    "etc",
                    "sys",
                    "tmp",
                    "crash",
                    "host",
                    "hosts",
                    "guest",
                    "guests",
                    "upload",
                    "data",
                    "dump",
                    "dumps",
                    "windbg",
                    "dmesg",
                    "messages",
                    "home",
                    "root",
                    "usr",
                    "run");

    /// The folders at the root of a machine's file system, and those of its collections.
    private static final Set<String> SYSTEM_FOLDERS =
            Set.of(
                    "var",
                    "etc",
                    "proc",
                    "sys",
                    "run",
                    "usr",
                    "boot",
                    "lib",
                    "opt",
                    "sos_commands",
                    "sos_logs",
                    "sos_reports");

    private final Names names;
    private final Map<ArtifactPath, String> known = new HashMap<>();

    /// The hosts of what lies in a folder, at any depth.
    private final Map<String, Set<String>> below = new HashMap<>();

    /// @param names the host names as they are numbered in the tables
    HostAttribution(Names names) {
        this.names = names;
    }

    /// The host of each parsed artifact; empty where nothing tells.
    Map<ArtifactPath, String> attribute(List<ParsedArtifact> artifacts) {
        for (var artifact : artifacts) {
            var host = stated(artifact);
            if (!host.isEmpty()) {
                note(artifact.table().artifact(), host);
            }
        }
        var all = new HashMap<ArtifactPath, String>();
        for (var artifact : artifacts) {
            var path = artifact.table().artifact();
            all.put(path, known.containsKey(path) ? known.get(path) : fromFolder(path));
        }
        return all;
    }

    private String stated(ParsedArtifact artifact) {
        var written = onlyHost(artifact.table());
        if (!written.isEmpty()) {
            return written;
        }
        var stated = new HashSet<>(artifact.hostNames());
        return stated.size() == 1 ? stated.iterator().next() : "";
    }

    /// The host that all (but one in a hundred) of the records name.
    private String onlyHost(EventTable table) {
        var counts = new HashMap<Integer, int[]>();
        var total = 0L;
        var last = Names.NONE;
        var ofLast = new int[1];
        for (var chunk : table.chunks()) {
            for (var row = 0; row < chunk.size(); row++) {
                var host = chunk.host(row);
                if (host != Names.NONE) {
                    ofLast = host == last ? ofLast : counts.computeIfAbsent(host, _ -> new int[1]);
                    last = host;
                    ofLast[0]++;
                    total++;
                }
            }
        }
        var most = total;
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue()[0] * 100L >= most * 99)
                .map(entry -> names.name(entry.getKey()))
                .findFirst()
                .orElse("");
    }

    /// The one machine that wrote what lies in the same folder, or around it; else the name of the
    /// folder.
    private String fromFolder(ArtifactPath path) {
        for (var folder = path.folder(); ; folder = new ArtifactPath(folder).folder()) {
            var hosts = below.getOrDefault(folder, Set.of());
            if (hosts.size() == 1) {
                return hosts.iterator().next();
            }
            var name = new ArtifactPath(folder).fileName();
            if (hosts.size() > 1 || folder.isEmpty()) {
                return "";
            }
            if (hosts.isEmpty() && namesMachine(name) && !isWithinSystem(folder)) {
                return name;
            }
        }
    }

    /// Notes a host at all folders around an artifact; more than two need not be told apart.
    private void note(ArtifactPath path, String host) {
        known.put(path, host);
        for (var folder = path.folder(); ; folder = new ArtifactPath(folder).folder()) {
            var hosts = below.computeIfAbsent(folder, _ -> new HashSet<>());
            if (hosts.size() < 2) {
                hosts.add(host);
            }
            if (folder.isEmpty()) {
                return;
            }
        }
    }

    /// Whether a folder lies in a machine's own tree, where no folder is named for a machine.
    private static boolean isWithinSystem(String folder) {
        var archive = folder.lastIndexOf(ArtifactPath.MEMBER_SEPARATOR);
        var inside = archive < 0 ? folder : folder.substring(archive + 2);
        return Stream.of(inside.split("/")).anyMatch(SYSTEM_FOLDERS::contains);
    }

    /// Whether a folder is named for a machine, as far as its name can tell.
    static boolean namesMachine(String folder) {
        return !folder.isEmpty()
                && !folder.endsWith("!")
                && folder.indexOf('.') < 0
                && !COMMON_FOLDERS.contains(folder.toLowerCase(Locale.ROOT));
    }
}
