package io.casebook.app;

import io.casebook.model.Diagnostic;
import io.casebook.model.Incident;
import io.casebook.model.Names;
import io.casebook.report.Reports;
import io.casebook.signature.KnowledgeBase;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.FileSystemException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.BiFunction;

/// Uploads in, incident out: reads, parses, dates, judges. What it found can then be written as a
/// report and put into history, in any order.
public final class Analysis implements AutoCloseable {
    private final AnalysisRequest request;
    private final Progress progress;
    private final OpenUploads uploads;
    private final @Nullable Indexing indexing;
    private final @Nullable IOException storeFailure;
    private final Incident incident;

    private Analysis(
            AnalysisRequest request,
            Progress progress,
            OpenUploads uploads,
            History history,
            Incident incident) {
        this.request = request;
        this.progress = progress;
        this.uploads = uploads;
        this.indexing = history.indexing();
        this.storeFailure = history.failure();
        this.incident = incident;
    }

    /// The index that is being written, or why it is not; neither where no store is wanted.
    private record History(@Nullable Indexing indexing, @Nullable IOException failure) {
        static History begin(AnalysisRequest request, DatedUploads dated, Instant now) {
            var store = request.store();
            try {
                return store == null
                        ? new History(null, null)
                        : new History(
                                Indexing.start(dated, store, IncidentId.of(dated.uploads(), now)),
                                null);
            } catch (IOException e) {
                return new History(null, e);
            }
        }
    }

    private static BiFunction<Names, Names, SliceWorker> worker(KnowledgeBase knowledge) {
        var scan = RecordScan.of(knowledge.scanner());
        return (processes, hosts) -> new SliceWorker(processes, hosts, scan);
    }

    /// Analyses uploads.
    ///
    /// @throws UnreadableUploadException when an upload cannot be opened at all
    /// @throws IOException when what is read cannot be kept, or a pack of signatures cannot be
    ///     read
    public static Analysis run(AnalysisRequest request, Progress progress) throws IOException {
        var start = System.nanoTime();
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var knowledge = Knowledge.toAnalyze(request.packs());
        var uploads = OpenUploads.open(request, now, worker(knowledge.base()), progress);
        var history = History.begin(request, uploads.dated(), now);
        progress.at(Progress.Step.MATCH, 0, -1);
        try {
            var incident = judged(knowledge, uploads.dated(), now, start);
            return new Analysis(request, progress, uploads, history, incident);
        } catch (RuntimeException e) {
            close(history.indexing(), uploads);
            throw e;
        }
    }

    /// Judges, while history is already being written, events are being counted and stops are
    /// looked for.
    private static Incident judged(
            Knowledge knowledge, DatedUploads dated, Instant now, long start) {
        var aside = Background.of(() -> Incidents.Aside.of(dated));
        try {
            var judged = Judging.judge(knowledge.base(), dated).by(knowledge);
            var seconds = (System.nanoTime() - start) / 1e9;
            return Incidents.of(dated, judged, aside.get(), now, seconds);
        } finally {
            aside.end(); // it must not read what is closed
        }
    }

    /// What was found.
    public Incident incident() {
        return incident;
    }

    /// How far the uploads could be read at all.
    public Readability readability() {
        return Readability.of(incident.artifacts(), incident.diagnostics());
    }

    /// Writes the page.
    ///
    /// @throws IOException when it cannot be written
    public void writeHtml(OutputStream stream) throws IOException {
        progress.at(Progress.Step.REPORT, 0, -1);
        Reports.html(incident, stream);
    }

    /// Writes the report for programs.
    ///
    /// @throws IOException when it cannot be written
    public void writeJson(OutputStream stream) throws IOException {
        Reports.json(incident, stream);
    }

    /// Writes the report for a ticket.
    ///
    /// @throws IOException when it cannot be written
    public void writeMarkdown(Writer writer) throws IOException {
        Reports.markdown(incident, writer);
    }

    /// Puts the incident into history, where the request names a store.
    ///
    /// @return why it could not be kept; null when it was, or was not to be
    public @Nullable Diagnostic store() {
        if (storeFailure != null) {
            return notKept(storeFailure);
        }
        if (indexing == null) {
            return null;
        }
        try {
            indexing.commit(incident, Reports.json(incident), progress);
            return null;
        } catch (IOException e) {
            return notKept(e);
        }
    }

    private Diagnostic notKept(IOException e) {
        var reason = e instanceof FileSystemException ? e.toString() : e.getMessage();
        var why = "The store " + request.store() + " cannot be written: " + reason;
        return new Diagnostic("history", "store-failed", null, 0, why);
    }

    @Override
    public void close() throws IOException {
        close(indexing, uploads);
    }

    private static void close(@Nullable Indexing indexing, OpenUploads uploads) throws IOException {
        try (uploads) {
            if (indexing != null) {
                indexing.close();
            }
        }
    }
}
