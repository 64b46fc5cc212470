package io.casebook.signature;

import io.casebook.signature.language.SignatureProblem;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The text of a file of a pack, or why it has none: what cannot be read is told like any other
/// mistake, and the rest of the pack is looked at all the same.
///
/// @param text empty where there are problems
record PackText(String text, List<SignatureProblem> problems) {
    /// Larger files are no signatures.
    private static final int LARGEST = 1 << 20;

    /// Reads a file.
    ///
    /// @param name of the file in problems
    static PackText of(Path file, String name) {
        try {
            return Files.size(file) > LARGEST
                    ? broken(name, "a file of a pack may have 1 MiB")
                    : decoded(Files.readAllBytes(file), name);
        } catch (IOException e) {
            return broken(name, e);
        }
    }

    static PackText broken(String name, IOException e) {
        var why = e instanceof AccessDeniedException ? "permission denied" : e.toString();
        return broken(name, "the file cannot be read: " + why);
    }

    static PackText broken(String name, String message) {
        return broken(name, 1, 1, message);
    }

    private static PackText broken(String name, int line, int column, String message) {
        return new PackText("", List.of(new SignatureProblem(name, line, column, message, null)));
    }

    private static PackText decoded(byte[] bytes, String name) {
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        if (!StandardCharsets.UTF_8.newDecoder().decode(in, out, true).isError()) {
            return new PackText(out.flip().toString(), List.of());
        }
        var line = 1;
        var column = 1;
        for (var i = 0; i < in.position(); i++) {
            line += bytes[i] == '\n' ? 1 : 0;
            column = bytes[i] == '\n' ? 1 : column + 1;
        }
        return broken(name, line, column, "this is no text in UTF-8");
    }
}
