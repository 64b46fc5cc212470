package io.casebook.timeline;

import io.casebook.model.Clock;
import io.casebook.model.EventTable;
import io.casebook.model.ReadingKind;
import io.casebook.model.TimeBasis;
import io.casebook.model.UtcTime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A kernel log without any stamps, as kernels write it that were built without `printk.time`: the
/// line about the real-time clock dates itself. What stands before it was written while the kernel
/// started; what stands after it, at any time until the next such line or the time of the file.
final class UnstampedBoot {
    /// A kernel starts so long before it sets its clock, at most.
    private static final int LONGEST_START_MILLIS = 120_000;

    private static final int REAL_TIME_CLOCK_MILLIS = 1000;

    private final TableSource source;
    private final long end;
    private final List<Integer> rows = new ArrayList<>();
    private final List<Long> times = new ArrayList<>();

    private UnstampedBoot(TableSource source, Instant latest) {
        this.source = source;
        var modified = source.modified();
        end = modified == null ? Long.MAX_VALUE : UtcTime.nanos(modified);
        for (var row : source.clockSettings()) {
            var time = BootClock.read(source.table().row(row).message());
            if (time.isPresent() && !time.get().isAfter(latest)) {
                rows.add(row);
                times.add(UtcTime.nanos(time.get()));
            }
        }
    }

    /// Dates the log; empty where it is none of these, or nothing in it tells a time.
    static Optional<Clock> resolve(TableSource source, Instant latest, String id) {
        if (!source.table().format().equals("kernel-log") || hasStamps(source.table())) {
            return Optional.empty();
        }
        var boot = new UnstampedBoot(source, latest);
        return boot.rows.isEmpty() ? Optional.empty() : Optional.of(boot.resolve(id));
    }

    private static boolean hasStamps(EventTable table) {
        for (var kind : ReadingKind.values()) {
            if (kind != ReadingKind.NONE
                    && table.chunks().stream().anyMatch(chunk -> chunk.mayHave(kind))) {
                return true;
            }
        }
        return false;
    }

    private Clock resolve(String id) {
        var next = 0;
        var row = 0;
        for (var chunk : source.table().chunks()) {
            for (var i = 0; i < chunk.size(); i++, row++) {
                next += next < rows.size() && rows.get(next) == row ? 1 : 0;
                var current = Math.max(0, next - 1);
                var exact = rows.get(current) == row;
                chunk.resolve(
                        i,
                        times.get(current),
                        exact ? TimeBasis.BOOT_ANCHORED : TimeBasis.INHERITED,
                        exact ? REAL_TIME_CLOCK_MILLIS : uncertainty(next));
            }
        }
        return clock(id);
    }

    private int uncertainty(int next) {
        if (next == 0) {
            return LONGEST_START_MILLIS;
        }
        var until = next < rows.size() ? times.get(next) : end;
        var bracket = until == Long.MAX_VALUE ? until : Math.max(0, until - times.get(next - 1));
        return Precision.sum(REAL_TIME_CLOCK_MILLIS, Precision.millis(bracket));
    }

    private Clock clock(String id) {
        var host = source.host();
        var anchors =
                rows.stream()
                        .limit(5)
                        .map(source.table()::row)
                        .map(
                                row ->
                                        new Clock.Anchor(
                                                source.table().artifact(),
                                                row.span().line(),
                                                row.text()))
                        .toList();
        return new Clock(
                id,
                host,
                Clock.Kind.BOOT,
                TimeBasis.BOOT_ANCHORED,
                REAL_TIME_CLOCK_MILLIS,
                anchors,
                ("%s%s: no times; kernel set its clock at %s ± 1.0 s, from the kernel's real-time"
                     + " clock; what precedes was written up to %d s earlier, what follows later")
                        .formatted(
                                source.table().artifact(),
                                host.isEmpty() ? "" : " of " + host,
                                UtcTime.format(times.getFirst(), 0),
                                LONGEST_START_MILLIS / 1000));
    }
}
