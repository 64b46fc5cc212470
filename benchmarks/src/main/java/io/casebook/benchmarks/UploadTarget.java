package io.casebook.benchmarks;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.ZoneOffset;

/// Where an upload is written. All files bear one date, the last day of the year in which they
/// start, so that logs without years can be dated.
sealed interface UploadTarget extends AutoCloseable {
    /// When every file was last written, as its folder or archive says.
    FileTime WRITTEN =
            FileTime.from(Moment.START.withDayOfYear(366).atStartOfDay().toInstant(ZoneOffset.UTC));

    /// Writes a file to its end.
    ///
    /// @throws IOException when it cannot be written
    void add(PlannedFile file) throws IOException;

    @Override
    void close() throws IOException;

    /// An archive where the name ends in `.tar.gz` or `.tgz`, else a folder, which is made.
    ///
    /// @throws IOException when it cannot be made
    static UploadTarget of(Path path) throws IOException {
        var name = path.toString();
        return name.endsWith(".tar.gz") || name.endsWith(".tgz")
                ? new InArchive(path)
                : new InFolder(path);
    }

    /// Writes all files of a plan.
    ///
    /// @throws IOException when they cannot be written
    static void write(UploadPlan plan, Path path) throws IOException {
        try (var target = of(path)) {
            for (var file : plan.files()) {
                target.add(file);
            }
        }
    }

    /// Files in a folder.
    record InFolder(Path folder) implements UploadTarget {
        @Override
        public void add(PlannedFile file) throws IOException {
            var path = folder.resolve(file.path());
            Files.createDirectories(path.getParent());
            try (var stream = Files.newOutputStream(path)) {
                file.write(stream);
            }
            Files.setLastModifiedTime(path, WRITTEN);
        }

        @Override
        public void close() {}
    }

    /// Members of a `.tar.gz`.
    final class InArchive implements UploadTarget {
        private static final int BUFFER = 1 << 16;
        private final TarArchiveOutputStream archive;

        InArchive(Path path) throws IOException {
            var file = new BufferedOutputStream(Files.newOutputStream(path), BUFFER);
            archive = new TarArchiveOutputStream(new GzipCompressorOutputStream(file));
            archive.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        }

        @Override
        public void add(PlannedFile file) throws IOException {
            var entry = new TarArchiveEntry(file.path());
            entry.setSize(file.bytes());
            entry.setLastModifiedTime(WRITTEN);
            archive.putArchiveEntry(entry);
            file.write(archive);
            archive.closeArchiveEntry();
        }

        @Override
        public void close() throws IOException {
            archive.close();
        }
    }
}
