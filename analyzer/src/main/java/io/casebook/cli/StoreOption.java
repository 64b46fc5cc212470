package io.casebook.cli;

import io.casebook.app.History;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;

/// Where incidents are kept.
final class StoreOption {
    @Option(
            names = "--store",
            paramLabel = "DIR",
            description =
                    "Folder of the incident history (default: $CASEBOOK_STORE, else the platform's"
                            + " data folder).")
    private @Nullable Path store;

    /// This one where it names a folder, else the other.
    StoreOption or(StoreOption other) {
        return store != null ? this : other;
    }

    /// Whether the user named a folder with this option.
    boolean given() {
        return store != null;
    }

    /// The history; says so where nothing was ever kept, which is not the same as finding nothing.
    ///
    /// @throws IOException when it cannot be read
    History open(CommandSpec command) throws IOException {
        if (!History.isIn(folder())) {
            command.commandLine()
                    .getErr()
                    .println(
                            "casebook: there is no store at %s yet; casebook analyze makes it"
                                    .formatted(folder()));
        }
        return History.open(folder());
    }

    Path folder() {
        return store != null
                ? store
                : History.usualFolder(
                        System.getenv(),
                        System.getProperty("user.home"),
                        System.getProperty("os.name"));
    }
}
