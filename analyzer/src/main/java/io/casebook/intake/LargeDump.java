package io.casebook.intake;

import io.casebook.intake.dump.DumpKind;
import io.casebook.intake.dump.FileBytes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;

/// Dumps so large that reading them as a whole would take minutes: their digest is that of the
/// size, the start and the end, and says so.
final class LargeDump {
    /// What such a digest begins with.
    static final String SAMPLED = "sampled:";

    private static final long LARGE = 4L << 30;
    private static final int SAMPLE = 16 << 20;

    private LargeDump() {}

    static boolean isIn(Path path) throws IOException {
        try (var file = FileChannel.open(path, StandardOpenOption.READ)) {
            if (file.size() < LARGE) {
                return false;
            }
            var head = new byte[Head.MOST];
            return DumpKind.of(head, new FileBytes(file).read(0, head, head.length)) != null;
        }
    }

    static String digest(Path path, MessageDigest sha256) throws IOException {
        try (var file = FileChannel.open(path, StandardOpenOption.READ)) {
            var bytes = new FileBytes(file);
            var sample = new byte[SAMPLE];
            sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(0, file.size()));
            sha256.update(sample, 0, bytes.read(0, sample, SAMPLE));
            sha256.update(sample, 0, bytes.read(file.size() - SAMPLE, sample, SAMPLE));
            return SAMPLED + UploadDigests.hexadecimal(sha256);
        }
    }
}
