package io.casebook.format.command.kernel;

import io.casebook.format.command.Amounts;
import io.casebook.format.command.LineWeight;
import io.casebook.format.command.OutputReader;
import io.casebook.format.command.Statements;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The limits of a control group (Linux Documentation/admin-guide/cgroup-v2.rst, cgroup-v1). A file
/// mostly holds one line and not what it is about, which its path tells. Only limits that are set
/// are stated, not the word for none and not the defaults; of events only processes that were
/// killed for want of memory.
final class CgroupReader implements OutputReader {
    private static final Pattern MAX = Pattern.compile("(max|\\d{1,15}) (\\d{1,15})");
    private static final Pattern NUMBER = Pattern.compile("max|-1|\\d{1,19}");
    private static final Pattern EVENT = Pattern.compile("([a-z_]{1,40}) (\\d{1,18})");
    private static final Pattern LIST = Pattern.compile("\\d{1,5}(?:[,-]\\d{1,5}){0,2000}");

    /// What the first version shows for none is this or more, by the size of a page.
    private static final long NO_LIMIT = 1L << 62;

    private static final int MICRO = 6;
    private static final String DEFAULT_PERIOD = "100000";
    private static final String DEFAULT_SHARES = "1024";
    private static final String DEFAULT_WEIGHT = "100";

    private final CgroupPath path;

    /// @param path of the file
    CgroupReader(String path) {
        this.path = CgroupPath.of(path);
    }

    @Override
    public LineWeight read(String line, Statements statements) {
        var shape =
                switch (path.file()) {
                    case "" -> null;
                    case "cpu.max" -> MAX;
                    case "memory.events", "memory.oom_control" -> EVENT;
                    case "cpuset.cpus", "cpuset.mems" -> LIST;
                    default -> NUMBER;
                };
        var value = shape == null ? null : shape.matcher(line);
        if (value == null || !value.matches()) {
            return LineWeight.OTHER;
        }
        state(value, statements);
        return LineWeight.TELLING;
    }

    private void state(Matcher value, Statements statements) {
        var text = value.group();
        switch (path.file()) {
            case "cpu.max" -> {
                if (!value.group(1).equals("max")) {
                    seconds("cpu.quota", value.group(1), statements);
                    seconds("cpu.period", value.group(2), statements);
                }
            }
            case "cpu.cfs_quota_us" -> seconds("cpu.quota", text, statements);
            case "cpu.cfs_period_us" -> unless(DEFAULT_PERIOD, text, "cpu.period", statements);
            case "cpu.shares" -> unless(DEFAULT_SHARES, text, "cpu.shares", statements);
            case "cpu.weight" -> unless(DEFAULT_WEIGHT, text, "cpu.weight", statements);
            case "cpuset.cpus" -> state("cpus", text, "", statements);
            case "cpuset.mems" -> state("memory-nodes", text, "", statements);
            case "memory.high" -> bytes("memory.high", text, statements);
            case "memory.swap.max" -> bytes("swap.limit", text, statements);
            case "memory.memsw.limit_in_bytes" -> bytes("memory-and-swap.limit", text, statements);
            case "memory.max", "memory.limit_in_bytes" -> bytes("memory.limit", text, statements);
            default -> event(value, statements);
        }
    }

    /// Of `memory.events` and `memory.oom_control`.
    private void event(Matcher counted, Statements statements) {
        var count = Amounts.number(counted.group(2));
        if (counted.group(1).equals("oom_kill") && count != null && count > 0) {
            state("memory.oom-kills", counted.group(2), "", statements);
        }
    }

    private void unless(String usual, String text, String key, Statements statements) {
        if (text.equals(usual)) {
            return;
        }
        if (key.equals("cpu.period")) {
            seconds(key, text, statements);
        } else if (Amounts.count(text) != null) {
            state(key, text, "", statements);
        }
    }

    private void seconds(String key, String micros, Statements statements) {
        var count = Amounts.number(micros);
        if (count != null) {
            var seconds = BigDecimal.valueOf(count, MICRO).stripTrailingZeros().toPlainString();
            state(key, seconds, "s", statements);
        }
    }

    private void bytes(String key, String text, Statements statements) {
        var count = Amounts.number(text);
        if (count != null && count < NO_LIMIT) {
            state(key, text, "bytes", statements);
        }
    }

    private void state(String key, String value, String unit, Statements statements) {
        statements.fact(path.subject(), path.prefix() + key, value, unit);
    }
}
