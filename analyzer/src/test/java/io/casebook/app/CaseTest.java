package io.casebook.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casebook.model.Finding;
import io.casebook.model.Incident;
import io.casebook.model.QuerySyntaxException;
import io.casebook.model.UtcTime;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Every case of the corpus, a whole small upload, comes to the conclusion that it expects.
class CaseTest {
    private static final Path CASES = CorpusFolder.of("cases").path();

    static List<String> cases() {
        return CorpusFolder.of("cases").names();
    }

    @Test
    void shouldHaveCases() {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(60);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shouldComeToTheExpectedConclusion(String name) throws IOException, QuerySyntaxException {
        var expected =
                Expected.parse(Files.readString(CASES.resolve(name).resolve("expected.yaml")));
        var request = request(name);
        var softly = new SoftAssertions();
        try (var analysis = Analysis.run(request, Progress.SILENT)) {
            var incident = analysis.incident();
            expected.findings().forEach(finding -> compareFinding(finding, incident, softly));
            softly.assertThat(incident.findings())
                    .extracting(Finding::signature)
                    .as("findings that must not be")
                    .doesNotContainAnyElementsOf(expected.absent());
            compareFacts(expected, incident, softly);
            compareCrashes(expected, incident, softly);
        }
        compareTimes(expected, request, softly);
        softly.assertAll();
    }

    private static AnalysisRequest request(String name) {
        var upload = CASES.resolve(name).resolve("upload").toString();
        return new AnalysisRequest(List.of(upload), null, StatedTimes.NONE);
    }

    private static void compareFinding(
            Map<String, Object> expected, Incident incident, SoftAssertions softly) {
        var signature = String.valueOf(expected.get("signature"));
        var found =
                incident.findings().stream().filter(f -> f.signature().equals(signature)).toList();
        softly.assertThat(found)
                .as("findings of %s among %s", signature, ids(incident))
                .isNotEmpty();
        if (found.isEmpty()) {
            return;
        }
        var actual = found.getFirst();
        if (expected.containsKey("rank")) {
            softly.assertThat(incident.findings().indexOf(actual) + 1)
                    .as("rank of %s among %s", signature, ids(incident))
                    .isEqualTo(expected.get("rank"));
        }
        softly.assertThat(actual.severity().label())
                .as("severity of %s", signature)
                .isEqualTo(expected.getOrDefault("severity", actual.severity().label()));
        softly.assertThat(actual.confidence().label())
                .as("confidence of %s: %s", signature, actual.reasons())
                .isEqualTo(expected.getOrDefault("confidence", actual.confidence().label()));
        softly.assertThat(role(actual))
                .as("role of %s", signature)
                .isEqualTo(expected.getOrDefault("role", role(actual)));
        if (expected.containsKey("hosts")) {
            var hosts = new HashSet<String>();
            found.forEach(finding -> hosts.addAll(finding.hosts()));
            softly.assertThat(hosts)
                    .as("hosts of %s", signature)
                    .containsExactlyInAnyOrderElementsOf(Expected.strings(expected.get("hosts")));
        }
        Expected.map(expected.getOrDefault("captures", Map.of()))
                .forEach(
                        (name, value) ->
                                softly.assertThat(actual.captures())
                                        .as("captures of %s", signature)
                                        .containsEntry(name, String.valueOf(value)));
    }

    private static String role(Finding finding) {
        return finding.role().name().toLowerCase(Locale.ROOT);
    }

    private static String ids(Incident incident) {
        return incident.findings().stream()
                .map(Finding::signature)
                .collect(Collectors.joining(", "));
    }

    private static void compareFacts(Expected expected, Incident incident, SoftAssertions softly) {
        var facts =
                incident.hosts().stream()
                        .flatMap(host -> host.facts().stream())
                        .map(fact -> fact.subject() + " " + fact.key() + " " + fact.value())
                        .toList();
        for (var fact : expected.facts()) {
            softly.assertThat(facts)
                    .contains(
                            fact.get("subject") + " " + fact.get("key") + " " + fact.get("value"));
        }
    }

    private static void compareCrashes(
            Expected expected, Incident incident, SoftAssertions softly) {
        for (var crash : expected.crashes()) {
            softly.assertThat(incident.crashes())
                    .as("crash %s", crash)
                    .anySatisfy(
                            actual -> {
                                assertThat(actual.title()).isEqualTo(crash.get("title"));
                                assertThat(UtcTime.format(actual.nanos(), 9))
                                        .startsWith(text(crash, "time"));
                                assertThat(actual.subject().toString())
                                        .contains(text(crash, "subject"));
                            });
        }
    }

    private static String text(Map<String, Object> map, String key) {
        return String.valueOf(map.getOrDefault(key, ""));
    }

    private static void compareTimes(
            Expected expected, AnalysisRequest request, SoftAssertions softly)
            throws IOException, QuerySyntaxException {
        var events = events(request);
        for (var time : expected.times()) {
            var place = time.get("artifact") + ":" + time.get("line");
            var line = events.stream().filter(event -> event.startsWith(place + " ")).toList();
            softly.assertThat(line).as("events at %s", place).hasSize(1);
            if (!line.isEmpty()) {
                var written = time.containsKey("time") ? text(time, "time") : text(time, "year");
                softly.assertThat(line.getFirst())
                        .as("time at %s", place)
                        .startsWith(place + " " + written)
                        .endsWith(text(time, "basis"));
            }
        }
    }

    /// All events as `artifact:line time basis`.
    private static List<String> events(AnalysisRequest request)
            throws IOException, QuerySyntaxException {
        var bytes = new ByteArrayOutputStream();
        var all = new EventListing.Filter(null, null, null, null);
        EventListing.write(request, all, EventListing.Format.JSONL, bytes, Progress.SILENT);
        var mapper = new tools.jackson.databind.ObjectMapper();
        return bytes.toString(StandardCharsets.UTF_8)
                .lines()
                .map(mapper::readTree)
                .map(
                        event ->
                                event.get("artifact").asString()
                                        + ":"
                                        + event.get("line").asInt()
                                        + " "
                                        + event.get("time").asString("-")
                                        + " "
                                        + event.get("time_basis").asString())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "findings: []",
                "{origin: x, finding: []}",
                "{origin: x, findings: [{signature: a, rnak: 1}]}",
                "{origin: x, findings: [{rank: 1}]}",
                "{origin: x, findings: {signature: a}}",
                "{origin: x, absent: none}",
                "{origin: x, times: [{artifact: a, time: now}]}",
                "{origin: x, facts: [{subject: a, key: b}]}"
            })
    void shouldRefuseAnExpectationThatItDoesNotUnderstand(String yaml) {
        assertThatThrownBy(() -> Expected.parse(yaml)).isInstanceOf(IllegalArgumentException.class);
    }
}
