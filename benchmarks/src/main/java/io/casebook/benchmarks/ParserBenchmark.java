package io.casebook.benchmarks;

import io.casebook.format.ParsedArtifact;
import io.casebook.format.RecordObserver;

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
import org.openjdk.jmh.annotations.Warmup;

import java.util.concurrent.TimeUnit;

/// Lexer, parser and columns of each format on 16 MB of text in memory, one thread. One operation
/// is a megabyte.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@SuppressWarnings("NullAway.Init") // JMH sets the fields up
public class ParserBenchmark {
    private static final int MEGABYTES = 16;

    /// The log that is parsed.
    @Param public LogKind kind = LogKind.SYSLOG;

    private TextParsing text;

    /// Writes the text.
    @Setup
    public void write() {
        var bytes = Log.bytes(kind, 1, MEGABYTES * 1_000_000);
        text = new TextParsing(kind, bytes, RecordObserver.NONE);
    }

    /// MB/s.
    @Benchmark
    @OperationsPerInvocation(MEGABYTES)
    public ParsedArtifact parse() {
        return text.parse();
    }
}
