package io.casebook.intake;

import io.casebook.intake.decoded.DecodedLog;
import io.casebook.intake.decoded.UnreadableLogException;
import io.casebook.model.ArtifactPath;
import io.casebook.model.ArtifactText;
import io.casebook.model.TextStore;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/// Keeps what is text and names what is none.
final class Texts {
    /// Smaller files are copied: each one read in place keeps a file open.
    private static final long IN_PLACE = 256 << 10;

    /// So many files are kept open at most.
    private static final int MOST_IN_PLACE = 256;

    private final TextStore store;
    private final Budget budget;
    private final IntakeLimits limits;
    private final Report report;
    private final Dumps dumps;
    private final Set<String> paths = new HashSet<>();
    private int inPlace;

    Texts(TextStore store, Budget budget, Report report) {
        this.store = store;
        this.budget = budget;
        limits = budget.limits();
        this.report = report;
        dumps = new Dumps(store, limits, report, this::unique);
    }

    /// A path that no other file has: a tar may hold several versions of one file.
    ArtifactPath unique(ArtifactPath path) {
        var name = path.value();
        for (var version = 2; !paths.add(name); version++) {
            name = path.value() + "#" + version;
        }
        return new ArtifactPath(name);
    }

    /// Decides by the head of the stream.
    void read(Piece piece, HeadedStream stream) throws IOException {
        var head = stream.head();
        var name = piece.path().fileName();
        var zone = LocalTime.ofFile(piece.path(), head);
        if (zone != null) {
            line(piece.path(), zone, piece.modified());
            return;
        }
        switch (Content.of(head, name)) {
            case Content.Text text -> text(piece, text, stream);
            case Content.Log(var log) -> log(piece, log, stream);
            case Content.Dump(var kind) -> dumps.read(piece, kind, stream);
            case Content.Binary(var note) -> binary(piece, head, note, stream);
        }
    }

    /// Keeps one line as the text of a file that is none.
    void line(ArtifactPath path, String line, @Nullable Instant modified) throws IOException {
        var bytes = line.getBytes(StandardCharsets.UTF_8);
        var kept = store.keep(new ByteArrayInputStream(bytes));
        report.text(new IntakeText(path, kept.text(), StandardCharsets.UTF_8.name(), modified));
    }

    private void binary(Piece piece, Head head, String note, HeadedStream stream) {
        if (piece.compressions() == 0 && BinaryKind.isPackedName(piece.path().fileName())) {
            var detail =
                    "Its name promises an archive or compressed data, its first bytes are none.";
            report.diagnostic("archive-corrupt", piece.path(), detail);
        }
        if (stream.failure() != null) {
            report.fault(piece.path(), stream.failure());
        }
        report.passedOver(piece.path(), piece.size() < 0 ? head.length() : piece.size(), note);
    }

    private void text(Piece piece, Content.Text text, HeadedStream stream) throws IOException {
        if (isInPlace(piece, text)) {
            inPlace(piece, text);
            return;
        }
        stream.skipNBytes(text.mark());
        InputStream bounded = new BoundedStream(stream, limits.artifactBytes());
        var utf8 = text.charset().equals(StandardCharsets.UTF_8);
        var kept = store.keep(utf8 ? bounded : new TranscodedStream(bounded, text.charset()));
        handOver(piece, kept.text(), text);
        if (kept.failure() != null) {
            report.fault(piece.path(), kept.failure());
        }
    }

    private void log(Piece piece, BinaryLog log, HeadedStream stream) throws IOException {
        try (var whole = WholeFile.of(new BoundedStream(stream, limits.binaryLogBytes()))) {
            if (whole.failure() != null) {
                report.fault(piece.path(), whole.failure());
            }
            decode(piece, log, whole.bytes());
        }
    }

    private void decode(Piece piece, BinaryLog log, MemorySegment whole) throws IOException {
        DecodedLog decoded;
        try {
            decoded = log.decode(whole);
        } catch (UnreadableLogException e) {
            report.fault(piece.path(), new Fault(e.code(), String.valueOf(e.getMessage())));
            report.passedOver(piece.path(), whole.byteSize(), "binary: " + log.title());
            return;
        }
        try (decoded) {
            keep(piece, decoded, whole.byteSize());
        }
    }

    private void keep(Piece piece, DecodedLog decoded, long size) throws IOException {
        var guarded = new GuardedStream(decoded.text(), () -> size, budget);
        var kept = store.keep(new BoundedStream(guarded, limits.artifactBytes()));
        for (var damage : decoded.damages()) {
            report.diagnostic(damage.code(), piece.path(), damage.detail() + ".");
        }
        var utf8 = StandardCharsets.UTF_8.name();
        report.text(new IntakeText(piece.path(), kept.text(), utf8, piece.modified()));
        if (kept.failure() != null) {
            report.fault(piece.path(), kept.failure());
        }
    }

    private boolean isInPlace(Piece piece, Content.Text text) {
        return piece.file() != null
                && text.charset().equals(StandardCharsets.UTF_8)
                && piece.size() >= IN_PLACE
                && piece.size() <= limits.artifactBytes()
                && inPlace < MOST_IN_PLACE;
    }

    private void inPlace(Piece piece, Content.Text text) throws IOException {
        inPlace++;
        var whole = store.file(Objects.requireNonNull(piece.file()));
        report.read(Math.max(whole.size() - Head.MOST, 0));
        handOver(piece, text.mark() == 0 ? whole : behind(whole, text.mark()), text);
    }

    private static ArtifactText behind(ArtifactText whole, int mark) {
        return switch (whole) {
            case ArtifactText.InFile(var file, var start, var size) ->
                    ArtifactText.of(file, start + mark, size - mark);
            case ArtifactText.InMemory memory ->
                    ArtifactText.of(memory.bytes(mark, (int) memory.size() - mark));
        };
    }

    private void handOver(Piece piece, ArtifactText kept, Content.Text text) {
        report.text(new IntakeText(piece.path(), kept, text.charset().name(), piece.modified()));
    }
}
