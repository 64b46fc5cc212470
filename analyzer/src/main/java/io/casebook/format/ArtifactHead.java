package io.casebook.format;

import io.casebook.model.ArtifactPath;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// What detection looks at: the path and the start of the decoded text.
///
/// @param bytes the first bytes, at most [#MOST]; cut after the last line break when there is more
/// @param whole whether that is all of the artifact
public record ArtifactHead(ArtifactPath path, byte[] bytes, boolean whole) {
    /// So many bytes are looked at.
    public static final int MOST = 1 << 16;

    /// The first lines, without line breaks.
    public List<String> lines(int most) {
        return new String(bytes, StandardCharsets.UTF_8).lines().limit(most).toList();
    }
}
