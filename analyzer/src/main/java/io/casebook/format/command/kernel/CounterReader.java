package io.casebook.format.command.kernel;

import io.casebook.format.command.Amounts;
import io.casebook.format.command.LineWeight;
import io.casebook.format.command.OutputReader;
import io.casebook.format.command.Statements;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// `/proc/interrupts` (Linux arch/x86/kernel/irq.c, arch_show_interrupts) and `/proc/softirqs`
/// (fs/proc/softirqs.c): a column for each processor, a row for each kind. Of the rows that tell
/// about the kernel itself the counts of each processor and their sum are told.
final class CounterReader implements OutputReader {
    static final Table INTERRUPTS =
            new Table(
                    "interrupts",
                    Set.of(
                            "NMI", "LOC", "SPU", "PMI", "IWI", "RES", "CAL", "TLB", "TRM", "THR",
                            "MCE", "MCP", "HYP", "HRE", "HVS", "ERR", "MIS", "PIN", "PIW"));
    static final Table SOFTIRQS =
            new Table(
                    "softirqs",
                    Set.of(
                            "HI",
                            "TIMER",
                            "NET_TX",
                            "NET_RX",
                            "BLOCK",
                            "BLOCK_IOPOLL",
                            "IRQ_POLL",
                            "TASKLET",
                            "SCHED",
                            "HRTIMER",
                            "RCU"));

    /// More processors than Linux can have.
    private static final int MOST_COLUMNS = 8192;

    private static final Pattern HEADING =
            Pattern.compile("[ \\t]{1,40}(CPU\\d{1,5}(?: +|$))[CPU\\d ]*");
    private static final Pattern ROW = Pattern.compile(" *([A-Z_]{2,12}|\\d{1,5}):[ \\t]+(\\d.*)");

    private final Table table;
    private long processors;

    CounterReader(Table table) {
        this.table = table;
    }

    /// Which of the two tables.
    ///
    /// @param prefix of its facts
    /// @param rows that are told
    record Table(String prefix, Set<String> rows) {}

    @Override
    public LineWeight read(String line, Statements statements) {
        if (HEADING.matcher(line).matches()) {
            processors = line.strip().split(" +", -1).length;
            statements.host(table.prefix + ".cpus", processors, "");
            return LineWeight.FITTING;
        }
        var row = ROW.matcher(line);
        if (!row.matches()) {
            return LineWeight.OTHER;
        }
        if (!table.rows.contains(row.group(1))) {
            return isNumber(row.group(1)) ? LineWeight.FITTING : LineWeight.OTHER;
        }
        return state(row.group(1), row.group(2), statements);
    }

    private LineWeight state(String name, String columns, Statements statements) {
        var counts =
                Arrays.stream(columns.split("[ \\t]+", MOST_COLUMNS))
                        .takeWhile(word -> Amounts.count(word) != null)
                        .toList();
        var key = table.prefix + "." + name.toLowerCase(Locale.ROOT);
        statements.host(key, sum(counts), "");
        if (processors > 1 && counts.size() == processors) {
            statements.host(key + ".per-cpu", String.join(" ", counts));
        }
        return processors > 0 ? LineWeight.TELLING : LineWeight.FITTING;
    }

    private static long sum(List<String> counts) {
        return counts.stream().mapToLong(Long::parseLong).sum();
    }

    private static boolean isNumber(String name) {
        return name.charAt(0) <= '9';
    }
}
