package io.casebook.format.command.machine;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Map;

/// The names of hypervisors in the words of `systemd-detect-virt`.
final class Hypervisors {
    private static final Map<String, String> WORDS =
            Map.ofEntries(
                    Map.entry("none", "none"),
                    Map.entry("kvm", "kvm"),
                    Map.entry("qemu", "qemu"),
                    Map.entry("ibm_power-kvm", "kvm"),
                    Map.entry("xen", "xen"),
                    Map.entry("vmware", "vmware"),
                    Map.entry("microsoft", "hyperv"),
                    Map.entry("hyperv", "hyperv"),
                    Map.entry("virtualbox", "oracle"),
                    Map.entry("oracle", "oracle"),
                    Map.entry("parallels", "parallels"),
                    Map.entry("bhyve", "bhyve"),
                    Map.entry("amazon", "amazon"),
                    Map.entry("google", "google"),
                    Map.entry("zvm", "zvm"),
                    Map.entry("powervm", "powervm"),
                    Map.entry("apple", "apple"),
                    Map.entry("acrn", "acrn"));

    private Hypervisors() {}

    /// The word for a name as lscpu, virt-what or systemd write it; null for an unknown one.
    static @Nullable String word(String name) {
        return WORDS.get(name.toLowerCase(Locale.ROOT));
    }
}
