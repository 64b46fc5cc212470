package io.casebook.app;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/// What is to be analysed, and what the user says about it.
///
/// @param uploads as on the command line: paths, or `-` for standard input
/// @param store where incidents are kept; null to keep nothing
/// @param times what is known of them beside the uploads
public record AnalysisRequest(List<String> uploads, @Nullable Path store, StatedTimes times) {}
