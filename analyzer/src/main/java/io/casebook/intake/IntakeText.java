package io.casebook.intake;

import io.casebook.model.ArtifactPath;
import io.casebook.model.ArtifactText;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// One artifact as text.
///
/// @param text UTF-8, without a byte order mark
/// @param charset in which it came, such as `UTF-16LE`
/// @param modified when the file was last written, as its folder or archive says; null where that
///     is not known or not plausible
public record IntakeText(
        ArtifactPath path, ArtifactText text, String charset, @Nullable Instant modified) {}
