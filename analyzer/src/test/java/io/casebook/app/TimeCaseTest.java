package io.casebook.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casebook.model.Names;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;

/// Every time case of the corpus, a small upload with one trap for clocks, is dated as it expects.
class TimeCaseTest {
    private static final Path CASES = Path.of("..", "corpus", "times");
    private static final String ENDING = ".yaml";

    @TempDir private Path folder;

    static List<String> cases() {
        try (var files = Files.list(CASES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void shouldHaveCases() {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(100);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shouldFindTheTrueTimes(String name) throws IOException, UnreadableUploadException {
        var wanted = TimeCase.parse(Files.readString(CASES.resolve(name + ENDING)));
        var problems = problems(wanted);
        assertThat(problems.isEmpty()).as(problems.report(name)).isTrue();
    }

    private Problems problems(TimeCase wanted) throws IOException, UnreadableUploadException {
        var upload = UploadFolder.write(folder.resolve("upload"), wanted.files());
        try (var open =
                OpenUploads.open(
                        request(upload, wanted.options()),
                        wanted.now(),
                        TimeCaseTest::worker,
                        Progress.SILENT)) {
            var dated = open.dated();
            return new Problems(wanted, TimeVerdict.of(wanted, dated), context(dated));
        }
    }

    private static AnalysisRequest request(Path upload, Map<String, Object> options) {
        var zone = options.get("zone");
        return new AnalysisRequest(
                List.of(upload.toString()),
                null,
                new StatedTimes(
                        zone instanceof String id ? ZoneId.of(id) : null,
                        byHost(zone, ZoneId::of),
                        options.get("year") instanceof Integer year
                                ? OptionalInt.of(year)
                                : OptionalInt.empty(),
                        byHost(options.get("boot"), Instant::parse),
                        byHost(options.get("skew"), it -> Duration.parse("PT" + it))));
    }

    private static <T> Map<String, T> byHost(@Nullable Object option, Function<String, T> value) {
        var values = new HashMap<String, T>();
        if (option instanceof Map<?, ?> map) {
            map.forEach((host, text) -> values.put(host.toString(), value.apply(text.toString())));
        }
        return values;
    }

    private static SliceWorker worker(Names processes, Names hosts) {
        return new SliceWorker(processes, hosts, RecordScan.CLOCKS);
    }

    private static String context(DatedUploads dated) {
        var text = new StringBuilder("formats and hosts:\n");
        for (var artifact : dated.artifacts()) {
            var host = dated.artifactHosts().get(artifact.path());
            text.append("    %s: %s, '%s'\n".formatted(artifact.path(), artifact.format(), host));
        }
        text.append("clocks:\n");
        for (var clock : dated.timeline().clocks()) {
            text.append("    ").append(clock.explanation()).append('\n');
        }
        text.append("diagnostics:\n");
        for (var diagnostic : dated.diagnostics()) {
            text.append("    %s %s\n".formatted(diagnostic.code(), diagnostic.detail()));
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{title: a, why: b, now: 2020-01-01T00:00:00Z, files: []}",
                "{title: a, why: b, now: today, files: [{path: a, text: b}], expect: []}",
                "{title: a, why: b, now: 2020-01-01T00:00:00Z, files: [{path: a}], expect: []}",
                "{title: a, why: b, now: 2020-01-01T00:00:00Z, files: [{path: a, text: b}],"
                        + " expect: [{at: a, time: null, basis: none}]}",
                "{title: a, why: b, now: 2020-01-01T00:00:00Z, files: [{path: a, text: b}],"
                        + " expect: [{at: 'a:1', time: 2020-01-01T00:00:00Z, basis: explicit}]}",
                "{title: a, why: b, now: 2020-01-01T00:00:00Z, files: [{path: a, text: b}],"
                        + " expect: [{at: 'a:1', time: null, basis: none}], clock: [a]}"
            })
    void shouldRefuseACaseThatItDoesNotUnderstand(String yaml) {
        assertThatThrownBy(() -> TimeCase.parse(yaml)).isInstanceOf(RuntimeException.class);
    }

    /// What is not as expected.
    private record Problems(TimeCase wanted, List<String> sentences, String context) {
        boolean isEmpty() {
            return sentences.isEmpty();
        }

        String report(String name) {
            return "%s: %s%n%s%n%n%s%n%n%s"
                    .formatted(
                            name,
                            wanted.title(),
                            wanted.why(),
                            String.join("\n", sentences),
                            context);
        }
    }
}
