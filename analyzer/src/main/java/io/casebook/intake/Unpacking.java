package io.casebook.intake;

import io.casebook.model.ArtifactPath;
import io.casebook.model.ArtifactText;
import io.casebook.model.TextStore;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/// Takes pieces apart until texts are left. What a piece hides from reading is told to the report;
/// an exception leaves these methods only when texts cannot be kept.
final class Unpacking {
    private final TextStore store;
    private final Budget budget;
    private final Report report;
    private final Texts texts;

    Unpacking(TextStore store, Budget budget, Report report) {
        this.store = store;
        this.budget = budget;
        this.report = report;
        texts = new Texts(store, budget, report);
    }

    /// @param content of the piece; the caller closes it
    void open(Piece piece, InputStream content) throws IOException {
        var stream = new HeadedStream(content, headSize(piece.size()));
        var head = stream.head();
        if (head.length() == 0) {
            empty(piece, stream.failure());
            return;
        }
        if (stream.isBehindZeros()) {
            texts.read(piece, stream);
            return;
        }
        var compression = Compression.of(head);
        var container = compression == null ? Container.of(head, piece.path().fileName()) : null;
        if (compression != null) {
            decompress(piece, compression, stream);
        } else if (container != null && !ZippedDocument.isIn(container, piece.path())) {
            unpack(piece, container, stream);
        } else {
            texts.read(piece, stream);
        }
    }

    /// The name of a file or member, made safe.
    MemberPath name(String name) {
        return MemberPath.of(name, budget.limits().pathLength());
    }

    /// A path that no other file has.
    ArtifactPath unique(ArtifactPath path) {
        return texts.unique(path);
    }

    /// Counts one more file; false where no more are read.
    boolean enter(ArtifactPath path) {
        try {
            budget.entry();
            return true;
        } catch (Fault e) {
            report.fault(path, e);
            return false;
        }
    }

    /// A small file needs no large buffer, and there are many.
    private static int headSize(long size) {
        return size >= 0 && size < Head.MOST ? (int) size + 1 : Head.MOST;
    }

    private void empty(Piece piece, @Nullable IOException failure) {
        if (failure instanceof Fault fault && !fault.reason().isEmpty()) {
            report.unreadable(piece.path(), Math.max(piece.size(), 0), fault.reason());
        } else if (failure != null) {
            report.fault(piece.path(), failure);
        } else if (piece.archives() == 0 && piece.top()) {
            report.diagnostic("empty", piece.path(), "The upload is empty.");
        } else {
            report.passedOver(piece.path(), 0, "empty");
        }
    }

    private void decompress(Piece piece, Compression compression, InputStream stream)
            throws IOException {
        if (piece.compressions() >= budget.limits().nesting()) {
            tooDeep(piece, "It is compressed more than %d times over.");
            return;
        }
        var compressed = new CountedStream(stream);
        try (var decoder = compression.open(compressed)) {
            open(piece.decompressed(), new GuardedStream(decoder, compressed::position, budget));
        }
    }

    private void tooDeep(Piece piece, String detail) {
        report.diagnostic("limit-depth", piece.path(), detail.formatted(budget.limits().nesting()));
    }

    private void unpack(Piece piece, Container container, InputStream stream) throws IOException {
        if (piece.archives() >= budget.limits().nesting()) {
            tooDeep(piece, "It lies in %d archives already and is not opened.");
            return;
        }
        switch (container) {
            case TAR -> members(piece, new TarMembers(stream));
            case SUPPORTCONFIG -> members(piece, new SectionMembers(stream, piece.modified()));
            case PROBLEM_REPORT -> members(piece, new FieldMembers(stream, piece.modified()));
            case ZIP, SEVEN_Z -> seekable(piece, container, stream);
        }
    }

    /// These are read from their end, so they are needed as a whole.
    private void seekable(Piece piece, Container container, InputStream stream) throws IOException {
        if (piece.file() != null) {
            try (var file = FileChannel.open(piece.file(), StandardOpenOption.READ)) {
                var whole = ArtifactText.of(file, 0, file.size());
                directory(piece, container, new TextChannel(whole, report::read));
            }
            return;
        }
        var bounded = new BoundedStream(stream, budget.limits().artifactBytes());
        var kept = store.keep(bounded);
        if (kept.failure() != null) {
            report.fault(piece.path(), kept.failure());
        }
        directory(piece, container, new TextChannel(kept.text(), _ -> {}));
    }

    private void directory(Piece piece, Container container, TextChannel channel)
            throws IOException {
        Members members;
        try {
            members =
                    container == Container.ZIP
                            ? new ZipMembers(channel)
                            : new SevenZMembers(channel);
        } catch (IOException | RuntimeException e) {
            // The readers meet some broken directories with unchecked exceptions.
            withoutDirectory(piece, container, channel, e);
            return;
        }
        try (members) {
            members(piece, members);
        }
    }

    private void withoutDirectory(
            Piece piece, Container container, TextChannel channel, Exception met)
            throws IOException {
        if (container == Container.ZIP) {
            var cut = "The zip has no readable directory at its end; it is read from its start";
            report.diagnostic("archive-truncated", piece.path(), cut + ".");
            channel.allow(Long.MAX_VALUE);
            members(piece, new ZipStreamMembers(channel.stream()));
        } else {
            report.fault(piece.path(), Fault.of(met, "The archive", channel.position()));
        }
    }

    private void members(Piece archive, Members members) throws IOException {
        var met = new Met(Gathered.links(), Gathered.unsafePaths());
        var nothing = true;
        for (var next = next(archive, members); !next.isEnd(); next = next(archive, members)) {
            nothing = false;
            if (next.member() != null && enter(archive.path())) {
                member(archive, next.member(), met);
            }
        }
        met.links.report(report);
        met.unsafe.report(report);
        if (nothing) {
            report.diagnostic("empty", archive.path(), "The archive is empty.");
        }
    }

    private Next next(Piece archive, Members members) {
        try {
            var member = budget.exhausted() ? null : members.next();
            return new Next(member, member == null);
        } catch (Fault e) {
            report.fault(archive.path(), e);
            return new Next(null, false);
        }
    }

    private void member(Piece archive, Member member, Met met) throws IOException {
        var name = name(member.name());
        var path = archive.memberPath(name.value());
        if (name.unsafe()) {
            met.unsafe.add(path, member.name());
        }
        switch (member.kind()) {
            case FOLDER -> {}
            case LINK -> link(path, member, met);
            case DEVICE -> report.passedOver(path, 0, "device or pipe");
            case FILE -> file(archive.member(texts.unique(path), member), member);
        }
    }

    private void link(ArtifactPath path, Member member, Met met) throws IOException {
        if (!keptLink(path, target(path, member), member.modified())) {
            met.links.add(path, member.name() + " -> " + member.link());
        }
    }

    private String target(ArtifactPath path, Member member) {
        try {
            return LocalTime.target(path, member);
        } catch (IOException e) {
            report.fault(path, e);
            return "";
        }
    }

    /// Keeps where a link leads, as a text, if that is worth knowing.
    boolean keptLink(ArtifactPath path, String target, @Nullable Instant modified)
            throws IOException {
        var line = LocalTime.ofLink(path, target);
        if (line != null) {
            texts.line(unique(path), line, modified);
        }
        return line != null;
    }

    private void file(Piece piece, Member member) throws IOException {
        try (var content = member.content()) {
            var guarded = new GuardedStream(content, member::packed, budget);
            open(piece, member.packed() < 0 ? content : guarded);
        }
    }

    /// A member, or none where it could not be read or the archive ended.
    private record Next(@Nullable Member member, boolean isEnd) {}

    /// What the members of one archive have in common.
    private record Met(Gathered links, Gathered unsafe) {}
}
