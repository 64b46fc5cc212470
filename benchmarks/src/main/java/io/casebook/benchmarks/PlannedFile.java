package io.casebook.benchmarks;

import java.io.IOException;
import java.io.OutputStream;

/// A file of an upload that is to be written.
///
/// @param bytes its exact size
/// @param seed of its text
record PlannedFile(String path, LogKind kind, long bytes, long seed) {

    void write(OutputStream stream) throws IOException {
        new Log(kind, seed).write(stream, bytes);
    }
}
