package io.casebook.app;

import io.casebook.model.Fact;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What the facts of a machine say of whether it is a virtual one.
///
/// Sources: systemd src/basic/virt.c (`dmi_vendors`), and what QEMU writes into its SMBIOS tables.
final class Virtualization {
    private static final String KEY = "virtualization";
    private static final String NONE = "none";

    /// By key, what only virtual machines have.
    private static final Map<String, Pattern> VIRTUAL =
            Map.of(
                    "system.vendor",
                    Pattern.compile(
                            "QEMU|VMware.*|innotek.*|Xen|Bochs|Parallels.*|BHYVE|OpenStack.*"),
                    "system.product",
                    Pattern.compile(
                            "KVM|RHEV Hypervisor|HVM domU|VirtualBox|VMware.*|Virtual Machine"
                                    + "|Standard PC .*|Bochs|OpenStack.*|BHYVE|AHV"),
                    "bios.vendor",
                    Pattern.compile("SeaBIOS|Bochs|BHYVE|Xen|innotek.*"),
                    "pci.virtio-devices",
                    Pattern.compile("[1-9]\\d*"));

    private final Set<String> words = new TreeSet<>();
    private final Map<String, String> signs = new TreeMap<>();

    /// Notes a fact of the machine.
    void note(Fact fact) {
        var virtual = VIRTUAL.get(fact.key());
        if (fact.key().equals(KEY)) {
            words.add(fact.value().toLowerCase(Locale.ROOT));
        } else if (virtual != null && virtual.matcher(fact.value()).matches()) {
            signs.put(fact.key(), fact.value());
        }
    }

    /// The role of the machine; null where nothing says it, or what says it is contradicted.
    @Nullable String role() {
        if (words.isEmpty() || !contradiction().isEmpty()) {
            return null;
        }
        return words.contains(NONE) ? "bare metal" : "guest";
    }

    /// What speaks against a machine that calls itself bare metal; empty where nothing does.
    List<String> contradiction() {
        if (!words.contains(NONE)) {
            return List.of();
        }
        var against = new ArrayList<String>();
        words.stream()
                .filter(word -> !word.equals(NONE))
                .map(it -> KEY + " " + it)
                .forEach(against::add);
        signs.forEach((key, value) -> against.add(key + " " + value));
        return against;
    }
}
