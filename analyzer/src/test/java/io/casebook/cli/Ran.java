package io.casebook.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What a command line came to.
///
/// @param out what is for the user
/// @param err what went wrong
/// @param bytes what documents were written to standard output
record Ran(int status, String out, String err, byte[] bytes) {
    static Ran run(String... arguments) {
        return with(new byte[0], arguments);
    }

    /// Runs with these bytes as standard input.
    static Ran with(byte[] input, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var bytes = new ByteArrayOutputStream();
        var systemOut = System.out;
        var systemIn = System.in;
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        System.setIn(new ByteArrayInputStream(input));
        try {
            var status =
                    Main.commandLine()
                            .setOut(new PrintWriter(out, true))
                            .setErr(new PrintWriter(err, true))
                            .execute(arguments);
            return new Ran(status, out.toString(), err.toString(), bytes.toByteArray());
        } finally {
            System.setOut(systemOut);
            System.setIn(systemIn);
        }
    }

    /// The document on standard output.
    String document() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    List<String> lines() {
        return document().lines().toList();
    }
}
