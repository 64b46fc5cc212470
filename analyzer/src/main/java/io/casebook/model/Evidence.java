package io.casebook.model;

/// A place in an artifact with what is written there: what every claim of a report carries.
public record Evidence(SourceSpan span, String text) {}
