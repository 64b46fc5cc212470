package io.casebook.cli;

import io.casebook.app.Analysis;
import io.casebook.model.Finding;
import io.casebook.model.FindingSeverity;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/// The main job.
@Command(
        name = "analyze",
        mixinStandardHelpOptions = true,
        description =
                "Analyses uploads and writes a report: what happened, when, why, and what to do.",
        footer = {
            "",
            "Examples:",
            "  casebook analyze sosreport-web1.tar.xz",
            "  casebook analyze node1.tar.gz node2.tar.gz guest/memory.txt -o case4711.html --json"
                + " case4711.json",
            "  ssh host 'tar cz /var/log' | casebook analyze - --no-store --fail-on high",
            "",
            "Exit status: 0 analysed, 2 wrong usage, 3 no upload could be read, 4 --fail-on met, 1"
                + " a defect."
        })
final class AnalyzeCommand implements Callable<Integer> {
    @Mixin private UploadOptions uploads = new UploadOptions();
    @Mixin private StoreOption store = new StoreOption();

    @Option(
            names = "-o",
            paramLabel = "FILE",
            description = "The page (default: casebook-report.html); - is standard output.")
    private String html = "casebook-report.html";

    @Option(names = "--json", paramLabel = "FILE", description = "Also the report for programs.")
    private @Nullable String json;

    @Option(
            names = "--markdown",
            paramLabel = "FILE",
            description = "Also the report for a ticket.")
    private @Nullable String markdown;

    @Option(names = "--no-store", description = "Do not keep the incident in history.")
    private boolean noStore;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description =
                    "End with status 4 when a finding is that grave or graver: critical, high,"
                        + " medium, low, info.")
    private @Nullable FindingSeverity failOn;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var progress = uploads.progress();
        try (var analysis =
                Analysis.run(uploads.request(noStore ? null : store.folder()), progress)) {
            var written = write(analysis);
            var failed = analysis.store();
            if (progress instanceof ProgressBar bar) {
                bar.clear();
            }
            if (failed != null) {
                spec.commandLine().getErr().println("casebook: " + failed.detail());
            }
            if (!uploads.quiet() && written.stream().noneMatch(file -> file.equals("-"))) {
                new Summary(spec.commandLine().getOut())
                        .print(analysis.incident(), written, noStore || failed != null);
            }
            return status(analysis.incident().findings());
        }
    }

    private List<String> write(Analysis analysis) throws IOException {
        var written = new ArrayList<String>();
        write(html, written, analysis::writeHtml);
        write(json, written, analysis::writeJson);
        write(
                markdown,
                written,
                stream -> {
                    var writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
                    analysis.writeMarkdown(writer);
                    writer.flush();
                });
        return written;
    }

    private static void write(@Nullable String file, List<String> written, Document document)
            throws IOException {
        if (file == null) {
            return;
        }
        try (var stream =
                file.equals("-") ? new StandardOutput() : Files.newOutputStream(target(file))) {
            document.write(stream);
        }
        written.add(file);
    }

    private static Path target(String file) throws UserError {
        var path = Path.of(file).toAbsolutePath();
        if (path.getParent() != null && !Files.isDirectory(path.getParent())) {
            throw new UserError(
                    ExitStatus.USAGE,
                    "cannot write " + file + ": there is no folder " + path.getParent());
        }
        return path;
    }

    private int status(List<Finding> findings) {
        var least = failOn;
        var met =
                least != null
                        && findings.stream()
                                .anyMatch(finding -> finding.severity().compareTo(least) <= 0);
        return met ? ExitStatus.FAIL_ON : ExitStatus.ANALYSED;
    }

    @FunctionalInterface
    private interface Document {
        void write(OutputStream stream) throws IOException;
    }
}
