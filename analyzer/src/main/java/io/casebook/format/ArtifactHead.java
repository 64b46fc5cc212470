package io.casebook.format;

import io.casebook.model.ArtifactPath;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// What detection looks at: the path and the start of the decoded text. Used by one thread.
public final class ArtifactHead {
    /// So many bytes are looked at.
    public static final int MOST = 1 << 16;

    private final ArtifactPath path;
    private final byte[] bytes;
    private final boolean whole;

    /// All lines, once a format asked for some: most of them do.
    private @Nullable List<String> lines;

    /// @param bytes the first bytes, at most [#MOST]; cut after the last line break when there is
    ///     more
    /// @param whole whether that is all of the artifact
    public ArtifactHead(ArtifactPath path, byte[] bytes, boolean whole) {
        this.path = path;
        this.bytes = bytes;
        this.whole = whole;
    }

    /// Where the artifact is in the upload.
    public ArtifactPath path() {
        return path;
    }

    /// The first bytes.
    public byte[] bytes() {
        return bytes;
    }

    /// Whether the bytes are all of the artifact.
    public boolean whole() {
        return whole;
    }

    /// The first lines, without line breaks.
    public List<String> lines(int most) {
        var all = lines;
        if (all == null) {
            all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            lines = all;
        }
        return all.subList(0, Math.min(most, all.size()));
    }
}
