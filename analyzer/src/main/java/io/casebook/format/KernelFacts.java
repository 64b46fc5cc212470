package io.casebook.format;

import io.casebook.model.Subject;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// What a starting kernel says about its machine, wherever its messages are logged: its release,
/// and the hypervisor under it.
///
/// Sources: Linux init/version.c (`Linux version`), arch/x86/kernel/cpu/hypervisor.c (`Hypervisor
/// detected:`), arch/x86/kernel/paravirt.c and setup.c (`Booting paravirtualized kernel on`),
/// drivers/firmware/dmi_scan.c (`DMI:`).
public final class KernelFacts {
    private static final int LONGEST = 512;
    private static final byte[][] PREFIXES = {
        bytes("Linux version "),
        bytes("Hypervisor detected: "),
        bytes("Booting paravirtualized kernel on "),
        bytes("DMI: ")
    };
    private static final Pattern RELEASE = Pattern.compile("Linux version (\\S{3,100})(?: |$)");

    private KernelFacts() {}

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// Pushes what the message `bytes[from, to)` of a kernel says; nothing for most messages.
    public static void read(byte[] bytes, int from, int to, RecordSink sink) {
        for (var prefix : PREFIXES) {
            if (startsWith(bytes, from, to, prefix)) {
                var end = Math.min(to, from + LONGEST);
                read(text(bytes, from, end), from, end, sink);
                return;
            }
        }
    }

    private static boolean startsWith(byte[] bytes, int from, int to, byte[] prefix) {
        if (to - from < prefix.length || bytes[from] != prefix[0]) {
            return false;
        }
        for (var i = 1; i < prefix.length; i++) {
            if (bytes[from + i] != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    private static void read(String message, int from, int to, RecordSink sink) {
        var release = RELEASE.matcher(message);
        if (release.lookingAt()) {
            sink.fact(Subject.host(""), "kernel.release", release.group(1), "", from, to);
            return;
        }
        var virtualization = virtualization(message);
        if (!virtualization.isEmpty()) {
            sink.fact(Subject.host(""), "virtualization", virtualization, "", from, to);
        }
        if (message.startsWith("DMI: ")) {
            sink.fact(Subject.host(""), "dmi", message.substring(5), "", from, to);
        }
    }

    /// The hypervisor in the words of `systemd-detect-virt`; empty where the message does not tell.
    private static String virtualization(String message) {
        if (message.startsWith("DMI: ")) {
            return ofProduct(message);
        }
        if (message.contains("Booting") && message.contains("bare hardware")) {
            return ""; // a guest without paravirtualization says so too
        }
        if (message.contains("KVM")) {
            return "kvm";
        }
        if (message.contains("VMware")) {
            return "vmware";
        }
        if (message.contains("Xen")) {
            return "xen";
        }
        if (message.contains("Hyper")) {
            return "hyperv";
        }
        return "";
    }

    private static String ofProduct(String message) {
        if (message.contains("QEMU")
                || message.contains("Red Hat KVM")
                || message.contains("OpenStack")) {
            return "kvm";
        }
        if (message.contains("VMware")) {
            return "vmware";
        }
        if (message.contains("VirtualBox")) {
            return "oracle";
        }
        if (message.contains("Microsoft Corporation Virtual Machine")) {
            return "hyperv";
        }
        return message.contains("HVM domU") ? "xen" : "";
    }
}
