package io.casebook.format.xen;

import io.casebook.format.RecordSink;
import io.casebook.model.Subject;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/// Facts about a host that runs Xen, whether its console or `xl info` states them.
final class XenFacts {
    /// Parameters of the hypervisor that decide how idle processors and clocks behave; see
    /// `docs/misc/xen-command-line` of Xen.
    private static final Set<String> OWN_FACTS =
            Set.of(
                    "cpuidle",
                    "max_cstate",
                    "cpufreq",
                    "clocksource",
                    "tsc",
                    "tickless",
                    "dom0_max_vcpus",
                    "dom0_vcpus_pin",
                    "sched",
                    "watchdog",
                    "nmi");

    private static final Set<String> OFF = Set.of("off", "false", "no", "0", "disable");

    private XenFacts() {}

    /// A fact whose value is the text `bytes[from, to)`.
    static void push(String key, byte[] bytes, int from, int to, RecordSink sink) {
        var value = text(bytes, from, to).strip();
        if (!value.isEmpty()) {
            sink.fact(Subject.host(""), "xen." + key, value, "", from, to);
        }
    }

    /// The parameters in `bytes[from, to)`, all together, and some by themselves.
    static void pushCommandLine(byte[] bytes, int from, int to, RecordSink sink) {
        push("command-line", bytes, from, to, sink);
        var at = from;
        while (at < to) {
            var end = at;
            while (end < to && bytes[end] > ' ') {
                end++;
            }
            pushParameter(bytes, at, end, sink);
            at = end + 1;
        }
    }

    /// A parameter alone is switched on, with `no-` before it switched off.
    private static void pushParameter(byte[] bytes, int from, int to, RecordSink sink) {
        var written = text(bytes, from, to);
        var negated = written.startsWith("no-");
        var parameter = negated ? written.substring("no-".length()) : written;
        var equals = parameter.indexOf('=');
        var name = equals < 0 ? parameter : parameter.substring(0, equals);
        if (OWN_FACTS.contains(name)) {
            var value = equals < 0 ? "on" : parameter.substring(equals + 1);
            var told = negated || isOff(name, value) ? "off" : value;
            sink.fact(Subject.host(""), "xen." + name, told, "", from, to);
        }
    }

    /// Of a number 0 is a value.
    private static boolean isOff(String name, String value) {
        return OFF.contains(value) && !name.equals("max_cstate") && !name.equals("dom0_max_vcpus");
    }

    static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
