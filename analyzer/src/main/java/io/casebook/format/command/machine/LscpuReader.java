package io.casebook.format.command.machine;

import io.casebook.format.command.Amounts;
import io.casebook.format.command.Labelled;
import io.casebook.format.command.LineWeight;
import io.casebook.format.command.OutputReader;
import io.casebook.format.command.Statements;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What `lscpu` prints (util-linux sys-utils/lscpu.c): a table of labels, indented since 2.37.
final class LscpuReader implements OutputReader {
    private static final Map<String, String> TEXTS =
            Map.of(
                    "Model name", "cpu.model",
                    "Vendor ID", "cpu.vendor",
                    "Architecture", "cpu.architecture",
                    "On-line CPU(s) list", "cpu.online",
                    "Off-line CPU(s) list", "cpu.offline",
                    "Virtualization", "cpu.virtualization",
                    "Flags", "cpu.flags");
    private static final Map<String, String> COUNTS =
            Map.of(
                    "CPU(s)", "cpu.count",
                    "Socket(s)", "cpu.sockets",
                    "CPU socket(s)", "cpu.sockets",
                    "NUMA node(s)", "cpu.numa-nodes",
                    "Core(s) per socket", "cpu.cores-per-socket",
                    "Thread(s) per core", "cpu.threads-per-core");
    private static final Set<String> TELLING =
            Set.of(
                    "CPU op-mode(s)",
                    "CPU(s)",
                    "Thread(s) per core",
                    "Core(s) per socket",
                    "On-line CPU(s) list",
                    "Hypervisor vendor");
    private static final Pattern KNOWN =
            Pattern.compile(
                    "(?:CPU|NUMA|L\\d[di]?|Cluster|Virtualization|Vulnerability|Core|Socket|Drawer|Book|Dispatching|Machine|BIOS)\\b.*|Byte"
                        + " Order|Address sizes|Model|Stepping|BogoMIPS|Frequency boost|Caches"
                        + " \\(.*|Vulnerabilities|Physical .*");

    @Override
    public LineWeight read(String line, Statements statements) {
        var labelled = Labelled.of(line);
        if (labelled == null) {
            return LineWeight.OTHER;
        }
        state(labelled.label(), labelled.value(), statements);
        return weight(line, labelled.label());
    }

    private static void state(String label, String value, Statements statements) {
        if (label.equals("Hypervisor vendor")) {
            statements.host("virtualization", Hypervisors.word(value));
        }
        var text = TEXTS.get(label);
        if (text != null) {
            statements.host(text, value);
        }
        var count = COUNTS.get(label);
        if (count != null) {
            statements.host(count, Amounts.count(value));
        }
    }

    private static LineWeight weight(String line, String label) {
        if (TELLING.contains(label)) {
            return LineWeight.TELLING;
        }
        return line.startsWith(" ")
                        || TEXTS.containsKey(label)
                        || COUNTS.containsKey(label)
                        || KNOWN.matcher(label).matches()
                ? LineWeight.FITTING
                : LineWeight.OTHER;
    }
}
