package io.casebook.app;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/// What is to be analysed, and what the user says about it.
///
/// @param uploads as on the command line: paths, or `-` for standard input
/// @param store where incidents are kept; null to keep nothing
/// @param times what is known of them beside the uploads
/// @param packs folders of signatures to look for beside those that come with the program
public record AnalysisRequest(
        List<String> uploads, @Nullable Path store, StatedTimes times, List<Path> packs) {
    /// A request with the signatures that come with the program.
    public AnalysisRequest(List<String> uploads, @Nullable Path store, StatedTimes times) {
        this(uploads, store, times, List.of());
    }
}
