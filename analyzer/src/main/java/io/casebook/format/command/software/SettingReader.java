package io.casebook.format.command.software;

import io.casebook.format.command.Labelled;
import io.casebook.format.command.LineWeight;
import io.casebook.format.command.OutputReader;
import io.casebook.format.command.Statements;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Files of assignments: `VHOST_NET_ENABLED=1` in /etc/default/qemu-kvm, `listen_tls = 0` in
/// /etc/libvirt/libvirtd.conf. Anything may be assigned, so by content only names are told that
/// such files alone have. Lists of several lines and what may be a
/// secret are not told.
final class SettingReader implements OutputReader {
    private static final Set<String> TELLING =
            Set.of(
                    "VHOST_NET_ENABLED",
                    "KVM_HUGEPAGES",
                    "KSM_ENABLED",
                    "LIBVIRTD_ARGS",
                    "ON_SHUTDOWN",
                    "SHUTDOWN_TIMEOUT",
                    "GRUB_CMDLINE_LINUX",
                    "KDUMP_COMMANDLINE_APPEND",
                    "IRQBALANCE_BANNED_CPUS",
                    "listen_tls",
                    "listen_tcp",
                    "auth_tcp",
                    "auth_unix_rw",
                    "unix_sock_group",
                    "max_clients",
                    "log_outputs",
                    "log_filters",
                    "vnc_listen",
                    "security_driver",
                    "dynamic_ownership",
                    "cgroup_controllers",
                    "lock_manager",
                    "max_processes",
                    "max_files");
    private static final Pattern ASSIGNMENT =
            Pattern.compile("(?:export )?([A-Za-z_]\\w{0,80}) {0,8}= {0,8}(.*)");
    private static final Pattern LIST = Pattern.compile(" {0,16}\"[^\"]{0,200}\".*| {0,16}\\]");
    private static final Pattern SECRET = Pattern.compile("pass|secret|token|key|cred");

    @Override
    public LineWeight read(String line, Statements statements) {
        if (line.startsWith("#")) {
            return LineWeight.ASIDE;
        }
        var assignment = ASSIGNMENT.matcher(line);
        if (!assignment.matches()) {
            return LIST.matcher(line).matches() ? LineWeight.FITTING : LineWeight.OTHER;
        }
        var name = assignment.group(1);
        var list = assignment.group(2).startsWith("[");
        if (!list && !SECRET.matcher(name.toLowerCase(Locale.ROOT)).find()) {
            var value = new Labelled(name, assignment.group(2).strip()).unquoted();
            statements.host("setting." + name, value);
        }
        return TELLING.contains(name) ? LineWeight.TELLING : LineWeight.FITTING;
    }
}
