package io.casebook.benchmarks;

import io.casebook.intake.Intake;
import io.casebook.intake.IntakeLimits;
import io.casebook.intake.IntakeSink;
import io.casebook.intake.IntakeText;
import io.casebook.intake.UploadSource;
import io.casebook.model.ArtifactPath;
import io.casebook.model.Diagnostic;
import io.casebook.model.TextStore;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Opening an upload of 64 MB until all of its text is kept. One operation is a megabyte of text.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 5, time = 5)
@SuppressWarnings("NullAway.Init") // JMH sets the fields up
public class IntakeBenchmark {
    private static final int MEGABYTES = 64;
    private static final long TEXT_MEMORY = 64L << 20;

    /// The folder or the archive that is opened.
    @Param({"upload.tar.gz", "upload"})
    public String upload = "";

    private Workspace workspace;
    private Path path;

    /// Writes the upload.
    @Setup
    public void write() throws IOException {
        workspace = new Workspace();
        path = workspace.upload(upload, MEGABYTES * 1_000_000L);
    }

    /// Deletes it.
    @TearDown
    public void delete() throws IOException {
        workspace.close();
    }

    /// MB/s of decompressed text.
    @Benchmark
    @OperationsPerInvocation(MEGABYTES)
    public long open() throws IOException {
        var sink = new Count();
        try (var texts = new TextStore(TEXT_MEMORY)) {
            new Intake(texts, IntakeLimits.DEFAULT).open(List.of(UploadSource.of(path)), sink);
        }
        return sink.bytes;
    }

    private static final class Count implements IntakeSink {
        private long bytes;

        @Override
        public void text(IntakeText artifact) {
            bytes += artifact.text().size();
        }

        @Override
        public void passedOver(ArtifactPath path, long size, String note) {
            throw new IllegalStateException(path + ": " + note);
        }

        @Override
        public void diagnostic(Diagnostic diagnostic) {
            throw new IllegalStateException(diagnostic.detail());
        }

        @Override
        public void progress(long read, long total) {}
    }
}
