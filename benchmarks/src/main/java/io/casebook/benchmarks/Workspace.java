package io.casebook.benchmarks;

import io.casebook.app.Analysis;
import io.casebook.app.AnalysisRequest;
import io.casebook.app.Progress;
import io.casebook.app.StatedTimes;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// A folder for the files of one benchmark, which goes when it ends.
final class Workspace implements AutoCloseable {
    private static final long SEED = 1;

    private final Path folder;

    Workspace() throws IOException {
        folder = Files.createTempDirectory("casebook-benchmark-");
    }

    /// A path in the folder; nothing need be there.
    Path path(String name) {
        return folder.resolve(name);
    }

    /// Writes an upload with all kinds of logs.
    ///
    /// @param name of the folder, or of the archive when it ends so
    Path upload(String name, long bytes) throws IOException {
        UploadTarget.write(UploadPlan.mixed(bytes, SEED), path(name));
        return path(name);
    }

    /// Analyses an upload.
    ///
    /// @param store where it may then be kept, or null
    static Analysis analyse(Path upload, @Nullable Path store) throws IOException {
        var uploads = List.of(upload.toString());
        return Analysis.run(new AnalysisRequest(uploads, store, StatedTimes.NONE), Progress.SILENT);
    }

    /// Puts an analysed upload into history.
    ///
    /// @throws IllegalStateException when that fails
    static void store(Analysis analysis) {
        var failure = analysis.store();
        if (failure != null) {
            throw new IllegalStateException(failure.detail());
        }
    }

    /// Deletes a file or folder of the workspace, where there is one.
    void delete(Path path) throws IOException {
        if (!path.startsWith(folder)) {
            throw new IllegalArgumentException(path + " is not in " + folder);
        }
        if (Files.exists(path)) {
            try (var all = Files.walk(path)) {
                all.sorted(Comparator.reverseOrder()).forEach(Workspace::deleteOne);
            }
        }
    }

    private static void deleteOne(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        delete(folder);
    }
}
