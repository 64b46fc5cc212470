package io.casebook.fuzz;

import io.casebook.crash.kernel.TraceSample;
import io.casebook.intake.dump.DumpSamples;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// What is fuzzed. Inputs that a fuzzer found stand in `corpus/fuzz/<folder>`.
enum FuzzTarget {
    TRACE("trace") {
        @Override
        Stream<Seed> samples() {
            return TraceSample.all().stream().map(FuzzTarget::seed);
        }

        @Override
        void read(byte[] input) {
            TraceTarget.read(input);
        }
    },
    WINDBG("windbg") {
        @Override
        Stream<Seed> samples() {
            return Seed.in("formats/windbg-analysis").filter(it -> it.name().endsWith(".txt"));
        }

        @Override
        void read(byte[] input) {
            WindbgTarget.read(input);
        }
    },
    DUMP("dump") {
        @Override
        Stream<Seed> samples() {
            return DumpSamples.all().map(it -> new Seed(it.name().replace(' ', '-'), it.bytes()));
        }

        @Override
        void read(byte[] input) {
            DumpTarget.read(input);
        }
    };

    private final String folder;

    FuzzTarget(String folder) {
        this.folder = folder;
    }

    private static Seed seed(TraceSample sample) {
        return new Seed(
                "trace-" + Integer.toHexString(sample.hashCode()),
                sample.text().getBytes(StandardCharsets.UTF_8));
    }

    /// Inputs that are as they should be.
    abstract Stream<Seed> samples();

    /// Reads an input and checks what must hold for any.
    ///
    /// @throws AssertionError where it does not
    abstract void read(byte[] input);

    List<Seed> seeds() {
        return Stream.concat(samples(), Seed.in("fuzz/" + folder)).toList();
    }
}
