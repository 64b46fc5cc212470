package io.casebook.cli;

import io.casebook.app.AnalysisRequest;
import io.casebook.app.Progress;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;

/// What the commands that read uploads have in common.
final class UploadOptions {
    @Parameters(
            paramLabel = "UPLOAD",
            arity = "1..*",
            description =
                    "Directory, archive or file; - is standard input. Several are one incident.")
    private List<String> uploads = List.of();

    @Mixin private TimeOptions times = new TimeOptions();

    @Mixin private PackOption packs = new PackOption();

    @Option(names = "--quiet", description = "No progress, no summary.")
    private boolean quiet;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    boolean quiet() {
        return quiet;
    }

    AnalysisRequest request(@Nullable Path store) throws UserError {
        if (uploads.stream().anyMatch(String::isBlank)) {
            throw new UserError(ExitStatus.USAGE, "an UPLOAD is empty; is a shell variable unset?");
        }
        return new AnalysisRequest(once(), store, times.stated(), packs.folders());
    }

    /// An upload that is named twice would count each of its events twice.
    private List<String> once() {
        var seen = new LinkedHashMap<Path, String>();
        for (var upload : uploads) {
            if (seen.putIfAbsent(place(upload), upload) != null) {
                command.commandLine()
                        .getErr()
                        .println(
                                "casebook: warning: %s is given twice and is read once"
                                        .formatted(Terminal.visible(upload)));
            }
        }
        return List.copyOf(seen.values());
    }

    private static Path place(String upload) {
        var path = Path.of(upload);
        try {
            return upload.equals(ReportFiles.STANDARD) ? path : path.toRealPath();
        } catch (IOException _) {
            return path.toAbsolutePath().normalize();
        }
    }

    /// A bar, where somebody looks at it.
    Progress progress() {
        return quiet || !"bar".equals(System.getProperty("casebook.progress"))
                ? Progress.SILENT
                : new ProgressBar(System.err);
    }
}
