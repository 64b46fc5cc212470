package io.casebook.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.Diagnostic;
import io.casebook.model.Fact;
import io.casebook.model.Incident;
import io.casebook.model.TimeSeries;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;

class SampledSeriesTest {
    private static final String HEAD =
            "Linux 4.18.0-305.el8.x86_64 (node1) \t2021-05-10 \t_x86_64_\t(4 CPU)\n";

    @TempDir private Path upload = Path.of("");

    private Incident incident(String sar) throws IOException {
        Files.createDirectories(upload.resolve("var/log/sa"));
        Files.writeString(upload.resolve("var/log/sa/sar10"), HEAD + sar);
        Files.writeString(
                upload.resolve("var/log/messages"), "2021-05-10T00:00:01+00:00 node1 app: hello\n");
        var request = new AnalysisRequest(List.of(upload.toString()), null, StatedTimes.NONE);
        try (var analysis = Analysis.run(request, Progress.SILENT)) {
            return analysis.incident();
        }
    }

    /// The load, a line a minute.
    private static String load(int minutes, IntToDoubleFunction load) {
        var text = new StringBuilder("\n00:00:01      runq-sz  plist-sz   ldavg-1\n");
        for (var i = 0; i < minutes; i++) {
            var time = LocalTime.of(i / 60, i % 60, 2);
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%s            1       100 %9.2f\n",
                            time,
                            load.applyAsDouble(i)));
        }
        return text.toString();
    }

    private static TimeSeries series(Incident incident, String key) {
        return incident.series().stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void shouldTellWhereTheHighestNumberIsWritten() throws IOException {
        var incident = incident(load(5, minute -> minute == 3 ? 77.5 : 1));
        var peak = series(incident, "load.1").peak();

        assertThat(peak.point().value()).isEqualTo(77.5);
        assertThat(peak.evidence().span().line()).isEqualTo(7);
        assertThat(peak.evidence().text()).contains("77.50");
    }

    @Test
    void shouldStateThePeakAsAFactOfTheHost() throws IOException {
        var incident = incident(load(5, minute -> minute == 3 ? 77.5 : 1));

        assertThat(incident.hosts().getFirst().facts())
                .filteredOn(fact -> fact.key().equals("load.1.peak"))
                .extracting(Fact::value)
                .containsExactly("77.5");
    }

    @Test
    void shouldKeepTheExtremesOfManyPoints() throws IOException {
        var incident =
                incident(load(1000, minute -> minute == 777 ? 50 : minute == 333 ? 0.25 : 1));
        var load = series(incident, "load.1");

        assertThat(load.samples()).isEqualTo(1000);
        assertThat(load.points()).hasSizeBetween(60, 240);
        assertThat(load.points()).extracting(TimeSeries.Point::value).contains(50.0, 0.25);
        assertThat(load.points()).isSortedAccordingTo((a, b) -> Long.compare(a.nanos(), b.nanos()));
    }

    private Incident incidentOf(String name, String text) throws IOException {
        Files.writeString(upload.resolve(name), text);
        var request = new AnalysisRequest(List.of(upload.toString()), null, StatedTimes.NONE);
        try (var analysis = Analysis.run(request, Progress.SILENT)) {
            return analysis.incident();
        }
    }

    @Test
    void shouldStateThePeakOfNumbersWithoutATimeAndSayThatTheyAreNotDrawn() throws IOException {
        var devices = "Device            r/s     w/s  w_await  %%util\nsdb  1.00 2.00 %s %s\n\n";
        var incident =
                incidentOf(
                        "iostat.txt",
                        "Linux 5.14.0 (node1) \t2021-05-10 \t_x86_64_\t(4 CPU)\n\n"
                                + devices.formatted("1.50", "3.00")
                                + devices.formatted("812.00", "100.00")
                                + devices.formatted("20.00", "50.00"));

        assertThat(incident.series()).isEmpty();
        assertThat(incident.hosts().getFirst().facts())
                .filteredOn(fact -> fact.key().equals("disk.await-write.peak"))
                .singleElement()
                .satisfies(fact -> assertThat(fact.value()).isEqualTo("812"))
                .satisfies(fact -> assertThat(fact.evidence().span().line()).isEqualTo(7));
        assertThat(incident.diagnostics())
                .filteredOn(it -> it.code().equals("samples-undated"))
                .extracting(Diagnostic::detail)
                .containsExactly(
                        "8 numbers have no time and are not drawn; the highest of each kind is a "
                                + "fact.");
    }

    @Test
    void shouldNotCountSamplesAsActivity() throws IOException {
        var incident = incident(load(100, _ -> 1));
        var counted =
                incident.activity().byHost().stream()
                        .flatMap(it -> it.counts().stream())
                        .mapToLong(Long::longValue)
                        .sum();

        assertThat(counted).isEqualTo(1);
        assertThat(incident.summary().events()).isGreaterThan(100);
    }
}
