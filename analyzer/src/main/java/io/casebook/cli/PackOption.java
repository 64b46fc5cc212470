package io.casebook.cli;

import picocli.CommandLine.Option;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Packs of signatures beside those that come with the program.
final class PackOption {
    /// Names folders as the option does, where the option is not given.
    private static final String VARIABLE = "CASEBOOK_SIGNATURES";

    private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(File.pathSeparator));

    @Option(
            names = "--signatures",
            paramLabel = "DIR",
            description =
                    "Folder with signatures of your own; one with the id of another takes its"
                        + " place. May be repeated (default: the folders in $CASEBOOK_SIGNATURES).")
    private List<Path> packs = List.of();

    /// The folders, in the order in which they override each other.
    ///
    /// @throws UserError where one is not there
    List<Path> folders() throws UserError {
        var folders = packs.isEmpty() ? usual(System.getenv().getOrDefault(VARIABLE, "")) : packs;
        for (var folder : folders) {
            if (!Files.exists(folder)) {
                throw new UserError(
                        ExitStatus.USAGE,
                        "there is no folder of signatures %s (--signatures, %s)"
                                .formatted(Terminal.visible(folder.toString()), VARIABLE));
            }
        }
        return folders;
    }

    private static List<Path> usual(String paths) {
        return Stream.of(SEPARATOR.split(paths, -1))
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .toList();
    }
}
