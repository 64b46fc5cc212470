package io.casebook.benchmarks;

import io.casebook.format.ParsedArtifact;
import io.casebook.format.RecordObserver;
import io.casebook.signature.KnowledgeBase;
import io.casebook.signature.scan.SignatureScanner;

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

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// What the scan for signatures adds to parsing a syslog, one thread. One operation is a megabyte
/// of log; the share of the scan is the difference to [Scan#NOT].
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@SuppressWarnings("NullAway.Init") // JMH sets the fields up
public class ScanBenchmark {
    private static final int MEGABYTES = 16;

    /// What is looked for.
    public enum Scan {
        /// Records are parsed only.
        NOT,
        /// Records are shown to a scanner without signatures.
        NOTHING,
        /// All signatures that come with the program.
        SHIPPED
    }

    /// What is looked for.
    @Param public Scan scan = Scan.NOT;

    private TextParsing text;
    private long hits;

    /// Writes the text and loads the signatures.
    @Setup
    public void write() {
        var bytes = Log.bytes(LogKind.SYSLOG, 1, MEGABYTES * 1_000_000);
        text = new TextParsing(LogKind.SYSLOG, bytes, observer());
    }

    private RecordObserver observer() {
        return switch (scan) {
            case NOT -> RecordObserver.NONE;
            case NOTHING -> scanWith(new SignatureScanner(List.of()));
            case SHIPPED -> scanWith(shipped().scanner());
        };
    }

    /// As an analysis does: without reading their files, which would also make the processor's and
    /// the compiler's memory of parsing another one than an analysis has.
    private static KnowledgeBase shipped() {
        var loaded = KnowledgeBase.loadToAnalyze(List.of(), Set.of());
        if (!loaded.problems().isEmpty()) {
            throw new IllegalStateException(loaded.problems().toString());
        }
        return loaded.knowledge();
    }

    private RecordObserver scanWith(SignatureScanner scanner) {
        var cursor = scanner.newCursor();
        cursor.begin(LogKind.SYSLOG.id());
        return (bytes, draft, _) -> cursor.scan(bytes, draft, _ -> hits++);
    }

    /// MB/s.
    @Benchmark
    @OperationsPerInvocation(MEGABYTES)
    public ParsedArtifact parse() {
        return text.parse();
    }

    /// A scan that finds nothing was not measured.
    @TearDown
    public void check() {
        if (scan == Scan.SHIPPED && hits == 0) {
            throw new IllegalStateException("the scan found nothing");
        }
    }
}
