package io.casebook.app;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;

/// What is to be analysed, and what the user says about it.
///
/// @param uploads as on the command line: paths, or `-` for standard input
/// @param store where incidents are kept; null to keep nothing
/// @param zone of times written without one; null to find it out
/// @param year of logs written without one
public record AnalysisRequest(
        List<String> uploads, @Nullable Path store, @Nullable ZoneId zone, OptionalInt year) {}
