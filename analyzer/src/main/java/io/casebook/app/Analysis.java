package io.casebook.app;

import io.casebook.model.Diagnostic;
import io.casebook.model.Incident;
import io.casebook.report.Reports;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Uploads in, incident out: reads, parses, dates, judges. What it found can then be written as a
/// report and put into history, in any order.
public final class Analysis implements AutoCloseable {
    private final AnalysisRequest request;
    private final Progress progress;
    private final OpenUploads uploads;
    private final Incident incident;

    private Analysis(
            AnalysisRequest request, Progress progress, OpenUploads uploads, Incident incident) {
        this.request = request;
        this.progress = progress;
        this.uploads = uploads;
        this.incident = incident;
    }

    /// Analyses uploads.
    ///
    /// @throws UnreadableUploadException when an upload cannot be opened at all
    /// @throws IOException when what is read cannot be kept
    public static Analysis run(AnalysisRequest request, Progress progress) throws IOException {
        var start = System.nanoTime();
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var knowledge = Knowledge.shipped();
        var uploads =
                OpenUploads.open(
                        request,
                        now,
                        (processes, hosts) ->
                                new SliceWorker(processes, hosts, knowledge.scanner()),
                        progress);
        progress.at(Progress.Step.MATCH, 0, -1);
        var judgement = Judging.judge(knowledge, uploads.dated());
        var seconds = (System.nanoTime() - start) / 1e9;
        return new Analysis(
                request, progress, uploads, Incidents.of(uploads.dated(), judgement, now, seconds));
    }

    /// What was found.
    public Incident incident() {
        return incident;
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
        if (request.store() == null) {
            return null;
        }
        try {
            new Indexing(uploads.dated(), progress)
                    .store(request.store(), incident, Reports.json(incident));
            return null;
        } catch (IOException e) {
            return new Diagnostic(
                    "history",
                    "store-failed",
                    null,
                    0,
                    "Not kept in " + request.store() + ": " + e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        uploads.close();
    }
}
