package io.casebook.format.command.kernel;

import io.casebook.format.Format;
import io.casebook.format.command.CommandFormat;
import io.casebook.format.command.RecordShape;

import java.util.List;

/// The formats of this package.
public final class KernelOutputs {
    /// All of them.
    public static final List<Format> ALL =
            List.of(
                    new CommandFormat(
                            "kernel-command-line",
                            "kernel command line (/proc/cmdline)",
                            "proc/cmdline",
                            RecordShape.LINES,
                            BootLineReader::new),
                    new CommandFormat(
                            "loaded-modules",
                            "loaded kernel modules (lsmod)",
                            "lsmod|proc/modules",
                            RecordShape.ONE,
                            ModuleReader::new),
                    new CommandFormat(
                            "sysctl",
                            "kernel settings in force (sysctl -a)",
                            "sysctl",
                            RecordShape.LINES,
                            () -> new SysctlReader("sysctl.")),
                    new CommandFormat(
                            "sysctl-configuration",
                            "kernel settings to be set at boot (sysctl.conf)",
                            "sysctl\\.conf|sysctl\\.d/[^/]{1,80}\\.conf",
                            RecordShape.LINES,
                            () -> new SysctlReader("sysctl-configured.")),
                    new CommandFormat(
                            "module-options",
                            "options of kernel modules (modprobe.d)",
                            "modprobe\\.d/[^/]{1,80}|modprobe\\.conf",
                            RecordShape.LINES,
                            ModuleOptionReader::new),
                    CommandFormat.called(
                            "cgroup-limits",
                            "limits of control groups (/sys/fs/cgroup)",
                            CgroupPath.FILES,
                            RecordShape.LINES,
                            CgroupReader::new),
                    new CommandFormat(
                            "interrupts",
                            "interrupts of each processor (/proc/interrupts)",
                            "interrupts",
                            RecordShape.ONE,
                            () -> new CounterReader(CounterReader.INTERRUPTS)),
                    new CommandFormat(
                            "softirqs",
                            "soft interrupts of each processor (/proc/softirqs)",
                            "softirqs",
                            RecordShape.ONE,
                            () -> new CounterReader(CounterReader.SOFTIRQS)));

    private KernelOutputs() {}
}
