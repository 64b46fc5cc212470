package io.casebook.cli;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Small uploads for the command line.
final class Uploads {
    static final String LOG =
            """
            2021-04-05T06:07:08.100+00:00 web1 sshd[77]: Accepted publickey for root
            2021-04-05T06:07:09.200+00:00 web1 kernel: NOHZ: local_softirq_pending 100
            2021-04-06T00:00:00.300+00:00 web1 app: "quoted", and a comma
            """;

    private Uploads() {}

    static Path log(Path folder) throws IOException {
        return Files.writeString(folder.resolve("messages"), LOG);
    }

    /// Many lines of a host, hard to compress.
    static String manyLines(String host, int count) {
        var random = new Random(host.hashCode());
        var text = new StringBuilder();
        for (var i = 0; i < count; i++) {
            text.append(
                    "2021-04-05T06:%02d:%02d+00:00 %s app[%d]: request %x\n"
                            .formatted(i / 60 % 60, i % 60, host, i, random.nextLong()));
        }
        return text.toString();
    }

    static byte[] tarGz(String name, String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            var content = text.getBytes(StandardCharsets.UTF_8);
            var entry = new TarArchiveEntry(name);
            entry.setSize(content.length);
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }

    static byte[] half(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    static byte[] zip(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
