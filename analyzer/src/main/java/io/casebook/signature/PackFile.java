package io.casebook.signature;

import io.casebook.signature.language.PackReader;
import io.casebook.signature.language.SignatureProblem;

import org.jspecify.annotations.Nullable;

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
    public static PackFile in(Path folder) {
        var file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return new PackFile(usual(folder), null, List.of());
        }
        var text = PackText.of(file, file.toString());
        if (!text.problems().isEmpty()) {
            return new PackFile(usual(folder), null, text.problems());
        }
        var read = PackReader.read(file.toString(), text.text());
        var name = read.name().isEmpty() ? usual(folder) : read.name();
        return new PackFile(name, read.version(), read.problems());
    }

    private static String usual(Path folder) {
        var name = folder.toAbsolutePath().normalize().getFileName();
        return Objects.requireNonNullElse(name, folder).toString();
    }

    /// The same under another name.
    public PackFile named(String other) {
        return new PackFile(other, version, problems);
    }
}
