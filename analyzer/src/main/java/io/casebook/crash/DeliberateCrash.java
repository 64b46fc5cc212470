package io.casebook.crash;

import io.casebook.model.Crash;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Crashes that somebody asked for, mostly to get a dump; the attribute `deliberate` says how.
public final class DeliberateCrash {
    /// The key of the attribute.
    public static final String KEY = "deliberate";

    /// Linux drivers/tty/sysrq.c: sysrq_handle_crash panics; before Linux 5.5 it wrote to
    /// address 0.
    private static final Pattern SYSRQ =
            Pattern.compile("kernel panic: sysrq triggered crash.*|.* in sysrq_handle_crash");

    /// Linux drivers/misc/lkdtm: tests of what the kernel does when it crashes.
    private static final Pattern TEST = Pattern.compile(".* in lkdtm_\\w+");

    /// MANUALLY_INITIATED_CRASH, MANUALLY_INITIATED_POWER_BUTTON_HOLD, MANUALLY_INITIATED_CRASH1,
    /// LIVE_SYSTEM_DUMP.
    private static final Set<String> STOPS = Set.of("0xe2", "0x1c8", "0xdeaddead", "0x161");

    private DeliberateCrash() {}

    /// The same crash, with the attribute where it was asked for.
    public static Crash told(Crash crash) {
        var how = how(crash);
        if (how.isEmpty()) {
            return crash;
        }
        Map<String, String> attributes = new LinkedHashMap<>(crash.attributes());
        attributes.put(KEY, how);
        return crash.withAttributes(attributes);
    }

    private static String how(Crash crash) {
        var stop = crash.bugcheck();
        if (stop != null) {
            return STOPS.contains(stop.code())
                    ? "a person or a program asked Windows for it, or the hypervisor did (NMI)"
                    : "";
        }
        if (SYSRQ.matcher(crash.title()).matches()) {
            return "SysRq-c, by keyboard or by a write to /proc/sysrq-trigger";
        }
        return TEST.matcher(crash.title()).matches() ? "a test by the module lkdtm" : "";
    }
}
