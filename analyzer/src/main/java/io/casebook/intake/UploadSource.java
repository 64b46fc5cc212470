package io.casebook.intake;

import java.io.InputStream;
import java.nio.file.Path;

/// Where an upload comes from.
public sealed interface UploadSource {
    /// What it is called when nothing else tells it from other uploads.
    String name();

    /// An upload as it is named on the command line: a path, or `-` for standard input.
    static UploadSource of(String argument) {
        return argument.equals("-") ? new InStream("stdin", System.in) : of(Path.of(argument));
    }

    /// A file or a folder.
    static UploadSource of(Path path) {
        var name = path.toAbsolutePath().normalize().getFileName();
        return new InPath(name == null ? "root" : name.toString(), path);
    }

    /// A file or a folder; a symbolic link given here is followed, as its owner asked for it.
    record InPath(String name, Path path) implements UploadSource {}

    /// A stream, which is read to its end and closed.
    record InStream(String name, InputStream stream) implements UploadSource {}
}
