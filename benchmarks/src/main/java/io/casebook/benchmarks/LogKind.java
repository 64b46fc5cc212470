package io.casebook.benchmarks;

import java.util.Locale;

/// The logs that the generator writes.
public enum LogKind {
    /// `/var/log/messages` of a host of virtual machines, as RFC 3164 daemons write it.
    SYSLOG("var/log/messages", "{yearless} kvm07 "),
    /// The kernel's ring buffer.
    KERNEL_LOG("var/log/dmesg", "[{uptime}] "),
    /// The log of the libvirt daemon.
    LIBVIRTD_LOG("var/log/libvirt/libvirtd.log", "{libvirt-time}: "),
    /// The log that libvirt keeps of one QEMU.
    QEMU_DOMAIN_LOG("var/log/libvirt/qemu/vm113.log", "");

    private final String path;
    private final String prefix;

    LogKind(String path, String prefix) {
        this.path = path;
        this.prefix = prefix;
    }

    /// As the format is called in reports: `kernel-log`.
    final String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Where such a log is in an upload.
    String path() {
        return path;
    }

    /// What every line begins with, as a [Shape] writes it.
    String prefix() {
        return prefix;
    }
}
