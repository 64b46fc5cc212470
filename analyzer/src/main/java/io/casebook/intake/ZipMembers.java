package io.casebook.intake;

import org.apache.commons.compress.archivers.zip.X5455_ExtendedTimestamp;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Enumeration;

/// The members of a zip by its central directory, each readable for itself.
final class ZipMembers implements Members {
    /// A directory of more is not taken into memory; such a zip is read from its start to its end.
    private static final long MOST_DIRECTORY = 32 << 20;

    private final ZipFile zip;
    private final Enumeration<ZipArchiveEntry> entries;

    /// @throws IOException where there is no whole central directory
    ZipMembers(TextChannel channel) throws IOException {
        channel.allow(MOST_DIRECTORY);
        zip =
                ZipFile.builder()
                        .setSeekableByteChannel(channel)
                        .setIgnoreLocalFileHeader(true)
                        .get();
        channel.allow(Long.MAX_VALUE);
        entries = zip.getEntriesInPhysicalOrder();
    }

    @Override
    public @Nullable Member next() {
        return entries.hasMoreElements() ? member(entries.nextElement()) : null;
    }

    private Member member(ZipArchiveEntry entry) {
        return new Member(
                name(entry),
                kind(entry),
                entry.getSize(),
                Math.max(entry.getCompressedSize(), 0),
                modified(entry),
                "",
                new DecoderStream(
                        "The zip member",
                        () -> content(entry),
                        () -> Math.max(entry.getDataOffset(), 0)));
    }

    private InputStream content(ZipArchiveEntry entry) throws IOException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw Fault.encrypted("The zip member");
        }
        return new ChecksumStream(zip.getInputStream(entry), entry.getCrc());
    }

    static String name(ZipArchiveEntry entry) {
        var raw = entry.getRawName();
        return raw == null || entry.getGeneralPurposeBit().usesUTF8ForNames()
                ? entry.getName()
                : MemberPath.decode(raw);
    }

    private static Member.Kind kind(ZipArchiveEntry entry) {
        if (entry.isUnixSymlink()) {
            return Member.Kind.LINK;
        }
        return entry.isDirectory() ? Member.Kind.FOLDER : Member.Kind.FILE;
    }

    /// The time in UTC where a Unix tool left one; else the local time of an unknown zone, which
    /// is taken for UTC.
    static @Nullable Instant modified(ZipArchiveEntry entry) {
        if (entry.getExtraField(X5455_ExtendedTimestamp.HEADER_ID)
                        instanceof X5455_ExtendedTimestamp stamp
                && stamp.getModifyFileTime() != null) {
            return Modified.plausible(stamp.getModifyFileTime());
        }
        var local = entry.getTimeLocal();
        return local == null ? null : Modified.plausible(local.toInstant(ZoneOffset.UTC));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
