package io.casebook.intake;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// The members of a zip from its start on, as far as they go: for one that lost its end, where the
/// central directory stands.
final class ZipStreamMembers implements Members {
    private final CountedStream source;
    private final ZipArchiveInputStream zip;
    private boolean ended;

    ZipStreamMembers(InputStream source) {
        this.source = new CountedStream(source);
        zip =
                new ZipArchiveInputStream(
                        this.source, StandardCharsets.UTF_8.name(), true, true, false);
    }

    @Override
    public @Nullable Member next() throws Fault {
        if (ended) {
            return null;
        }
        try {
            var entry = zip.getNextEntry();
            ended = entry == null;
            return entry == null ? null : member(entry);
        } catch (IOException | RuntimeException e) {
            // The reader meets some broken headers with unchecked exceptions.
            ended = true;
            throw Fault.of(e, "The zip", source.position());
        }
    }

    private Member member(ZipArchiveEntry entry) {
        return new Member(
                ZipMembers.name(entry),
                entry.isDirectory() ? Member.Kind.FOLDER : Member.Kind.FILE,
                entry.getSize(),
                entry.getCompressedSize() < 0 ? Long.MAX_VALUE : entry.getCompressedSize(),
                ZipMembers.modified(entry),
                "",
                new DecoderStream("The zip member", () -> content(entry), source::position));
    }

    private InputStream content(ZipArchiveEntry entry) throws IOException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw Fault.encrypted("The zip member");
        }
        return new CountedStream(zip);
    }
}
