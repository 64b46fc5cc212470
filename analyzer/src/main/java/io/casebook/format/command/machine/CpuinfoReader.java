package io.casebook.format.command.machine;

import io.casebook.format.command.Labelled;
import io.casebook.format.command.LineWeight;
import io.casebook.format.command.OutputReader;
import io.casebook.format.command.Statements;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// `/proc/cpuinfo` (Linux arch/x86/kernel/cpu/proc.c, arch/arm64/kernel/cpuinfo.c): a block of
/// labels for each processor.
final class CpuinfoReader implements OutputReader {
    private static final Pattern PROCESSOR = Pattern.compile("processor\\t: \\d{1,5}");
    private static final Pattern LABEL = Pattern.compile("[\\w ()]{2,30}\\t{0,3}:.*");
    private static final int MOST_SOCKETS = 1024;

    private final Set<String> sockets = new HashSet<>();
    private long processors;
    private @Nullable String model;
    private @Nullable String flags;

    @Override
    public LineWeight read(String line, Statements statements) {
        if (PROCESSOR.matcher(line).matches()) {
            processors++;
            return LineWeight.TELLING;
        }
        if (!LABEL.matcher(line).matches()) {
            return LineWeight.OTHER;
        }
        var labelled = Labelled.of(line);
        if (labelled != null) {
            remember(labelled);
        }
        return LineWeight.FITTING;
    }

    private void remember(Labelled line) {
        switch (line.label()) {
            case "model name" -> model = line.value();
            case "flags", "Features" -> flags = line.value();
            case "physical id" -> {
                if (sockets.size() < MOST_SOCKETS) {
                    sockets.add(line.value());
                }
            }
            default -> {}
        }
    }

    @Override
    public void end(Statements statements) {
        if (processors > 0) {
            statements.host("cpu.model", model);
            statements.host("cpu.count", processors, "");
            statements.host("cpu.flags", flags);
        }
        if (!sockets.isEmpty()) {
            statements.host("cpu.sockets", sockets.size(), "");
        }
    }
}
