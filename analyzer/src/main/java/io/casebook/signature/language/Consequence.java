package io.casebook.signature.language;

/// What a failure brings about.
///
/// @param signature id of what follows
/// @param within so many nanoseconds at the most
/// @param because why it follows
public record Consequence(String signature, long within, String because) {}
