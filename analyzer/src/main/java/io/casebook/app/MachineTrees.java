package io.casebook.app;

import io.casebook.model.ArtifactPath;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which folders of an upload hold a machine's own tree: its configuration, its logs, or what was
/// collected of it.
final class MachineTrees {
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
                    "sos_reports",
                    "commands");

    /// Where a machine's own tree says what the machine is called.
    private static final Set<String> TELLING_FOLDERS =
            Set.of("etc", "proc", "sos_commands", "commands");

    /// What lies in the folder of a single machine, and hardly anywhere else.
    private static final Pattern OWN =
            Pattern.compile(
                    "(?<root>(?:.*?/)??)(?:(?:etc|proc|sos_commands|sos_logs|sos_reports|commands"
                            + "|var/log|libvirt)/.*"
                            + "|(?:dmesg|messages|syslog|kern\\.log|libvirtd\\.log|hostname|uname"
                            + "|dmidecode|lscpu)(?:[._-][^/]*)?)");

    private static final Pattern LOG = Pattern.compile("((?:(?!var/).)*?)/?var/log/[^/]+");

    private final Set<String> own = new HashSet<>();

    /// @param artifacts all of the upload
    MachineTrees(Collection<ArtifactPath> artifacts) {
        for (var artifact : artifacts) {
            var inside = inside(artifact.value());
            var found = OWN.matcher(artifact.value()).region(inside, artifact.value().length());
            if (found.matches()) {
                own.add(artifact.value().substring(0, Math.max(0, found.end("root") - 1)));
            }
        }
    }

    /// Where the path within the innermost archive starts.
    private static int inside(String path) {
        var archive = path.lastIndexOf(ArtifactPath.MEMBER_SEPARATOR);
        return archive < 0 ? 0 : archive + ArtifactPath.MEMBER_SEPARATOR.length();
    }

    /// Whether what lies in a folder is of one machine, by the names of the files.
    boolean isOwn(String folder) {
        return own.contains(folder);
    }

    /// The folder that holds a machine's own tree, in which an artifact lies; null where it lies in
    /// none. The texts of a supportconfig have one tree together.
    static @Nullable String root(ArtifactPath path) {
        var from = inside(path.value());
        for (var slash = path.value().indexOf('/', from); slash >= 0; ) {
            var folder = path.value().substring(from, slash);
            if (TELLING_FOLDERS.contains(folder)) {
                var root = path.value().substring(0, Math.max(0, from - 1));
                return root.endsWith(".txt!") ? new ArtifactPath(root).folder() : root;
            }
            if (SYSTEM_FOLDERS.contains(folder)) {
                return null; // a tree within the tree, such as a container's
            }
            from = slash + 1;
            slash = path.value().indexOf('/', from);
        }
        return null;
    }

    /// The same, where nothing but `var/log` tells of a tree, too.
    static @Nullable String rootOfLog(ArtifactPath path) {
        var root = root(path);
        var log = LOG.matcher(path.value());
        return root == null && log.matches() ? log.group(1) : root;
    }

    /// Whether an artifact lies in a tree within a machine's tree, such as a container's, which
    /// says nothing of the machine around it.
    static boolean isWithinTree(ArtifactPath path) {
        return root(path) == null
                && Stream.of(path.folder().split("/", -1)).anyMatch(TELLING_FOLDERS::contains);
    }

    /// Whether a folder lies in a machine's own tree, where no folder is named for a machine.
    static boolean isWithinSystem(String folder) {
        return Stream.of(folder.substring(inside(folder)).split("/", -1))
                .anyMatch(SYSTEM_FOLDERS::contains);
    }
}
