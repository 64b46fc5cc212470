package io.casebook.model;

import org.jspecify.annotations.Nullable;

/// A folder of signatures that is kept and shipped together.
///
/// @param version null where the pack does not tell one
/// @param signatures how many of it were looked for
public record SignaturePack(String name, @Nullable String version, int signatures) {}
