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

    /// Reads, then judges, while history is already being written.
    private Analysis(AnalysisRequest request, Progress progress) throws IOException {
        this.request = request;
        this.progress = progress;
        var start = System.nanoTime();
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var knowledge = Knowledge.shipped();
        uploads = OpenUploads.open(request, now, worker(knowledge), progress);
        Indexing begun = null;
        IOException failure = null;
        try {
            begun = startIndexing(now);
        } catch (IOException e) {
            failure = e;
        }
        indexing = begun;
        storeFailure = failure;
        progress.at(Progress.Step.MATCH, 0, -1);
        var activity = Background.of(() -> Incidents.activity(uploads.dated()));
        var judged = Judging.judge(knowledge, uploads.dated());
        var seconds = (System.nanoTime() - start) / 1e9;
        incident = Incidents.of(uploads.dated(), judged, activity.get(), now, seconds);
    }

    private static BiFunction<Names, Names, SliceWorker> worker(KnowledgeBase knowledge) {
        var scan = RecordScan.of(knowledge.scanner());
        return (processes, hosts) -> new SliceWorker(processes, hosts, scan);
    }

    private @Nullable Indexing startIndexing(Instant now) throws IOException {
        var dated = uploads.dated();
        return request.store() == null
                ? null
                : Indexing.start(dated, request.store(), IncidentId.of(dated.uploads(), now));
    }

    /// Analyses uploads.
    ///
    /// @throws UnreadableUploadException when an upload cannot be opened at all
    /// @throws IOException when what is read cannot be kept
    public static Analysis run(AnalysisRequest request, Progress progress) throws IOException {
        return new Analysis(request, progress);
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
        if (indexing != null) {
            indexing.close();
        }
        uploads.close();
    }
}
