package io.casebook.app;

import io.casebook.format.Format;
import io.casebook.format.ParsedArtifact;
import io.casebook.intake.IntakeText;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One text of an upload, read and perhaps parsed.
///
/// @param format null where no format was recognised
/// @param parsed null likewise
/// @param slices what was noted of each slice's records while they were parsed
record ReadArtifact(
        IntakeText source,
        @Nullable Format format,
        @Nullable ParsedArtifact parsed,
        List<SliceNotes> slices) {}
