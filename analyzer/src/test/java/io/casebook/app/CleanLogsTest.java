package io.casebook.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.Finding;
import io.casebook.model.FindingSeverity;
import io.casebook.model.Incident;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// The logs of healthy machines hold much that looks alarming. The program takes none of it for a
/// failure, and how much of it there is stands in `target/noise.txt`.
class CleanLogsTest {
    private static final Path CLEAN = CorpusFolder.of("clean").path();
    private static final Path NOISE = Path.of("target", "noise.txt");
    private static final EnumSet<FindingSeverity> GRAVE =
            EnumSet.of(FindingSeverity.CRITICAL, FindingSeverity.HIGH);
    private static final Map<String, Incident> ANALYZED = new HashMap<>();

    static List<String> machines() {
        return CorpusFolder.of("clean").names();
    }

    @BeforeAll
    static void analyze() throws IOException {
        for (var machine : machines()) {
            var logs = CLEAN.resolve(machine).resolve("upload").toString();
            var request = new AnalysisRequest(List.of(logs), null, StatedTimes.NONE);
            try (var analysis = Analysis.run(request, Progress.SILENT)) {
                ANALYZED.put(machine, analysis.incident());
            }
        }
    }

    @AfterAll
    static void tellTheNoise() throws IOException {
        var lines = new ArrayList<String>();
        var messages = 0L;
        var bytes = 0L;
        for (var machine : machines()) {
            var incident = incident(machine);
            lines.add(line(machine, incident.noiseMessages(), incident.summary().bytes()));
            messages += incident.noiseMessages();
            bytes += incident.summary().bytes();
        }
        lines.add(line("all", messages, bytes));
        Files.createDirectories(NOISE.getParent());
        Files.write(NOISE, lines);
    }

    private static Incident incident(String machine) {
        return Objects.requireNonNull(ANALYZED.get(machine));
    }

    private static String line(String name, long messages, long bytes) {
        return String.format(
                Locale.ROOT,
                "%-32s %,6d harmless messages in %,9d bytes, %8.1f per MB",
                name,
                messages,
                bytes,
                1e6 * messages / Math.max(bytes, 1));
    }

    @Test
    void shouldHaveTheLogsOfManyKindsOfMachines() {
        assertThat(machines()).hasSizeGreaterThanOrEqualTo(25);
    }

    @ParameterizedTest
    @MethodSource("machines")
    void shouldNotFindAFailureOnAHealthyMachine(String machine) {
        var incident = incident(machine);

        assertThat(incident.findings())
                .filteredOn(finding -> GRAVE.contains(finding.severity()))
                .extracting(Finding::signature)
                .isEmpty();
        assertThat(incident.crashes()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("machines")
    void shouldFindNothingButNoiseAndWhatTheFolderNames(String machine) throws IOException {
        assertThat(incident(machine).findings())
                .filteredOn(finding -> finding.role() != Finding.Role.NOISE)
                .extracting(Finding::signature)
                .containsExactlyInAnyOrderElementsOf(named(machine));
    }

    @ParameterizedTest
    @MethodSource("machines")
    void shouldUnderstandEveryLine(String machine) {
        var incident = incident(machine);

        assertThat(incident.summary().events()).isGreaterThanOrEqualTo(30);
        assertThat(incident.summary().unparsedRecords()).isZero();
        assertThat(incident.unrecognisedTexts()).isZero();
    }

    /// The findings that are true of the machine all the same.
    private static List<String> named(String machine) throws IOException {
        var file = CLEAN.resolve(machine).resolve("expected.yaml");
        return Files.exists(file)
                ? Expected.parse(Files.readString(file)).findings().stream()
                        .map(finding -> String.valueOf(finding.get("signature")))
                        .toList()
                : List.of();
    }
}
