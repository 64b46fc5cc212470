package io.casebook.app;

import io.casebook.model.ArtifactPath;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What the name of a folder says of the machine that its files come from.
final class MachineFolder {
    /// Folders that are named for what they hold, not for the machine it comes from.
    private static final Set<String> COMMON =
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
                    "run",
                    "commands",
                    "sos_reports",
                    "sos_logs",
                    "sos_strings",
                    "namespaces",
                    "nodes",
                    "pods",
                    "current",
                    "heading",
                    "masters",
                    "workers",
                    "host_service_logs",
                    "static-pods",
                    "containers",
                    "baremetal",
                    "lxd");

    /// `sosreport-HOST-LABEL-CASE-2021-03-15-abcdefg` (sos 3.6 and later), before that
    /// `sosreport-HOST.CASE-20170315060308-ab12` (sos/policies: `get_archive_name`).
    private static final Pattern SOSREPORT =
            Pattern.compile(
                    "sosreport-(?<host>[\\w.-]{1,100}?)(?:[.-]\\d{7,12})?"
                        + "(?:-\\d{4}-\\d{2}-\\d{2}-\\w{7}|-\\d{14}(?:-\\w{4})?)(?:-obfuscated)?");

    /// `scc_HOST_210315_0603`, in older versions `nts_HOST_170315_0603` (supportutils).
    private static final Pattern SUPPORTCONFIG =
            Pattern.compile("(?:scc|nts)_(?<host>[\\w.-]{1,100}?)_\\d{6}_\\d{4}");

    private static final Pattern ARCHIVE =
            Pattern.compile("(?:\\.(?:tar|tgz|tbz|txz|gz|xz|bz2|zst|zip|7z))+!?$");

    /// The folder of a pod, as must-gather names it (openshift/must-gather, `oc adm inspect`).
    private static final Pattern POD =
            Pattern.compile("(?:.*/)?namespaces/[^/]{1,253}/pods/(?<name>[^/]{1,253})");

    /// The file system of a container of LXD or LXC on the disk of its host.
    private static final Pattern CONTAINER =
            Pattern.compile("(?:.*/)?(?:containers|lxc)/(?<name>[^/]{1,253})/rootfs");

    /// A machine or a container on it, as juju-crashdump names them (crashdump.py,
    /// `retrieve_single_unit_tarball`).
    private static final Pattern JUJU =
            Pattern.compile("(?:.*/)?(?<name>\\d{1,5}/(?:baremetal|(?:lxd|lxc|kvm)/\\d{1,5}))");

    private MachineFolder() {}

    /// The machine that a folder is the root of although it may lie within the tree of another one:
    /// a pod is not its node, a container not its host. Empty for other folders.
    ///
    /// @param path from the root of the upload
    static String inner(String path) {
        for (var collection : new Pattern[] {POD, CONTAINER}) {
            var found = collection.matcher(path);
            if (found.matches()) {
                return found.group("name");
            }
        }
        var juju = JUJU.matcher(path);
        return juju.matches()
                ? "machine-" + juju.group("name").replace("/baremetal", "").replace('/', '-')
                : "";
    }

    /// Whether an artifact comes from a pod or a container, which is no machine.
    static boolean isContainers(ArtifactPath path) {
        for (var at = path.folder(); !at.isEmpty(); at = new ArtifactPath(at).folder()) {
            if (POD.matcher(at).matches() || CONTAINER.matcher(at).matches()) {
                return true;
            }
        }
        return MachineTrees.isWithinTree(path);
    }

    /// The machine that a folder, or an archive, is named for; empty where it is named for none.
    static String machine(String folder) {
        var host = collected(folder);
        return host.isEmpty() && named(folder) ? folder : host;
    }

    /// The machine that a collection is named for; empty where the folder is none.
    static String collected(String folder) {
        var name = ARCHIVE.matcher(folder).replaceFirst("");
        for (var collection : new Pattern[] {SOSREPORT, SUPPORTCONFIG}) {
            var found = collection.matcher(name);
            if (found.matches()) {
                return found.group("host");
            }
        }
        return "";
    }

    /// Whether what is taken for the name of a machine may end with a label, which a user gives to
    /// a sosreport: only a name without the sign before labels is sure to have none.
    static boolean mayHaveLabel(String folder) {
        return folder.startsWith("sosreport-") && collected(folder).indexOf('-') >= 0;
    }

    /// Whether the name of a collection is that of a host, with its domain or a label perhaps.
    static boolean isBefore(String host, String machine) {
        return machine.startsWith(host)
                && (machine.length() == host.length()
                        || ".-".indexOf(machine.charAt(host.length())) >= 0);
    }

    private static boolean named(String folder) {
        return !folder.isEmpty()
                && !folder.endsWith("!")
                && folder.indexOf('.') < 0
                && !folder.startsWith("sosreport-")
                && folder.chars().anyMatch(Character::isLetter)
                && !COMMON.contains(folder.toLowerCase(Locale.ROOT));
    }
}
