package io.casebook.intake;

import io.casebook.model.Incident;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// SHA-256 of uploads, computed by a thread of its own, so that nobody waits for it to see a text.
final class UploadDigests implements AutoCloseable {
    private static final int BUFFER = 1 << 18;

    /// What stands for the digest of a file that cannot be read.
    private static final String UNREADABLE = "";

    /// Used by the one thread only.
    private final byte[] buffer = new byte[BUFFER];

    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("upload-digest").factory());

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String hexadecimal(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /// The digest of the file's bytes.
    Future<Incident.Upload> of(Upload.OfFile upload) {
        return thread.submit(
                () -> new Incident.Upload(upload.name(), file(upload.path()), upload.size()));
    }

    /// The digest of one line for each file: name, size and digest, parted by NULs.
    Future<Incident.Upload> of(Upload.OfFolder upload) {
        return thread.submit(
                () -> new Incident.Upload(upload.name(), folder(upload), upload.size()));
    }

    private String folder(Upload.OfFolder upload) {
        var digest = sha256();
        for (var entry : upload.entries()) {
            if (entry.kind() == Folder.Kind.FILE) {
                var content = file(entry.path(), LinkOption.NOFOLLOW_LINKS);
                var line = "%s\0%d\0%s\n".formatted(entry.name(), entry.size(), content);
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        return hexadecimal(digest);
    }

    private String file(Path path, LinkOption... options) {
        try {
            return LargeDump.isIn(path) ? LargeDump.digest(path, sha256()) : whole(path, options);
        } catch (IOException _) {
            // Whoever reads its content tells why it cannot be read.
            return UNREADABLE;
        }
    }

    private String whole(Path path, LinkOption... options) throws IOException {
        var digest = sha256();
        try (var stream = Files.newInputStream(path, options)) {
            for (var count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                digest.update(buffer, 0, count);
            }
            return hexadecimal(digest);
        }
    }

    /// Waits for a digest.
    static Incident.Upload join(Future<Incident.Upload> upload) throws InterruptedIOException {
        try {
            return upload.get();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while uploads were read");
        } catch (ExecutionException e) {
            throw new IllegalStateException("a digest could not be computed", e.getCause());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
