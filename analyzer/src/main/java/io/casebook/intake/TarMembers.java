package io.casebook.intake;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.utils.IOUtils;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;

/// The members of a tar. Behind a damaged header it goes on with the next one that is whole, and
/// behind the end with a tar that was appended, so that it reads its source to the end.
final class TarMembers implements Members {
    private final TarBlocks blocks;
    private @Nullable TarArchiveInputStream tar;
    private @Nullable DecoderStream content;

    TarMembers(InputStream source) {
        blocks = new TarBlocks(source);
        tar = open();
    }

    private TarArchiveInputStream open() {
        return new TarArchiveInputStream(blocks, TarBlocks.SIZE, "UTF-8");
    }

    @Override
    public @Nullable Member next() throws Fault {
        try {
            while (tar != null || blocks.findHeader()) {
                var current = tar == null ? open() : tar;
                tar = null;
                var entry = advance(current);
                if (entry != null) {
                    tar = current;
                    return member(entry, current);
                }
            }
            return null;
        } catch (IOException | RuntimeException e) {
            // The reader meets some broken headers with unchecked exceptions.
            throw Fault.of(e, "The tar", blocks.position());
        }
    }

    private @Nullable TarArchiveEntry advance(TarArchiveInputStream current) throws IOException {
        blocks.headers(false);
        var before = content;
        content = null;
        if (before != null) {
            skipRest(current, before);
        }
        blocks.headers(true);
        var entry = current.getNextEntry();
        if (entry == null && !blocks.endMark()) {
            throw Fault.truncated("The tar", blocks.position());
        }
        if (entry != null && !entry.isCheckSumOK()) {
            throw Fault.corrupt("The tar", blocks.position(), "the checksum of a header is wrong");
        }
        blocks.headers(false);
        return entry;
    }

    /// What cut the last member also ends the tar; that is one fault.
    private static void skipRest(TarArchiveInputStream current, DecoderStream content)
            throws IOException {
        var fault = content.fault();
        if (fault != null) {
            throw fault;
        }
        IOUtils.skip(current, Long.MAX_VALUE);
    }

    private Member member(TarArchiveEntry entry, TarArchiveInputStream current) {
        var decoded =
                new DecoderStream("The tar", () -> new CountedStream(current), blocks::position);
        content = decoded;
        return new Member(
                entry.getName(),
                kind(entry),
                entry.getRealSize(),
                -1,
                Modified.plausible(entry.getLastModifiedTime()),
                entry.getLinkName(),
                decoded);
    }

    private static Member.Kind kind(TarArchiveEntry entry) {
        if (entry.isDirectory()) {
            return Member.Kind.FOLDER;
        }
        if (entry.isSymbolicLink() || entry.isLink()) {
            return Member.Kind.LINK;
        }
        var special = entry.isFIFO() || entry.isCharacterDevice() || entry.isBlockDevice();
        return special ? Member.Kind.DEVICE : Member.Kind.FILE;
    }
}
