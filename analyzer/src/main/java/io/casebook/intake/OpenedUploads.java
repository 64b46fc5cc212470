package io.casebook.intake;

import io.casebook.model.ArtifactPath;
import io.casebook.model.Incident;
import io.casebook.model.TextStore;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/// Reads the uploads that were found, one after another, while their digests are computed aside.
final class OpenedUploads {
    private final Report report;
    private final Budget budget;
    private final Unpacking unpacking;
    private final UploadDigests digests;
    private final boolean only;

    /// @param only whether there is one upload, so that paths need not name it
    OpenedUploads(
            TextStore store,
            IntakeLimits limits,
            Report report,
            UploadDigests digests,
            boolean only) {
        this.report = report;
        this.digests = digests;
        this.only = only;
        budget = new Budget(limits, report::uploaded);
        unpacking = new Unpacking(store, budget, report);
    }

    List<Incident.Upload> readAll(List<Upload> uploads) throws IOException {
        var futures = new ArrayList<Future<Incident.Upload>>();
        var position = 0L;
        for (var upload : uploads) {
            futures.add(read(upload));
            position = upload.size() < 0 ? report.read() : position + upload.size();
            report.readUpTo(position);
        }
        var results = new ArrayList<Incident.Upload>();
        for (var future : futures) {
            results.add(UploadDigests.join(future));
        }
        return List.copyOf(results);
    }

    private Future<Incident.Upload> read(Upload upload) throws IOException {
        return switch (upload) {
            case Upload.OfFile file -> file(file);
            case Upload.OfFolder folder -> folder(folder);
            case Upload.OfStream stream -> stream(stream);
        };
    }

    private Future<Incident.Upload> file(Upload.OfFile upload) throws IOException {
        var digest = digests.of(upload);
        var path = new ArtifactPath(upload.name());
        var piece = Piece.uploaded(path, only, upload.size(), upload.modified(), upload.path());
        open(piece, () -> Files.newInputStream(upload.path()));
        return digest;
    }

    private void open(Piece piece, DecoderStream.Opener opener) throws IOException {
        try (var content = new DiskStream(opener)) {
            unpacking.open(piece, new CountedStream(content, report::read));
        }
    }

    private Future<Incident.Upload> folder(Upload.OfFolder upload) throws IOException {
        var digest = digests.of(upload);
        var links = Gathered.links();
        var unsafe = Gathered.unsafePaths();
        for (var entry : upload.entries()) {
            if (budget.exhausted()) {
                break;
            }
            entry(upload, entry, links, unsafe);
        }
        links.report(report);
        unsafe.report(report);
        if (upload.entries().isEmpty()) {
            report.diagnostic("empty", new ArtifactPath(upload.name()), "The folder is empty.");
        }
        return digest;
    }

    private void entry(Upload.OfFolder upload, Folder.Entry entry, Gathered links, Gathered unsafe)
            throws IOException {
        var name = unpacking.name(entry.name());
        var path = new ArtifactPath(only ? name.value() : upload.name() + "/" + name.value());
        if (name.unsafe()) {
            unsafe.add(path, entry.name());
        }
        switch (entry.kind()) {
            case LINK -> link(path, entry, links);
            case DEVICE -> report.passedOver(path, 0, "device or pipe");
            case UNREADABLE -> report.unreadable(path, 0, entry.detail());
            case FILE -> fileOfFolder(path, entry);
        }
    }

    private void link(ArtifactPath path, Folder.Entry entry, Gathered links) throws IOException {
        if (!unpacking.keptLink(path, entry.detail(), entry.modified())) {
            links.add(path, entry.name() + " -> " + entry.detail());
        }
    }

    private void fileOfFolder(ArtifactPath path, Folder.Entry entry) throws IOException {
        if (unpacking.enter(path)) {
            var piece =
                    Piece.uploaded(
                            unpacking.unique(path),
                            false,
                            entry.size(),
                            entry.modified(),
                            entry.path());
            open(piece, () -> Files.newInputStream(entry.path(), LinkOption.NOFOLLOW_LINKS));
        }
    }

    private Future<Incident.Upload> stream(Upload.OfStream upload) throws IOException {
        var sha256 = UploadDigests.sha256();
        var before = report.read();
        try (var content = new DiskStream(upload::stream)) {
            var counted = new CountedStream(new DigestInputStream(content, sha256), report::read);
            var path = new ArtifactPath(upload.name());
            unpacking.open(Piece.uploaded(path, only, -1, null, null), counted);
            drain(path, counted);
        }
        var bytes = report.read() - before;
        return CompletableFuture.completedFuture(
                new Incident.Upload(upload.name(), UploadDigests.hexadecimal(sha256), bytes));
    }

    /// The digest is that of the whole stream, and its writer must not meet a closed pipe.
    private void drain(ArtifactPath path, InputStream stream) {
        try {
            stream.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            report.fault(path, e);
        }
    }
}
