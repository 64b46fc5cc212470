package io.casebook.benchmarks;

import io.casebook.app.Analysis;
import io.casebook.model.Incident;
import io.casebook.report.Reports;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;

/// Rendering the incident of an upload of 16 MB, charts included.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@SuppressWarnings("NullAway.Init") // JMH sets the fields up
public class ReportBenchmark {
    private static final long BYTES = 16_000_000;

    private Workspace workspace;
    private Analysis analysis;
    private Incident incident;

    /// Analyses the upload.
    @Setup
    public void analyse() throws IOException {
        workspace = new Workspace();
        analysis = Workspace.analyse(workspace.upload("upload", BYTES), null);
        incident = analysis.incident();
    }

    /// Deletes everything.
    @TearDown
    public void delete() throws IOException {
        analysis.close();
        workspace.close();
    }

    /// Milliseconds for the page.
    @Benchmark
    public void html() throws IOException {
        Reports.html(incident, OutputStream.nullOutputStream());
    }

    /// Milliseconds for the report for programs.
    @Benchmark
    public byte[] json() {
        return Reports.json(incident);
    }
}
