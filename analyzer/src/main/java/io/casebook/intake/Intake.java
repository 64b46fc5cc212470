package io.casebook.intake;

import io.casebook.model.ArtifactPath;
import io.casebook.model.Incident;
import io.casebook.model.TextStore;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Opens uploads: whatever a customer sends becomes texts in a [TextStore], or a note why not.
/// Nothing of an upload is written as a file, nothing outside it is read, and each size has a
/// limit.
public final class Intake {
    private final TextStore store;
    private final IntakeLimits limits;

    /// @param store receives the texts; it stays open
    public Intake(TextStore store, IntakeLimits limits) {
        this.store = store;
        this.limits = limits;
    }

    /// Opens all uploads, in their order, and tells the sink of each artifact as soon as it is
    /// complete. The files of a folder come in the order of their names, the members of an archive
    /// as they stand in it. When there are several uploads, paths begin with the upload's name.
    ///
    /// @return what each upload is; one that cannot be opened is a diagnostic and is left out
    /// @throws UploadUnreadable when no upload can be opened
    /// @throws IOException when the texts cannot be kept
    public List<Incident.Upload> open(List<UploadSource> sources, IntakeSink sink)
            throws IOException {
        var unreadable = new ArrayList<Unreadable>();
        var uploads = locate(sources, unreadable);
        var stream = uploads.stream().anyMatch(upload -> upload.size() < 0);
        var total = stream ? -1 : uploads.stream().mapToLong(Upload::size).sum();
        var report = new Report(sink, total);
        for (var upload : unreadable) {
            report.diagnostic(
                    "upload-unreadable", new ArtifactPath(upload.name), upload.why.getMessage());
        }
        try (var digests = new UploadDigests()) {
            return new OpenedUploads(store, limits, report, digests, sources.size() == 1)
                    .readAll(uploads);
        }
    }

    private static List<Upload> locate(List<UploadSource> sources, List<Unreadable> unreadable)
            throws UploadUnreadable {
        var names = UploadNames.of(sources);
        var uploads = new ArrayList<Upload>();
        for (var i = 0; i < names.size(); i++) {
            try {
                uploads.add(Upload.locate(sources.get(i), names.get(i)));
            } catch (UploadUnreadable e) {
                unreadable.add(new Unreadable(names.get(i), e));
            }
        }
        if (uploads.isEmpty() && !unreadable.isEmpty()) {
            throw unreadable.getFirst().why;
        }
        return uploads;
    }

    private record Unreadable(String name, UploadUnreadable why) {}
}
