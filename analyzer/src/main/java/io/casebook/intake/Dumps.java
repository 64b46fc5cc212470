package io.casebook.intake;

import io.casebook.intake.dump.DamagedDumpException;
import io.casebook.intake.dump.DecodedDump;
import io.casebook.intake.dump.DumpBytes;
import io.casebook.intake.dump.DumpKind;
import io.casebook.intake.dump.FileBytes;
import io.casebook.intake.dump.StreamBytes;
import io.casebook.model.ArtifactPath;
import io.casebook.model.TextStore;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.function.UnaryOperator;

/// Makes texts of dumps: one of what a dump says of itself, and one of each text in it. A dump on
/// disk is read here and there; one within an archive as far as needed.
final class Dumps {
    private final TextStore store;
    private final IntakeLimits limits;
    private final Report report;
    private final UnaryOperator<ArtifactPath> unique;

    /// @param unique makes a path that no other file has
    Dumps(TextStore store, IntakeLimits limits, Report report, UnaryOperator<ArtifactPath> unique) {
        this.store = store;
        this.limits = limits;
        this.report = report;
        this.unique = unique;
    }

    void read(Piece piece, DumpKind kind, InputStream stream) throws IOException {
        if (piece.file() == null) {
            readStream(piece, kind, stream);
            return;
        }
        try (var file = FileChannel.open(piece.file(), StandardOpenOption.READ)) {
            decode(piece, kind, new FileBytes(file), file.size());
        }
    }

    private void readStream(Piece piece, DumpKind kind, InputStream stream) throws IOException {
        var path = Files.createTempFile("casebook-", ".dump");
        try (var kept =
                FileChannel.open(
                        path,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE)) {
            var bounded = new BoundedStream(stream, limits.binaryLogBytes());
            var bytes = new StreamBytes(bounded, kept);
            decode(piece, kind, bytes, piece.size() < 0 ? bytes.size() : piece.size());
            if (bytes.failure() != null) {
                report.fault(piece.path(), bytes.failure());
            }
        }
    }

    private void decode(Piece piece, DumpKind kind, DumpBytes bytes, long size) throws IOException {
        DecodedDump decoded;
        try {
            decoded = kind.decode(bytes);
        } catch (DamagedDumpException e) {
            var detail = "The %s cannot be read: %s.".formatted(kind.title(), e.getMessage());
            report.diagnostic("dump-unreadable", piece.path(), detail);
            report.passedOver(piece.path(), size, "binary: " + kind.title());
            return;
        }
        keep(piece.path(), decoded.text(), piece.modified());
        for (var member : decoded.members()) {
            var path = unique.apply(piece.path().member(member.name()));
            keep(path, member.text(), member.modified());
        }
        for (var damage : decoded.damages()) {
            report.diagnostic(damage.code(), piece.path(), damage.detail() + ".");
        }
    }

    private void keep(ArtifactPath path, byte[] text, @Nullable Instant modified)
            throws IOException {
        var kept = store.keep(new ByteArrayInputStream(text));
        report.text(new IntakeText(path, kept.text(), StandardCharsets.UTF_8.name(), modified));
    }
}
