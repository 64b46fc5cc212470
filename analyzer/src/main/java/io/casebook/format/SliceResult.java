package io.casebook.format;

import io.casebook.model.Crash;
import io.casebook.model.Diagnostic;
import io.casebook.model.EventChunk;
import io.casebook.model.Fact;

import java.util.List;

/// What the parser made of one slice. Offsets are the artifact's; lines count from 0 at the slice's
/// start.
///
/// @param lines line breaks between the slice's start and its soft end
/// @param end one past the last byte of the last record
/// @param hostNames the names under which the writing machine goes, as the text states them
public record SliceResult(
        SliceRange range,
        EventChunk chunk,
        long lines,
        long end,
        List<Fact> facts,
        List<Crash> crashes,
        List<String> hostNames,
        List<Diagnostic> diagnostics) {}
