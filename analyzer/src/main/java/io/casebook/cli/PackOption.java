package io.casebook.cli;

import picocli.CommandLine.Option;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

    private final Map<String, String> environment;

    PackOption() {
        this(System.getenv());
    }

    PackOption(Map<String, String> environment) {
        this.environment = environment;
    }

    /// The folders, in the order in which they override each other.
    ///
    /// @throws UserError where one is not there
    List<Path> folders() throws UserError {
        return existing(packs.isEmpty() ? usual() : packs);
    }

    /// Those of this option, or of another where it stands before the name of the command.
    ///
    /// @throws UserError where one is not there
    List<Path> or(PackOption other) throws UserError {
        return packs.isEmpty() ? other.folders() : folders();
    }

    private static List<Path> existing(List<Path> folders) throws UserError {
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

    private List<Path> usual() {
        return Stream.of(SEPARATOR.split(environment.getOrDefault(VARIABLE, ""), -1))
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .toList();
    }
}
