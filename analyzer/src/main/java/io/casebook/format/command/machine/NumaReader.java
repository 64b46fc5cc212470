package io.casebook.format.command.machine;

import io.casebook.format.command.Amounts;
import io.casebook.format.command.LineWeight;
import io.casebook.format.command.OutputReader;
import io.casebook.format.command.Statements;

import java.util.regex.Pattern;

/// What `numactl --hardware` prints (numactl.c, hardware), whose `MB` are 1048576 bytes.
final class NumaReader implements OutputReader {
    private static final long MEBI = 1 << 20;
    private static final Pattern NODES =
            Pattern.compile("available: (\\d{1,5}) nodes? \\(.{1,80}\\)");
    private static final Pattern CPUS = Pattern.compile("node (\\d{1,5}) cpus:([\\d ]{0,8000})");
    private static final Pattern MEMORY =
            Pattern.compile("node (\\d{1,5}) (size|free): (\\d{1,12}) MB");
    private static final Pattern DISTANCES =
            Pattern.compile("node distances:|node +[\\d ]{1,4000}| *\\d{1,5}: +[\\d ]{1,4000}");

    @Override
    public LineWeight read(String line, Statements statements) {
        var nodes = NODES.matcher(line);
        if (nodes.matches()) {
            statements.host("cpu.numa-nodes", nodes.group(1));
            return LineWeight.TELLING;
        }
        var cpus = CPUS.matcher(line);
        if (cpus.matches()) {
            statements.host("numa.node." + cpus.group(1) + ".cpus", cpus.group(2).strip());
            return LineWeight.TELLING;
        }
        var memory = MEMORY.matcher(line);
        if (memory.matches()) {
            statements.host(
                    "numa.node." + memory.group(1) + "." + memory.group(2),
                    Amounts.scaled(memory.group(3), MEBI),
                    "bytes");
            return LineWeight.TELLING;
        }
        return DISTANCES.matcher(line).matches() ? LineWeight.FITTING : LineWeight.OTHER;
    }
}
