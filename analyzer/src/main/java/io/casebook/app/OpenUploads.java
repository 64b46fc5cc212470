package io.casebook.app;

import io.casebook.intake.UploadSource;
import io.casebook.intake.UploadUnreadable;
import io.casebook.model.Names;
import io.casebook.model.TextStore;

import java.io.IOException;
import java.time.Instant;
import java.util.function.BiFunction;

/// Uploads that are read and dated, with the texts they rest on; closing it gives the texts up.
final class OpenUploads implements AutoCloseable {
    /// Text that may stay in memory before the rest goes to a spool file.
    private static final long TEXT_MEMORY = 128L << 20;

    private final TextStore texts;
    private final DatedUploads dated;

    private OpenUploads(TextStore texts, DatedUploads dated) {
        this.texts = texts;
        this.dated = dated;
    }

    /// Reads, parses and dates uploads.
    ///
    /// @param newWorker makes a thread's means to parse, from the names of processes and hosts
    /// @throws UnreadableUploadException when an upload cannot be opened at all
    /// @throws IOException when what is read cannot be kept
    static OpenUploads open(
            AnalysisRequest request,
            Instant now,
            BiFunction<Names, Names, SliceWorker> newWorker,
            Progress progress)
            throws IOException {
        var texts = new TextStore(TEXT_MEMORY);
        try {
            return new OpenUploads(texts, read(request, now, newWorker, progress, texts));
        } catch (UploadUnreadable e) {
            texts.close();
            throw new UnreadableUploadException(e);
        } catch (IOException | RuntimeException e) {
            texts.close();
            throw e;
        }
    }

    private static DatedUploads read(
            AnalysisRequest request,
            Instant now,
            BiFunction<Names, Names, SliceWorker> newWorker,
            Progress progress,
            TextStore texts)
            throws IOException {
        var processes = new Names();
        var hosts = new Names();
        try (var reader =
                new UploadReader(texts, () -> newWorker.apply(processes, hosts), progress)) {
            var read = reader.read(request.uploads().stream().map(UploadSource::of).toList());
            progress.at(Progress.Step.DATE, 0, -1);
            return new Dating(read, processes, hosts).date(request.times().overrides(), now);
        }
    }

    DatedUploads dated() {
        return dated;
    }

    @Override
    public void close() throws IOException {
        texts.close();
    }
}
