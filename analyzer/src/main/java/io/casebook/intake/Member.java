package io.casebook.intake;

import org.jspecify.annotations.Nullable;

import java.io.InputStream;
import java.time.Instant;

/// One member of an archive.
///
/// @param name as the archive has it
/// @param size bytes as the archive says, or -1
/// @param packed compressed bytes it is decoded from, or -1 where the archive does not compress
/// @param link where a link leads; empty for what is none
/// @param content to be closed by its reader
record Member(
        String name,
        Kind kind,
        long size,
        long packed,
        @Nullable Instant modified,
        String link,
        InputStream content) {

    /// What a member is.
    enum Kind {
        FILE,
        FOLDER,
        LINK,
        DEVICE
    }
}
