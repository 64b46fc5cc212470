package io.casebook.signature.judge;

import io.casebook.model.Artifact;
import io.casebook.model.Crash;
import io.casebook.model.EventChunk;
import io.casebook.signature.language.Selection;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/// What an upload could have shown: silence means something only where somebody listened.
record Coverage(List<Artifact> artifacts) {
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

    /// Whether some artifact that could show the selection covers a span of time.
    ///
    /// @param host its host must be this one, where both are known
    boolean covers(Selection selection, String host, long from, long to) {
        var formats =
                switch (selection) {
                    case Selection.Messages messages -> messages.formats();
                    case Selection.Crashes crashes -> formats(crashes.kind());
                    case Selection.Facts _, Selection.Findings _ -> Set.<String>of();
                };
        return artifacts.stream()
                .filter(artifact -> isOf(artifact, formats))
                .filter(
                        artifact ->
                                host.isEmpty()
                                        || artifact.host().isEmpty()
                                        || artifact.host().equals(host))
                .anyMatch(artifact -> covers(artifact, from, to));
    }

    private static boolean covers(Artifact artifact, long from, long to) {
        return artifact.first() != EventChunk.UNDATED
                && artifact.first() <= from
                && artifact.last() >= to;
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
