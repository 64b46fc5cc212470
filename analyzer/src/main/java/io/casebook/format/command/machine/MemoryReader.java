package io.casebook.format.command.machine;

import io.casebook.format.command.Amounts;
import io.casebook.format.command.LineWeight;
import io.casebook.format.command.OutputReader;
import io.casebook.format.command.Statements;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;

/// `/proc/meminfo` (Linux fs/proc/meminfo.c), whose `kB` are 1024 bytes, and what `free` prints
/// (procps-ng src/free.c).
final class MemoryReader implements OutputReader {
    private static final long KIBI = 1024;
    private static final Map<String, String> KEYS =
            Map.ofEntries(
                    Map.entry("MemTotal", "memory.total"),
                    Map.entry("MemFree", "memory.free"),
                    Map.entry("MemAvailable", "memory.available"),
                    Map.entry("SwapTotal", "swap.total"),
                    Map.entry("SwapFree", "swap.free"),
                    Map.entry("CommitLimit", "memory.commit-limit"),
                    Map.entry("Committed_AS", "memory.committed"),
                    Map.entry("Slab", "memory.slab"),
                    Map.entry("SUnreclaim", "memory.slab.unreclaimable"),
                    Map.entry("AnonHugePages", "memory.anonymous-huge-pages"),
                    Map.entry("Hugepagesize", "huge-pages.size"),
                    Map.entry("HugePages_Total", "huge-pages.total"),
                    Map.entry("HugePages_Free", "huge-pages.free"));
    private static final Pattern MEMINFO =
            Pattern.compile("([A-Z][\\w()]{2,40}): {1,30}(\\d{1,18})( kB)?");
    private static final Pattern HEADING = Pattern.compile(" {4,40}total +used +free\\b.*");
    private static final Pattern FREE =
            Pattern.compile(
                    "(Mem|Swap|Total|Low|High|-/\\+ buffers/cache): +([\\d. BKMGTPi]{1,160})");

    private final FreeUnits units;

    /// @param path of the file, whose name ends with the arguments of the command
    MemoryReader(String path) {
        units = FreeUnits.of(path.substring(path.lastIndexOf('/') + 1));
    }

    @Override
    public LineWeight read(String line, Statements statements) {
        var meminfo = MEMINFO.matcher(line);
        if (meminfo.matches()) {
            var label = meminfo.group(1);
            var unit = meminfo.group(3) == null ? 1 : KIBI;
            var key = KEYS.get(label);
            if (key != null) {
                var value = Amounts.scaled(meminfo.group(2), unit);
                statements.host(key, value, unit == 1 ? "" : "bytes");
            }
            return label.equals("MemTotal") || label.equals("SwapTotal")
                    ? LineWeight.TELLING
                    : LineWeight.FITTING;
        }
        return HEADING.matcher(line).matches() ? LineWeight.TELLING : free(line, statements);
    }

    private LineWeight free(String line, Statements statements) {
        var matcher = FREE.matcher(line);
        if (!matcher.matches()) {
            return LineWeight.OTHER;
        }
        var name = matcher.group(1);
        if (name.equals("Mem") || name.equals("Swap")) {
            var numbers = Arrays.asList(matcher.group(2).strip().split(" +", -1));
            var prefix = name.equals("Mem") ? "memory." : "swap.";
            var rounded = units.rounded(numbers.getFirst());
            statements.host(prefix + "total.rounded", rounded, "bytes");
            if (rounded == null) {
                statements.host(prefix + "total", FreeUnits.bytes(numbers), "bytes");
            }
        }
        return LineWeight.FITTING;
    }
}
