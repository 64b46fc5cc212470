package io.casebook.signature.decode;

import java.util.Map;

/// CPUID feature names of QEMU in words, as far as support cases ask for them.
final class CpuidFeature {
    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry("ds", "debug store"),
                    Map.entry("acpi", "thermal monitoring and clock control"),
                    Map.entry("ht", "hyper-threading"),
                    Map.entry("tm", "thermal monitor"),
                    Map.entry("pbe", "pending break enable"),
                    Map.entry("dtes64", "64-bit debug store"),
                    Map.entry("monitor", "MONITOR/MWAIT"),
                    Map.entry("ds_cpl", "debug store by privilege level"),
                    Map.entry("ds-cpl", "debug store by privilege level"),
                    Map.entry("smx", "safer mode extensions"),
                    Map.entry("est", "SpeedStep"),
                    Map.entry("tm2", "thermal monitor 2"),
                    Map.entry("xtpr", "task priority messages"),
                    Map.entry("pdcm", "performance capabilities"),
                    Map.entry("dca", "direct cache access"),
                    Map.entry("osxsave", "XSAVE enabled by the system"),
                    Map.entry("vmx", "nested virtualisation of Intel"),
                    Map.entry("svm", "nested virtualisation of AMD"),
                    Map.entry("x2apic", "x2APIC"),
                    Map.entry("aes", "AES instructions"),
                    Map.entry("avx", "AVX instructions"),
                    Map.entry("avx2", "AVX2 instructions"),
                    Map.entry("invtsc", "a clock counter that never stops"));

    private CpuidFeature() {}

    static String decode(String value, Decoder.Surroundings surroundings) {
        var name = NAMES.get(value);
        return name == null ? value : value + " (" + name + ")";
    }
}
