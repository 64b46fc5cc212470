package io.casebook.cli;

import io.casebook.app.AnalysisRequest;
import io.casebook.app.Progress;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalInt;

/// What the commands that read uploads have in common.
final class UploadOptions {
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;

    @Parameters(
            paramLabel = "UPLOAD",
            arity = "1..*",
            description =
                    "Directory, archive or file; - is standard input. Several are one incident.")
    private List<String> uploads = List.of();

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Zone of times written without one, such as Europe/Berlin or +08:00.")
    private @Nullable String zone;

    @Option(
            names = "--year",
            paramLabel = "YYYY",
            description = "Year of the last line of logs written without one.")
    private @Nullable Integer year;

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
        return new AnalysisRequest(once(), store, zoneId(), checkedYear());
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

    private OptionalInt checkedYear() throws UserError {
        if (year == null) {
            return OptionalInt.empty();
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new UserError(
                    ExitStatus.USAGE,
                    "--year " + year + " is no year of a log; write it like 2017");
        }
        return OptionalInt.of(year);
    }

    private @Nullable ZoneId zoneId() throws UserError {
        try {
            return zone == null ? null : ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new UserError(
                    ExitStatus.USAGE,
                    "--zone " + zone + " is no zone; write it like Europe/Berlin or +08:00");
        }
    }

    /// A bar, where somebody looks at it.
    Progress progress() {
        return quiet || !"bar".equals(System.getProperty("casebook.progress"))
                ? Progress.SILENT
                : new ProgressBar(System.err);
    }
}
