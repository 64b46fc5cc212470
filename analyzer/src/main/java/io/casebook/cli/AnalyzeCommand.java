package io.casebook.cli;

import io.casebook.app.Analysis;
import io.casebook.model.Diagnostic;
import io.casebook.model.Finding;
import io.casebook.model.FindingSeverity;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
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
            "Exit status: 0 analysed (a part that could not be read is a diagnostic in the"
                    + " report); 1 a defect, or --store named a folder in which the incident could"
                    + " not be kept; 2 wrong usage; 3 nothing of any upload could be read; 4"
                    + " --fail-on met."
        })
final class AnalyzeCommand implements Callable<Integer> {
    @Mixin private UploadOptions uploads = new UploadOptions();
    @Mixin private StoreOption store = new StoreOption();

    @Mixin private ReportFiles files = new ReportFiles();

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
        check();
        var progress = uploads.progress();
        try (var analysis =
                Analysis.run(uploads.request(noStore ? null : store.folder()), progress)) {
            files.write(analysis);
            var readable = !analysis.readability().nothing();
            var failed = readable ? analysis.store() : null;
            if (progress instanceof ProgressBar bar) {
                bar.clear();
            }
            if (!uploads.quiet() && !files.onStandardOutput()) {
                new Summary(spec.commandLine().getOut())
                        .print(
                                analysis.incident(),
                                files.files(),
                                !noStore && readable && failed == null);
            }
            return status(analysis, failed);
        }
    }

    private void check() throws UserError {
        if (noStore && store.given()) {
            throw new UserError(
                    ExitStatus.USAGE, "--store and --no-store contradict each other; give one");
        }
        files.check();
    }

    /// What was not done outweighs what was found.
    private int status(Analysis analysis, @Nullable Diagnostic notKept) {
        if (Unread.tell(analysis.readability(), spec)) {
            return ExitStatus.UNREADABLE;
        }
        if (notKept != null) {
            spec.commandLine()
                    .getErr()
                    .println("casebook: error: not kept in history: " + notKept.detail());
            if (store.given()) {
                return ExitStatus.FAILED;
            }
        }
        return failing(analysis.incident().findings()) ? ExitStatus.FAIL_ON : ExitStatus.ANALYSED;
    }

    private boolean failing(List<Finding> findings) {
        var least = failOn;
        return least != null
                && findings.stream().anyMatch(finding -> finding.severity().compareTo(least) <= 0);
    }
}
