package io.casebook.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// Analysing an upload of 64 MB and indexing it into an empty store, which run side by side, until
/// it is committed. One operation is a megabyte of log.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 5, time = 5)
@SuppressWarnings("NullAway.Init") // JMH sets the fields up
public class HistoryBenchmark {
    private static final int MEGABYTES = 64;

    private Workspace workspace;
    private Path upload;

    /// Writes the upload.
    @Setup
    public void write() throws IOException {
        workspace = new Workspace();
        upload = workspace.upload("upload", MEGABYTES * 1_000_000L);
    }

    private Path store() {
        return workspace.path("store");
    }

    /// Makes the store empty.
    @Setup(Level.Invocation)
    public void empty() throws IOException {
        workspace.delete(store());
    }

    /// Deletes everything.
    @TearDown
    public void delete() throws IOException {
        workspace.close();
    }

    /// MB/s.
    @Benchmark
    @OperationsPerInvocation(MEGABYTES)
    public void index() throws IOException {
        try (var analysis = Workspace.analyse(upload, store())) {
            Workspace.store(analysis);
        }
    }
}
