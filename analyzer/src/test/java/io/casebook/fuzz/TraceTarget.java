package io.casebook.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.crash.kernel.Console;
import io.casebook.crash.kernel.KernelCrashes;
import io.casebook.crash.kernel.KernelCrashes.KernelRecords;
import io.casebook.crash.kernel.MemoryKills;
import io.casebook.format.kernel.KernelLogFormat;

import java.util.concurrent.atomic.AtomicInteger;

/// Crashes of Linux kernels, and what they killed for memory, in a log of the kernel.
final class TraceTarget {
    private static final KernelCrashes CRASHES = new KernelCrashes();

    private TraceTarget() {}

    /// No row is looked at twice.
    static void read(byte[] input) {
        var parsed = Bounds.parsed(new KernelLogFormat(), input);
        var table = parsed.table();
        var marked = Console.marked(table);
        var steps = new AtomicInteger();
        KernelRecords records =
                _ -> {
                    steps.incrementAndGet();
                    return "host";
                };
        Bounds.check(CRASHES.read(table, marked, records), input);
        assertThat(steps.getAndSet(0)).isLessThanOrEqualTo(table.size());
        var kills = MemoryKills.read(table, marked, records);
        assertThat(steps.get()).isLessThanOrEqualTo(table.size());
        assertThat(kills).hasSizeLessThanOrEqualTo((int) parsed.lines());
        kills.forEach(kill -> Bounds.check(kill.evidence(), input));
    }
}
