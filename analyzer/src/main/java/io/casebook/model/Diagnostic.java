package io.casebook.model;

import org.jspecify.annotations.Nullable;

/// Anything that could not be read, parsed or dated, and why.
///
/// @param stage the package it comes from: `intake`, `format`, `timeline`...
/// @param code stable, for programs: `archive-truncated`
/// @param artifact null where it is about none
/// @param line counted from 1; 0 where it is about no line
/// @param detail one sentence for a person
public record Diagnostic(
        String stage, String code, @Nullable ArtifactPath artifact, long line, String detail) {}
