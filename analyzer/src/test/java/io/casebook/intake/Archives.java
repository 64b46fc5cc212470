package io.casebook.intake;

import com.github.luben.zstd.ZstdOutputStream;

import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/// Writes the archives that tests open.
final class Archives {
    static final long MODIFIED_MILLIS = 1_489_557_788_000L;

    private Archives() {}

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// A text that does not compress to nothing.
    static String lines(String host, int count) {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++) {
            text.append(
                    "Mar 15 06:03:%02d %s app[%d]: request %x took %d ms%n"
                            .formatted(i % 60, host, 1000 + i, i * 0x9e3779b9L, i * 7919 % 1000)
                            .replace("\r", ""));
        }
        return text.toString();
    }

    static byte[] tar(Map<String, byte[]> members) {
        return tar(
                tar -> {
                    for (var member : members.entrySet()) {
                        file(tar, member.getKey(), member.getValue());
                    }
                });
    }

    static byte[] tar(Writer<TarArchiveOutputStream> writer) {
        return written(
                out -> {
                    try (var tar = new TarArchiveOutputStream(out, "UTF-8")) {
                        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
                        writer.write(tar);
                    }
                });
    }

    static void file(TarArchiveOutputStream tar, String name, byte[] content) throws IOException {
        var entry = new TarArchiveEntry(name, TarConstants.LF_NORMAL, true);
        entry.setSize(content.length);
        entry.setModTime(MODIFIED_MILLIS);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    static void special(TarArchiveOutputStream tar, String name, byte type, String target)
            throws IOException {
        var entry = new TarArchiveEntry(name, type, true);
        entry.setLinkName(target);
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
    }

    static byte[] zip(Map<String, byte[]> members) {
        return zip(
                zip -> {
                    for (var member : members.entrySet()) {
                        zip.putArchiveEntry(new ZipArchiveEntry(member.getKey()));
                        zip.write(member.getValue());
                        zip.closeArchiveEntry();
                    }
                });
    }

    static byte[] zip(Writer<ZipArchiveOutputStream> writer) {
        var channel = new SeekableInMemoryByteChannel();
        try (var zip = new ZipArchiveOutputStream(channel)) {
            writer.write(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Arrays.copyOf(channel.array(), (int) channel.size());
    }

    static byte[] sevenZ(Map<String, byte[]> members, char... password) {
        var channel = new SeekableInMemoryByteChannel();
        try (var archive =
                password.length == 0
                        ? new SevenZOutputFile(channel)
                        : new SevenZOutputFile(channel, password)) {
            for (var member : members.entrySet()) {
                var entry = new org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry();
                entry.setName(member.getKey());
                archive.putArchiveEntry(entry);
                archive.write(member.getValue());
                archive.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Arrays.copyOf(channel.array(), (int) channel.size());
    }

    static byte[] gzip(byte[] content) {
        return compressed(content, GZIPOutputStream::new);
    }

    static byte[] bzip2(byte[] content) {
        return compressed(content, out -> new BZip2CompressorOutputStream(out, 1));
    }

    static byte[] xz(byte[] content) {
        return compressed(content, out -> new XZOutputStream(out, new LZMA2Options(1)));
    }

    static byte[] zstd(byte[] content) {
        return compressed(content, ZstdOutputStream::new);
    }

    private static byte[] compressed(byte[] content, Compressor compressor) {
        return written(
                out -> {
                    try (var compressed = compressor.on(out)) {
                        compressed.write(content);
                    }
                });
    }

    private static byte[] written(Writer<OutputStream> writer) {
        var bytes = new ByteArrayOutputStream();
        try {
            writer.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] joined(byte[]... parts) {
        return written(
                out -> {
                    for (var part : parts) {
                        out.write(part);
                    }
                });
    }

    /// Where a part begins.
    static int indexOf(byte[] bytes, byte[] part) {
        for (var at = 0; at <= bytes.length - part.length; at++) {
            if (Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
                return at;
            }
        }
        throw new AssertionError("not there");
    }

    interface Writer<T> {
        void write(T target) throws IOException;
    }

    private interface Compressor {
        OutputStream on(OutputStream out) throws IOException;
    }
}
