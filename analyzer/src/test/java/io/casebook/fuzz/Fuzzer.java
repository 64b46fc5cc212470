package io.casebook.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where a fuzzer enters: Jazzer calls [#fuzzerInitialize] once and [#fuzzerTestOneInput] for each
/// input. That needs no library, so that the tests need none, either.
public final class Fuzzer {
    private static FuzzTarget target = FuzzTarget.TRACE;

    private Fuzzer() {}

    /// Chooses the target.
    ///
    /// @param arguments the name of a target
    public static void fuzzerInitialize(String[] arguments) {
        target = FuzzTarget.valueOf(arguments[0]);
    }

    /// Reads one input.
    ///
    /// @throws AssertionError where something does not hold
    public static void fuzzerTestOneInput(byte[] input) {
        target.read(input);
    }

    /// Writes the inputs with which a fuzzer begins.
    ///
    /// @param arguments the name of a target; a folder for them; one for what the fuzzer finds
    public static void main(String[] arguments) throws IOException {
        var folder = Files.createDirectories(Path.of(arguments[1]));
        Files.createDirectories(Path.of(arguments[2]));
        for (var seed : FuzzTarget.valueOf(arguments[0]).seeds()) {
            Files.write(folder.resolve(seed.name()), seed.bytes());
        }
    }
}
