package io.casebook.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.casebook.model.Coverage;
import io.casebook.model.Fact;
import io.casebook.model.Incident;
import io.casebook.model.Layout;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A real sosreport of the machine that runs the test. Needs the program `sos` (Debian's package
/// sosreport, which continuous integration installs) and root, as sosreport itself does.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SosreportTest {
    private static final int MOST_MINUTES = 5;

    @TempDir private static Path folder = Path.of("");

    private Incident incident;

    @BeforeAll
    void analyze() throws IOException, InterruptedException {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                        .anyMatch(path -> Files.isExecutable(Path.of(path, "sos"))),
                "no sosreport of this machine is made: sos is not installed (apt install"
                        + " sosreport)");
        assumeTrue(
                output("id", "-u").equals("0"),
                "no sosreport of this machine is made: that needs root");
        assumeTrue(make(), "sosreport could not make a report of this machine");
        var request = new AnalysisRequest(List.of(archive()), null, StatedTimes.NONE);
        try (var analysis = Analysis.run(request, Progress.SILENT)) {
            incident = analysis.incident();
        }
    }

    private static boolean make() throws IOException, InterruptedException {
        var process =
                new ProcessBuilder("sos", "report", "--batch", "--quiet", "--tmp-dir", folder + "")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return process.waitFor() == 0;
    }

    private static String archive() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(Path::toString)
                    .filter(name -> name.matches(".*\\.tar\\.\\w+"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String output(String... command) throws IOException {
        var process = new ProcessBuilder(command).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private String fact(String key) {
        return incident.hosts().getFirst().facts().stream()
                .filter(fact -> fact.key().equals(key))
                .map(Fact::value)
                .findFirst()
                .orElse("(not stated)");
    }

    @Test
    void shouldKnowTheLayout() throws IOException {
        var files = incident.coverage().stream().mapToLong(Coverage::artifacts).sum();
        assertThat(incident.layouts())
                .singleElement()
                .satisfies(
                        layout -> {
                            assertThat(layout.kind()).isEqualTo(Layout.Kind.SOSREPORT);
                            assertThat(layout.host()).isEqualTo(output("uname", "-n"));
                            assertThat(layout.artifacts()).isEqualTo(files).isGreaterThan(100);
                        });
    }

    @Test
    void shouldKnowTheHost() throws IOException {
        assertThat(incident.hosts()).hasSize(1);
        assertThat(incident.hosts().getFirst().name()).isEqualTo(output("uname", "-n"));
        assertThat(fact("kernel.release")).isEqualTo(output("uname", "-r"));
        assertThat(fact("cpu.count")).isEqualTo(output("nproc", "--all"));
        assertThat(fact("os.name")).contains("Linux");
    }

    @Test
    void shouldReadItWithoutTroubleOfItsOwn() {
        assertThat(incident.diagnostics())
                .allSatisfy(
                        diagnostic ->
                                assertThat(diagnostic.code().toLowerCase(Locale.ROOT))
                                        .as(diagnostic.toString())
                                        .doesNotContain("failed", "internal", "corrupt"));
        assertThat(incident.summary().events()).isGreaterThan(100);
    }
}
