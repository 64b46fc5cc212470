package io.casebook.signature;

import io.casebook.signature.language.PackReader;
import io.casebook.signature.language.SignatureProblem;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// What a folder of signatures says of itself in its `pack.yaml`; a folder without one is called
/// as the folder.
///
/// @param version null where it tells none
public record PackFile(String name, @Nullable String version, List<SignatureProblem> problems) {
    /// The name of the file.
    public static final String NAME = "pack.yaml";

    /// Those that come with the program.
    public static final PackFile SHIPPED = new PackFile("casebook", null, List.of());

    /// That of a folder.
    ///
    /// @throws IOException when it is there and cannot be read
    public static PackFile in(Path folder) throws IOException {
        var file = folder.resolve(NAME);
        var usual =
                Objects.requireNonNullElse(
                        folder.toAbsolutePath().normalize().getFileName(), folder);
        if (!Files.isRegularFile(file)) {
            return new PackFile(usual.toString(), null, List.of());
        }
        var read = PackReader.read(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
        var name = read.name().isEmpty() ? usual.toString() : read.name();
        return new PackFile(name, read.version(), read.problems());
    }
}
