package io.casebook.cli;

import io.casebook.app.Analysis;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Which reports an analysis writes, and where.
final class ReportFiles {
    /// Stands for standard input or output.
    static final String STANDARD = "-";

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

    /// Looks before the work begins whether its results have a place.
    ///
    /// @throws UserError when two reports go to one place, or a folder is missing
    void check() throws UserError {
        var places = new HashSet<Path>();
        for (var file : files()) {
            var path = Path.of(file).toAbsolutePath().normalize();
            if (!places.add(path) && !isDevice(file)) {
                var place = file.equals(STANDARD) ? "standard output" : file;
                throw new UserError(ExitStatus.USAGE, "two reports cannot both go to " + place);
            }
            if (path.getParent() != null && !Files.isDirectory(path.getParent())) {
                throw new UserError(
                        ExitStatus.USAGE,
                        "cannot write " + file + ": there is no folder " + path.getParent());
            }
        }
    }

    /// Such as `/dev/null`, which takes everything.
    private static boolean isDevice(String file) {
        var path = Path.of(file);
        return !file.equals(STANDARD) && Files.exists(path) && !Files.isRegularFile(path);
    }

    /// Whether a report goes to standard output, where nothing else may be said then.
    boolean onStandardOutput() {
        return files().contains(STANDARD);
    }

    List<String> files() {
        return Stream.of(html, json, markdown).filter(Objects::nonNull).toList();
    }

    /// Writes them all.
    ///
    /// @throws IOException when one cannot be written
    void write(Analysis analysis) throws IOException {
        write(html, analysis::writeHtml);
        write(json, analysis::writeJson);
        write(
                markdown,
                stream -> {
                    var writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
                    analysis.writeMarkdown(writer);
                    writer.flush();
                });
    }

    private static void write(@Nullable String file, Document document) throws IOException {
        if (file == null) {
            return;
        }
        try (var stream =
                file.equals(STANDARD)
                        ? new StandardOutput()
                        : Files.newOutputStream(Path.of(file))) {
            document.write(stream);
        }
    }

    @FunctionalInterface
    private interface Document {
        void write(OutputStream stream) throws IOException;
    }
}
