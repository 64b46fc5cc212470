package io.casebook.cli;

import io.casebook.app.History;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

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

    Path folder() {
        return store != null
                ? store
                : History.usualFolder(
                        System.getenv(),
                        System.getProperty("user.home"),
                        System.getProperty("os.name"));
    }
}
