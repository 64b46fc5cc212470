package io.casebook.signature;

import io.casebook.signature.language.SignatureProblem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Where signature files come from.
///
/// @param pack name of the pack that it is of
/// @param name of the file in problems
/// @param text empty where it cannot be read
/// @param problems why it cannot be read
public record SignatureFile(
        String pack, String name, String text, List<SignatureProblem> problems) {
    /// One that was read.
    public SignatureFile(String pack, String name, String text) {
        this(pack, name, text, List.of());
    }

    private static final String SHIPPED = "/signatures";

    /// The line with which the samples of a signature begin.
    private static final String SAMPLES = "tests:";

    /// The same without its samples, which take as long to read as all the rest. Only for files
    /// that are known to begin their samples with such a line, as those of the program do.
    SignatureFile withoutSamples() {
        var kept = new StringBuilder();
        var isSample = false;
        for (var line : text.split("\n", -1)) {
            isSample = isTopLevel(line) ? line.startsWith(SAMPLES) : isSample;
            kept.append(isSample ? "" : line).append('\n');
        }
        return new SignatureFile(pack, name, kept.toString());
    }

    private static boolean isTopLevel(String line) {
        return !line.isEmpty() && Character.isLetter(line.charAt(0));
    }

    /// Those that come with the program.
    ///
    /// @throws UncheckedIOException when they cannot be read
    public static List<SignatureFile> shipped() {
        var folder = Objects.requireNonNull(SignatureFile.class.getResource(SHIPPED), SHIPPED);
        try {
            var uri = folder.toURI();
            return uri.getScheme().equals("jar")
                    ? packed(uri)
                    : in(PackFile.SHIPPED.name(), Path.of(uri));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(folder.toString(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<SignatureFile> packed(URI uri) throws IOException {
        try (var jar = FileSystems.newFileSystem(uri, Map.of())) {
            return in(PackFile.SHIPPED.name(), jar.getPath(SHIPPED));
        }
    }

    /// All `.yaml` files under a folder, or the one file, in the order of their names; of one that
    /// cannot be read only its problems.
    ///
    /// @param pack name of the pack that they are of
    /// @throws IOException when the folder is not there
    public static List<SignatureFile> in(String pack, Path folder) throws IOException {
        return SignatureFolder.files(pack, folder);
    }
}
