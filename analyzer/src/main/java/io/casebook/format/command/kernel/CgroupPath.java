package io.casebook.format.command.kernel;

import io.casebook.model.Subject;

import java.util.regex.Pattern;

/// What the path of a file below /sys/fs/cgroup says: whose group it is, and which limit.
///
/// @param subject a guest where libvirt made the group for one
/// @param prefix of the keys of facts: `cgroup.`, for a host with the name of the unit, for a part
///     of a guest with the name of the part: `cgroup.vcpu0.`
/// @param file such as `cpu.max`; empty for a file that holds no limit
record CgroupPath(Subject subject, String prefix, String file) {
    private static final String LIMITS =
            "(?:cpu\\.max|cpu\\.cfs_quota_us|cpu\\.cfs_period_us"
                    + "|cpu\\.shares|cpu\\.weight|cpuset\\.cpus|cpuset\\.mems|memory\\.max"
                    + "|memory\\.high|memory\\.swap\\.max|memory\\.limit_in_bytes"
                    + "|memory\\.memsw\\.limit_in_bytes|memory\\.events|memory\\.oom_control)";

    /// The files that hold limits, as an expression for the end of a path.
    static final String FILES = "cgroup/(?:[^/]{1,255}/){1,20}" + LIMITS;

    /// As support archives may name a copy.
    private static final Pattern FILE =
            Pattern.compile("(" + LIMITS + ")(?:_[^/]{0,200})?(?:\\.(?:txt|log|out))?");

    /// The controllers of the first version, each with a tree of its own.
    private static final Pattern CONTROLLER =
            Pattern.compile("^(?:cpu|cpuacct|cpu,cpuacct|cpuacct,cpu|cpuset|memory|unified)/");

    /// As systemd names the scope of a machine (systemd.unit(5) for the escapes; libvirt,
    /// src/util/virsystemd.c: `qemu-ID-NAME`).
    private static final Pattern SCOPE =
            Pattern.compile("(?:.*/)?machine-qemu-\\d{1,9}-([^/]{1,250})\\.scope(?:/(.+))?");

    /// As libvirt does itself without systemd (src/util/vircgroup.c).
    private static final Pattern FOLDER =
            Pattern.compile("(?:.*/)?([^/]{1,250})\\.libvirt-qemu(?:/(.+))?");

    static CgroupPath of(String path) {
        var root = path.lastIndexOf("cgroup/");
        var file = FILE.matcher(path.substring(path.lastIndexOf('/') + 1));
        var from = root + "cgroup/".length();
        var to = path.lastIndexOf('/');
        if (root < 0 || to <= from || !file.matches()) {
            return new CgroupPath(Subject.host(""), "cgroup.", "");
        }
        var tree = path.substring(from, to) + '/';
        var group = CONTROLLER.matcher(tree).replaceFirst("");
        return ofGroup(
                unescaped(group.isEmpty() ? "" : group.substring(0, group.length() - 1)),
                file.group(1));
    }

    private static CgroupPath ofGroup(String group, String file) {
        for (var pattern : new Pattern[] {SCOPE, FOLDER}) {
            var guest = pattern.matcher(group);
            if (guest.matches()) {
                var part =
                        guest.group(2) == null ? "" : guest.group(2).replaceFirst("^libvirt/?", "");
                return new CgroupPath(Subject.guest(guest.group(1)), prefix(part), file);
            }
        }
        return new CgroupPath(Subject.host(""), prefix(group), file);
    }

    private static String prefix(String part) {
        return part.isEmpty() ? "cgroup." : "cgroup." + part + '.';
    }

    /// `\x2d` stands for a hyphen.
    private static String unescaped(String name) {
        return Pattern.compile("\\\\x([0-7][0-9a-f])")
                .matcher(name)
                .replaceAll(it -> escapedForReplacement((char) Integer.parseInt(it.group(1), 16)));
    }

    private static String escapedForReplacement(char character) {
        return character == '\\' || character == '$' ? "\\" + character : String.valueOf(character);
    }
}
