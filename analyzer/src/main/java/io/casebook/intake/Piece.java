package io.casebook.intake;

import io.casebook.model.ArtifactPath;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;

/// A file on its way to be recognised.
///
/// @param top whether the paths of its members begin anew: it is the only upload
/// @param size bytes, or -1 where not known
/// @param file where it lies on disk as it is, or null
/// @param archives it lies in
/// @param compressions taken off it
record Piece(
        ArtifactPath path,
        boolean top,
        long size,
        @Nullable Instant modified,
        @Nullable Path file,
        int archives,
        int compressions) {

    /// A file of an upload.
    static Piece uploaded(
            ArtifactPath path,
            boolean top,
            long size,
            @Nullable Instant modified,
            @Nullable Path file) {
        return new Piece(path, top, size, modified, file, 0, 0);
    }

    /// The same without a layer of compression.
    Piece decompressed() {
        return new Piece(path, top, -1, modified, null, archives, compressions + 1);
    }

    ArtifactPath memberPath(String name) {
        return top ? new ArtifactPath(name) : path.member(name);
    }

    /// A member of this archive.
    Piece member(ArtifactPath memberPath, Member member) {
        return new Piece(
                memberPath, false, member.size(), member.modified(), null, archives + 1, 0);
    }
}
