package io.casebook.app;

import io.casebook.model.Artifact;
import io.casebook.model.ArtifactPath;
import io.casebook.model.Layout;
import io.casebook.model.Layout.Kind;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds how the files of an upload are laid out, by the names that each way of collecting has and
/// no other.
final class Layouts {
    /// Of each kind what shows it; the group `root` is the folder that it fills. The first that
    /// fits a path counts.
    private static final List<Mark> MARKS =
            List.of(
                    new Mark(Kind.SOSREPORT, "(?:(?<root>.*?)/)?sos_(?:commands|reports|logs)/.+"),
                    new Mark(
                            Kind.SUPPORTCONFIG,
                            "(?<root>(?:.*/)?(?:scc|nts)_[\\w.-]+_\\d{6}_\\d{4}[^/!]*!?)/.+"),
                    new Mark(Kind.SUPPORTCONFIG, "(?:(?<root>.*?)/)?basic-environment\\.txt!/.+"),
                    new Mark(
                            Kind.MUST_GATHER,
                            "(?:(?<root>.*?)/)?(?:cluster-scoped-resources|host_service_logs"
                                    + "|namespaces/[^/]+/pods)/.+"),
                    new Mark(Kind.JUJU_DUMP, "(?<root>(?:.*/)?juju-(?:crash)?dump-[^/]*)/.+"),
                    new Mark(
                            Kind.JUJU_DUMP,
                            "(?:(?<root>.*?)/)?(?:juju_status\\.yaml"
                                    + "|\\d{1,5}/(?:baremetal|(?:lxd|lxc|kvm)/\\d{1,5})/.+)"),
                    new Mark(
                            Kind.CRASH_FOLDER,
                            "(?:(?<root>.*?)/)?(?:vmcore|vmcore-dmesg\\.txt|kexec-dmesg\\.log)"
                                    + "(?:\\.\\w+)?"),
                    new Mark(Kind.LIBVIRT_FOLDER, "(?<root>(?:.*/)?libvirt)/qemu/[^/]+\\.log.*"),
                    new Mark(Kind.LOG_FOLDER, "(?<root>(?:.*/)?var/log)/.+"));

    private final List<Artifact> artifacts;
    private final Map<ArtifactPath, String> hosts;

    /// By root, an artifact that shows the layout.
    private final Map<String, Artifact> marked = new LinkedHashMap<>();

    private final Map<String, Kind> kinds = new HashMap<>();

    /// @param artifacts in the order of their paths
    Layouts(List<Artifact> artifacts, Map<ArtifactPath, String> hosts) {
        this.artifacts = artifacts;
        this.hosts = hosts;
    }

    /// Those that are there; the logs within a sosreport are no layout of their own.
    List<Layout> all() {
        for (var artifact : artifacts) {
            for (var mark : MARKS) {
                var found = mark.pattern.matcher(artifact.path().value());
                if (found.matches()) {
                    note(Objects.requireNonNullElse(found.group("root"), ""), mark.kind, artifact);
                    break;
                }
            }
        }
        marked.keySet().removeIf(this::isWithinAnother);
        var contents = contents(marked.keySet());
        return marked.entrySet().stream()
                .map(
                        entry ->
                                layout(
                                        entry.getKey(),
                                        entry.getValue(),
                                        contents.getOrDefault(entry.getKey(), new Contents())))
                .sorted(Comparator.comparing(Layout::root).thenComparing(Layout::kind))
                .toList();
    }

    private void note(String root, Kind kind, Artifact artifact) {
        kinds.merge(root, kind, (one, other) -> one.compareTo(other) <= 0 ? one : other);
        marked.putIfAbsent(root, artifact);
    }

    private boolean isWithinAnother(String root) {
        for (var folder = root; !folder.isEmpty(); ) {
            folder = new ArtifactPath(folder).folder();
            if (kinds.containsKey(folder) && holds(folder, root)) {
                return true;
            }
        }
        return false;
    }

    /// An upload as a whole is a collection perhaps, but others may be put beside its files.
    private boolean holds(String around, String root) {
        return !(isOfOneMachine(root) && isOfMany(around))
                && (!around.isEmpty() || isCollection(around) && !isCollection(root));
    }

    private boolean isOfOneMachine(String root) {
        var kind = kinds.get(root);
        return kind == Kind.SOSREPORT || kind == Kind.SUPPORTCONFIG;
    }

    /// A collection of many machines may hold collections of single ones.
    private boolean isOfMany(String root) {
        var kind = kinds.get(root);
        return kind == Kind.MUST_GATHER || kind == Kind.JUJU_DUMP;
    }

    private boolean isCollection(String root) {
        return switch (kinds.getOrDefault(root, Kind.LOG_FOLDER)) {
            case SOSREPORT, SUPPORTCONFIG, MUST_GATHER, JUJU_DUMP -> true;
            case CRASH_FOLDER, LIBVIRT_FOLDER, LOG_FOLDER -> false;
        };
    }

    /// Counts each artifact at the layout that it lies in.
    ///
    /// @param roots of the layouts that are there
    private Map<String, Contents> contents(Set<String> roots) {
        var contents = new HashMap<String, Contents>();
        for (var artifact : artifacts) {
            var folder = artifact.path().folder();
            while (!folder.isEmpty() && !roots.contains(folder)) {
                folder = new ArtifactPath(folder).folder();
            }
            contents.computeIfAbsent(folder, _ -> new Contents()).add(host(artifact.path()));
        }
        return contents;
    }

    /// A pod is none of the machines of which the layout tells.
    private String host(ArtifactPath path) {
        return MachineFolder.isContainers(path) ? "" : hosts.getOrDefault(path, "");
    }

    private Layout layout(String root, Artifact mark, Contents within) {
        var kind = kinds.getOrDefault(root, Kind.LOG_FOLDER);
        return new Layout(kind, root, within.host(), within.artifacts, mark.path());
    }

    /// What lies in a layout.
    private static final class Contents {
        private final Set<String> hosts = new HashSet<>();
        private int artifacts;

        void add(String host) {
            artifacts++;
            if (!host.isEmpty() && hosts.size() < 2) { // two need not be told from more
                hosts.add(host);
            }
        }

        /// The host that all files come from whose host is known; empty where there are several.
        String host() {
            return hosts.size() == 1 ? hosts.iterator().next() : "";
        }
    }

    /// A name that only one way of collecting has.
    private record Mark(Kind kind, Pattern pattern) {
        Mark(Kind kind, String pattern) {
            this(kind, Pattern.compile(pattern));
        }
    }
}
