package io.casebook.format.command.machine;

import io.casebook.format.Format;
import io.casebook.format.command.CommandFormat;
import io.casebook.format.command.RecordShape;

import java.util.List;

/// The formats of this package.
public final class MachineOutputs {
    /// All of them.
    public static final List<Format> ALL =
            List.of(
                    new CommandFormat(
                            "host-name",
                            "name of a host (hostname)",
                            "etc/hostname|etc/HOSTNAME|hostname",
                            RecordShape.LINES,
                            HostNameReader::new),
                    new CommandFormat(
                            "host-id",
                            "ids of a host and its boot (machine-id, boot_id)",
                            "machine-id|machine_id|boot_id",
                            RecordShape.LINES,
                            HostIdReader::new),
                    new CommandFormat(
                            "virtualization",
                            "hypervisor below a host (virt-what, systemd-detect-virt)",
                            "virt-what|systemd-detect-virt",
                            RecordShape.LINES,
                            VirtualizationReader::new),
                    new CommandFormat(
                            "os-release",
                            "release of an operating system",
                            "os-release|[a-zA-Z]{2,20}-release|lsb_release|debian_version",
                            RecordShape.LINES,
                            ReleaseReader::new),
                    new CommandFormat(
                            "uname",
                            "release of a running kernel (uname)",
                            "uname|proc/version",
                            RecordShape.LINES,
                            UnameReader::new),
                    new CommandFormat(
                            "hostnamectl",
                            "names and system of a host (hostnamectl)",
                            "hostnamectl",
                            RecordShape.LINES,
                            HostnamectlReader::new),
                    new CommandFormat(
                            "dmidecode",
                            "hardware tables (dmidecode)",
                            "dmidecode",
                            RecordShape.BLOCKS,
                            DmidecodeReader::new),
                    new CommandFormat(
                            "lscpu",
                            "processors of a host (lscpu)",
                            "lscpu",
                            RecordShape.LINES,
                            LscpuReader::new),
                    new CommandFormat(
                            "cpuinfo",
                            "each processor of a host (/proc/cpuinfo)",
                            "cpuinfo",
                            RecordShape.ONE,
                            CpuinfoReader::new),
                    CommandFormat.called(
                            "memory",
                            "memory of a host (/proc/meminfo, free)",
                            "meminfo|free",
                            RecordShape.LINES,
                            MemoryReader::new),
                    new CommandFormat(
                            "numa-nodes",
                            "memory nodes of a host (numactl --hardware)",
                            "numactl(?:_--hardware|_-H|-hardware)?",
                            RecordShape.LINES,
                            NumaReader::new),
                    new CommandFormat(
                            "pci-devices",
                            "PCI devices of a machine (lspci)",
                            "lspci",
                            RecordShape.ONE,
                            PciReader::new));

    private MachineOutputs() {}
}
