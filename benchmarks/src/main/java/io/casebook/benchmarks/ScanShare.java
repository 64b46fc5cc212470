package io.casebook.benchmarks;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/// How much longer [ScanBenchmark] takes with all signatures than with none, on machines whose
/// speed changes from second to second: both are measured in turn in one process, tenths of a
/// second apart, and each round is compared with itself. Each has its own class loader and so its
/// own machine code, as if it ran alone.
public final class ScanShare {
    private static final int DEFAULT_ROUNDS = 150;

    /// Rounds that are not counted, as a share of all: the JVM compiles in them.
    private static final int WARM_UP = 3;

    private ScanShare() {}

    /// Prints the median of the rounds.
    ///
    /// @param args the number of rounds; 150 where there is none
    /// @throws IOException when a class loader does not close
    /// @throws ReflectiveOperationException when the benchmark has another shape
    public static void main(String[] args) throws IOException, ReflectiveOperationException {
        var rounds = args.length == 0 ? DEFAULT_ROUNDS : Integer.parseInt(args[0]);
        try (var none = newLoader();
                var all = newLoader()) {
            var nothing = new Parse(none, ScanBenchmark.Scan.NOTHING);
            var shipped = new Parse(all, ScanBenchmark.Scan.SHIPPED);
            var shares = new double[rounds];
            for (var round = 0; round < rounds; round++) {
                var before = nothing.nanos();
                shares[round] = 100.0 * (shipped.nanos() - before) / before;
            }
            print(Arrays.copyOfRange(shares, rounds / WARM_UP, rounds));
        }
    }

    private static void print(double[] shares) {
        Arrays.sort(shares);
        System.out.printf(
                Locale.ROOT,
                "With all signatures parsing and scanning take %.1f %% longer than with none:"
                        + " median of %d rounds, half of them between %.1f and %.1f %%.%n",
                shares[shares.length / 2],
                shares.length,
                shares[shares.length / 4],
                shares[shares.length * 3 / 4]);
    }

    private static URLClassLoader newLoader() {
        var path = System.getProperty("java.class.path").split(File.pathSeparator);
        var urls = Stream.of(path).map(ScanShare::url).toArray(URL[]::new);
        return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    }

    private static URL url(String file) {
        try {
            return Path.of(file).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(file, e);
        }
    }

    /// The benchmark, loaded by a class loader of its own.
    private static final class Parse {
        private final Object benchmark;

        Parse(ClassLoader loader, ScanBenchmark.Scan scan) throws ReflectiveOperationException {
            var type = loader.loadClass(ScanBenchmark.class.getName());
            benchmark = type.getConstructor().newInstance();
            var field = type.getField("scan");
            field.set(benchmark, field.getType().getEnumConstants()[scan.ordinal()]);
            Thread.currentThread().setContextClassLoader(loader);
            type.getMethod("write").invoke(benchmark);
        }

        long nanos() throws ReflectiveOperationException {
            var parse = benchmark.getClass().getMethod("parse");
            var start = System.nanoTime();
            parse.invoke(benchmark);
            return System.nanoTime() - start;
        }
    }
}
