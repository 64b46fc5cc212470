package io.casebook.app;

import io.casebook.format.ArtifactHead;
import io.casebook.format.Format;
import io.casebook.format.Formats;
import io.casebook.format.ParsedArtifact;
import io.casebook.format.SliceRange;
import io.casebook.format.SliceSeams;
import io.casebook.intake.Intake;
import io.casebook.intake.IntakeLimits;
import io.casebook.intake.IntakeSink;
import io.casebook.intake.IntakeText;
import io.casebook.intake.UploadSource;
import io.casebook.model.Artifact;
import io.casebook.model.ArtifactPath;
import io.casebook.model.Diagnostic;
import io.casebook.model.EventChunk;
import io.casebook.model.Incident;
import io.casebook.model.TextStore;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/// Opens uploads and parses what is in them: one thread reads, as many as there are processors
/// parse. A large text is parsed in slices by all of them.
final class UploadReader implements AutoCloseable {
    private final TextStore texts;
    private final Progress progress;
    private final Supplier<SliceWorker> newWorker;
    private final ExecutorService threads;
    private final ConcurrentLinkedDeque<SliceWorker> idle = new ConcurrentLinkedDeque<>();

    UploadReader(TextStore texts, Supplier<SliceWorker> newWorker, Progress progress) {
        this.texts = texts;
        this.newWorker = newWorker;
        this.progress = progress;
        threads =
                Executors.newFixedThreadPool(
                        Runtime.getRuntime().availableProcessors(), UploadReader::thread);
    }

    private static Thread thread(Runnable work) {
        return Thread.ofPlatform().name("parse").daemon(true).unstarted(work);
    }

    /// Reads all uploads to their end.
    ///
    /// @throws UploadUnreadable when an upload cannot be opened at all
    /// @throws IOException when what is read cannot be kept
    Uploads read(List<UploadSource> sources) throws IOException {
        var sink = new Sink();
        var uploads = new Intake(texts, IntakeLimits.DEFAULT).open(sources, sink);
        var artifacts = new ArrayList<ReadArtifact>();
        for (var pending : sink.pending) {
            artifacts.add(pending.get());
            progress.at(Progress.Step.PARSE, artifacts.size(), sink.pending.size());
        }
        return new Uploads(uploads, artifacts, sink.passedOver, sink.diagnostics);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private Supplier<ReadArtifact> start(IntakeText source) {
        if (source.text().size() <= SliceRange.SIZE) {
            var whole = threads.submit(() -> readWhole(source));
            return () -> join(whole);
        }
        var format = Formats.detect(head(source));
        if (format.isEmpty()) {
            return () -> new ReadArtifact(source, null, null, List.of());
        }
        var slices = new ArrayList<Future<SliceWorker.Worked>>();
        for (var range : SliceRange.of(source.text(), format.get().sliceSize())) {
            slices.add(threads.submit(() -> work(source, format.get(), range)));
        }
        return () ->
                assemble(source, format.get(), slices.stream().map(UploadReader::join).toList());
    }

    private ReadArtifact readWhole(IntakeText source) {
        Optional<Format> format = Formats.detect(head(source));
        if (format.isEmpty()) {
            return new ReadArtifact(source, null, null, List.of());
        }
        var size = source.text().size();
        var range = new SliceRange(0, size, size, true, true);
        return assemble(source, format.get(), List.of(work(source, format.get(), range)));
    }

    private static ArtifactHead head(IntakeText source) {
        var text = source.text();
        var bytes = text.bytes(0, (int) Math.min(ArtifactHead.MOST, text.size()));
        return new ArtifactHead(source.path(), bytes, bytes.length == text.size());
    }

    private SliceWorker.Worked work(IntakeText source, Format format, SliceRange range) {
        var free = idle.poll();
        var worker = free == null ? newWorker.get() : free;
        var worked = worker.read(source, format, range);
        idle.push(worker); // not after a failure, which may leave it half done
        return worked;
    }

    private ReadArtifact assemble(
            IntakeText source, Format format, List<SliceWorker.Worked> sideBySide) {
        var worked =
                SliceSeams.mend(
                        sideBySide,
                        SliceWorker.Worked::slice,
                        range -> work(source, format, range));
        var slices = worked.stream().map(SliceWorker.Worked::slice).toList();
        var parsed = ParsedArtifact.of(source.path(), format, source.text(), slices);
        return new ReadArtifact(
                source, format, parsed, worked.stream().map(SliceWorker.Worked::notes).toList());
    }

    private static <T> T join(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while parsing", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("parsing failed", e.getCause());
        }
    }

    /// What the uploads hold.
    ///
    /// @param passedOver files that are no text
    record Uploads(
            List<Incident.Upload> uploads,
            List<ReadArtifact> artifacts,
            List<Artifact> passedOver,
            List<Diagnostic> diagnostics) {}

    private final class Sink implements IntakeSink {
        private final List<Supplier<ReadArtifact>> pending = new ArrayList<>();
        private final List<Artifact> passedOver = new ArrayList<>();
        private final List<Diagnostic> diagnostics = new ArrayList<>();

        @Override
        public void text(IntakeText artifact) {
            pending.add(start(artifact));
        }

        @Override
        public void passedOver(ArtifactPath path, long bytes, String note) {
            passedOver.add(
                    new Artifact(
                            path,
                            null,
                            null,
                            bytes,
                            0,
                            0,
                            0,
                            0,
                            "",
                            EventChunk.UNDATED,
                            EventChunk.UNDATED,
                            null,
                            note));
        }

        @Override
        public void diagnostic(Diagnostic diagnostic) {
            diagnostics.add(diagnostic);
        }

        @Override
        public void progress(long read, long total) {
            progress.at(Progress.Step.READ, read, total);
        }
    }
}
