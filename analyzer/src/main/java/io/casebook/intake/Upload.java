package io.casebook.intake;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;

/// An upload that was found.
sealed interface Upload {
    /// What tells it from the other uploads.
    String name();

    /// Bytes, or -1 where that is not known before it was read.
    long size();

    /// A single file.
    record OfFile(String name, Path path, long size, @Nullable Instant modified)
            implements Upload {}

    /// A folder.
    record OfFolder(String name, List<Folder.Entry> entries) implements Upload {
        @Override
        public long size() {
            return entries.stream().mapToLong(Folder.Entry::size).sum();
        }
    }

    /// A stream, or a pipe among the files.
    record OfStream(String name, InputStream stream) implements Upload {
        @Override
        public long size() {
            return -1;
        }
    }

    /// Looks where an upload is.
    ///
    /// @throws UploadUnreadable when it cannot be opened
    static Upload locate(UploadSource source, String name) throws UploadUnreadable {
        return switch (source) {
            case UploadSource.InStream(_, var stream) -> new OfStream(name, stream);
            case UploadSource.InPath(_, var path) -> located(path, name);
        };
    }

    private static Upload located(Path path, String name) throws UploadUnreadable {
        try {
            var attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                return new OfFolder(name, Folder.list(path));
            }
            if (!attributes.isRegularFile()) {
                return new OfStream(name, Files.newInputStream(path));
            }
            Files.newByteChannel(path).close();
            var modified = Modified.plausible(attributes.lastModifiedTime());
            return new OfFile(name, path, attributes.size(), modified);
        } catch (NoSuchFileException _) {
            throw new UploadUnreadable(
                    "There is no file or folder %s. Check how it is spelled.".formatted(path));
        } catch (IOException e) {
            throw DiskStream.unreadable(path, e);
        }
    }
}
