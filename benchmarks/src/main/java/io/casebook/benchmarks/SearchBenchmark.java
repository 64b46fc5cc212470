package io.casebook.benchmarks;

import io.casebook.history.IncidentStore;
import io.casebook.model.QuerySyntaxException;
import io.casebook.model.SearchResult;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/// Searching a store that keeps an upload of 64 MB, some 600,000 events; the first 50 hits are
/// read.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@SuppressWarnings("NullAway.Init") // JMH sets the fields up
public class SearchBenchmark {
    private static final long BYTES = 64_000_000;
    private static final int HITS = 50;

    /// A word of one record in fifteen, one of some forty records, a phrase, and a severity.
    @Param({"promiscuous", "quorum", "\"table full, dropping packet\"", "severity:error"})
    public String query = "";

    private Workspace workspace;
    private IncidentStore store;

    /// Fills the store.
    @Setup
    public void fill() throws IOException {
        workspace = new Workspace();
        var folder = workspace.path("store");
        try (var analysis = Workspace.analyse(workspace.upload("upload", BYTES), folder)) {
            Workspace.store(analysis);
        }
        store = IncidentStore.open(folder);
    }

    /// Deletes everything.
    @TearDown
    public void delete() throws IOException {
        store.close();
        workspace.close();
    }

    /// Milliseconds.
    @Benchmark
    public SearchResult search() throws IOException, QuerySyntaxException {
        return store.search(query, HITS);
    }
}
