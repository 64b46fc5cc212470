package io.casebook.app;

import io.casebook.model.Artifact;
import io.casebook.model.ArtifactPath;
import io.casebook.model.Layout;
import io.casebook.model.Layout.Kind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final Map<String, List<Artifact>> members = new LinkedHashMap<>();
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
        return members.entrySet().stream()
                .filter(entry -> !isPartOfAnother(entry.getKey()))
                .map(entry -> layout(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Layout::root).thenComparing(Layout::kind))
                .toList();
    }

    private void note(String root, Kind kind, Artifact artifact) {
        kinds.merge(root, kind, (one, other) -> one.compareTo(other) <= 0 ? one : other);
        members.computeIfAbsent(root, _ -> new ArrayList<>()).add(artifact);
    }

    private boolean isPartOfAnother(String root) {
        var kind = kinds.get(root);
        for (var folder = root; !folder.isEmpty(); ) {
            folder = new ArtifactPath(folder).folder();
            var around = kinds.get(folder);
            if (around != null && !(isOfOneMachine(kind) && isOfMany(around))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfOneMachine(@Nullable Kind kind) {
        return kind == Kind.SOSREPORT || kind == Kind.SUPPORTCONFIG;
    }

    /// A collection of many machines may hold collections of single ones.
    private static boolean isOfMany(Kind kind) {
        return kind == Kind.MUST_GATHER || kind == Kind.JUJU_DUMP;
    }

    private Layout layout(String root, Collection<Artifact> marks) {
        var within =
                artifacts.stream()
                        .filter(it -> root.isEmpty() || it.path().value().startsWith(root + "/"))
                        .toList();
        var first = marks.iterator().next().path();
        return new Layout(
                kinds.getOrDefault(root, Kind.LOG_FOLDER),
                root,
                host(within),
                within.size(),
                first);
    }

    /// The host that all files come from whose host is known; empty where there are several.
    private String host(List<Artifact> within) {
        var names = new HashSet<String>();
        for (var artifact : within) {
            names.add(hosts.getOrDefault(artifact.path(), ""));
        }
        names.remove("");
        return names.size() == 1 ? names.iterator().next() : "";
    }

    /// A name that only one way of collecting has.
    private record Mark(Kind kind, Pattern pattern) {
        Mark(Kind kind, String pattern) {
            this(kind, Pattern.compile(pattern));
        }
    }
}
