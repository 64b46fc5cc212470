package io.casebook.model;

/// A place in an artifact.
///
/// @param offset first byte, counted from 0 in the decoded text (decompressed, as UTF-8)
/// @param length bytes
/// @param line first line, counted from 1 in the decoded text
/// @param lines physical lines touched, at least 1
public record SourceSpan(ArtifactPath artifact, long offset, int length, long line, int lines) {}
