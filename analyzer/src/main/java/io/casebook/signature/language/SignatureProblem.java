package io.casebook.signature.language;

import org.jspecify.annotations.Nullable;

/// A mistake in a signature file.
///
/// @param line counted from 1
/// @param column counted from 1
/// @param suggestion what was probably meant, or null
public record SignatureProblem(
        String file, int line, int column, String message, @Nullable String suggestion) {
    /// As compilers write it: `pack/foo.yaml:12:3: message; did you mean 'bar'?`
    @Override
    public String toString() {
        var hint = suggestion == null ? "" : "; did you mean '" + suggestion + "'?";
        return file + ":" + line + ":" + column + ": " + message + hint;
    }
}
