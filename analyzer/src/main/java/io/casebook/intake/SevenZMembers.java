package io.casebook.intake;

import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// The members of a 7z.
final class SevenZMembers implements Members {
    private static final int MEMORY_KIB = 256 << 10;

    /// Of the Windows attributes, as 7-Zip for Unix writes them: the upper half is `st_mode`.
    private static final int UNIX_EXTENSION = 0x8000;

    private static final int MODE_TYPE = 0xf000;
    private static final int MODE_LINK = 0xa000;
    private static final int MODE_FILE = 0x8000;

    private final TextChannel channel;
    private final SevenZFile archive;
    private int left;

    SevenZMembers(TextChannel channel) throws IOException {
        this.channel = channel;
        archive =
                SevenZFile.builder()
                        .setSeekableByteChannel(channel)
                        .setMaxMemoryLimitKiB(MEMORY_KIB)
                        .get();
        for (var _ : archive.getEntries()) {
            left++;
        }
    }

    @Override
    public @Nullable Member next() throws Fault {
        if (left == 0) {
            return null;
        }
        left--;
        try {
            var entry = archive.getNextEntry();
            return entry == null ? null : member(entry);
        } catch (IOException | RuntimeException e) {
            // The reader meets some broken headers with unchecked exceptions.
            throw Fault.of(e, "The 7z archive", channel.position());
        }
    }

    private Member member(SevenZArchiveEntry entry) {
        return new Member(
                String.valueOf(entry.getName()),
                kind(entry),
                entry.getSize(),
                channel.size(),
                entry.getHasLastModifiedDate()
                        ? Modified.plausible(entry.getLastModifiedTime())
                        : null,
                "",
                new DecoderStream(
                        "The 7z member", () -> archive.getInputStream(entry), channel::position));
    }

    private static Member.Kind kind(SevenZArchiveEntry entry) {
        if (entry.isDirectory()) {
            return Member.Kind.FOLDER;
        }
        var attributes = entry.getHasWindowsAttributes() ? entry.getWindowsAttributes() : 0;
        var type = (attributes & UNIX_EXTENSION) != 0 ? (attributes >>> 16) & MODE_TYPE : MODE_FILE;
        return switch (type) {
            case MODE_LINK -> Member.Kind.LINK;
            case MODE_FILE, 0 -> Member.Kind.FILE;
            default -> Member.Kind.DEVICE;
        };
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
