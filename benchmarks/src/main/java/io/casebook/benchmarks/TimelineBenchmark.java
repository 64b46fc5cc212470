package io.casebook.benchmarks;

import io.casebook.format.RecordObserver;
import io.casebook.model.EventTable;
import io.casebook.timeline.ClockMark;
import io.casebook.timeline.ClockSolver;
import io.casebook.timeline.TableSource;
import io.casebook.timeline.TimeOverrides;
import io.casebook.timeline.Timeline;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

import java.util.List;
import java.util.concurrent.TimeUnit;

/// Dating a million events, of a syslog without years, a kernel log that counts from its boot and
/// a log in UTC, and merging them. One operation is an event.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class TimelineBenchmark {
    private static final int EVENTS = 1_000_000;

    /// The record in which the kernel tells what it set its clock to.
    private static final ClockMark.Found CLOCK_SETTING =
            new ClockMark.Found(ClockMark.CLOCK_SETTING, 2);

    private List<TableSource> sources = List.of();
    private List<EventTable> tables = List.of();

    /// Parses the logs.
    @Setup
    public void parse() {
        var kernel = source(LogKind.KERNEL_LOG, 200_000, List.of(CLOCK_SETTING));
        var daemon = source(LogKind.LIBVIRTD_LOG, 200_000, List.of());
        var rest = EVENTS - kernel.table().size() - daemon.table().size();
        sources = List.of(source(LogKind.SYSLOG, rest, List.of()), kernel, daemon);
        tables = solve().tables();
    }

    private static TableSource source(LogKind kind, int records, List<ClockMark.Found> marks) {
        var bytes = Log.records(kind, 1, records);
        var table = new TextParsing(kind, bytes, RecordObserver.NONE).parse().table();
        var written = UploadTarget.WRITTEN.toInstant();
        return new TableSource(table, "kvm07", written, null, marks);
    }

    /// Events dated in a second.
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public Timeline solve() {
        var latest = UploadTarget.WRITTEN.toInstant();
        return new ClockSolver(TimeOverrides.NONE, latest).solve(sources, List.of());
    }

    /// Events put in order in a second.
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public void merge(Blackhole blackhole) {
        Timeline.merge(tables).forEach(blackhole::consume);
    }
}
