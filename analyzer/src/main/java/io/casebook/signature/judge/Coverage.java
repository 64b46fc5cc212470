package io.casebook.signature.judge;

import io.casebook.model.Artifact;
import io.casebook.model.Crash;
import io.casebook.signature.language.Selection;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What an upload could have shown: silence means something only where somebody listened.
final class Coverage {
    private static final String DUMP = "memory-dump";
    private static final Set<String> STOPS =
            Set.of(
                    "windbg-analysis",
                    "windows-crash-summary",
                    "windows-event-log",
                    "windows-event-text",
                    DUMP);
    private static final Set<String> KERNEL_LOGS =
            Set.of("kernel-log", "syslog", "systemd-journal", "crash-session", DUMP);
    private static final Set<String> XEN_LOGS = Set.of("kernel-log", "syslog", "xen-log");
    private static final Set<String> QEMU_LOGS =
            Set.of("qemu-domain-log", "libvirtd-log", "syslog", "systemd-journal");

    private final List<Artifact> artifacts;
    private final Map<String, String> formatOfArtifact = new HashMap<>();
    private final Map<String, Set<String>> formatsOfHost = new HashMap<>();

    Coverage(List<Artifact> artifacts) {
        this.artifacts = List.copyOf(artifacts);
        for (var artifact : artifacts) {
            var format = artifact.format();
            if (format != null) {
                formatOfArtifact.put(artifact.path().value(), format);
                formatsOfHost.computeIfAbsent(artifact.host(), _ -> new HashSet<>()).add(format);
            }
        }
    }

    /// Why nothing of a selection could be seen; null where something could.
    @Nullable String missing(Selection selection) {
        return switch (selection) {
            case Selection.Messages messages -> missing(messages.formats());
            case Selection.Crashes crashes -> missing(formats(crashes.kind()));
            case Selection.Facts _, Selection.Findings _ -> null;
        };
    }

    private @Nullable String missing(Set<String> formats) {
        return artifacts.stream().anyMatch(artifact -> isOf(artifact, formats))
                ? null
                : "no " + named(formats) + " artifact";
    }

    private static String named(Set<String> formats) {
        return formats.isEmpty()
                ? "readable"
                : String.join(" or ", formats.stream().sorted().toList());
    }

    private static boolean isOf(Artifact artifact, Set<String> formats) {
        return artifact.format() != null
                && (formats.isEmpty() || formats.contains(artifact.format()));
    }

    /// The artifacts that could show something of a selection.
    List<Artifact> showing(Selection selection) {
        var formats = formats(selection);
        return artifacts.stream().filter(artifact -> isOf(artifact, formats)).toList();
    }

    /// Whether an artifact could show something of a selection.
    ///
    /// @param path of the artifact
    boolean isShownIn(Selection selection, String path) {
        var format = formatOfArtifact.get(path);
        var formats = formats(selection);
        return format != null && (formats.isEmpty() || formats.contains(format));
    }

    /// Whether an artifact that is known to be of a host could show something of a selection.
    boolean isShownOn(Selection selection, String host) {
        var there = formatsOfHost.getOrDefault(host, Set.of());
        var formats = formats(selection);
        return !host.isEmpty()
                && (formats.isEmpty() ? !there.isEmpty() : there.stream().anyMatch(formats::contains));
    }

    /// Why nothing of a selection could be seen on a host that has no artifact of its formats.
    static String missingOn(Selection selection, String host) {
        return "no "
                + named(formats(selection))
                + " artifact that is known to be of "
                + (host.isEmpty() ? "the same host" : host);
    }

    private static Set<String> formats(Selection selection) {
        return switch (selection) {
            case Selection.Messages messages -> messages.formats();
            case Selection.Crashes crashes -> formats(crashes.kind());
            case Selection.Facts _, Selection.Findings _ -> Set.of();
        };
    }

    /// The formats that can tell of a crash.
    private static Set<String> formats(Crash.Kind kind) {
        return switch (kind) {
            case WINDOWS_BUGCHECK -> STOPS;
            case LINUX_KERNEL -> KERNEL_LOGS;
            case XEN -> XEN_LOGS;
            case QEMU -> QEMU_LOGS;
        };
    }
}
