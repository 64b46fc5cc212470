package io.casebook.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.Incident;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.regex.Pattern;

class PageTest {
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
    private static final int FEW_MEGABYTES = 6_000_000;

    @Test
    void shouldTellTheIncidentFromTheTopDown() throws IOException {
        assertThat(html(SampleIncident.plain()))
                .containsSubsequence(
                        "What happened",
                        "Windows guest billing-win froze with 0x101",
                        "The messages of libvirt are side effects.",
                        "1 clock by assumption, ± 14 h",
                        "2024-06-11 03:00:02",
                        "id=\"findings\"",
                        "id=\"finding-1\"",
                        "What it means",
                        "What to do",
                        "Evidence",
                        "Timeline around it",
                        "id=\"finding-2\"",
                        "id=\"noise\"",
                        "1,204 harmless messages, 38.6 per MB of text",
                        "id=\"charts\"",
                        "id=\"crashes\"",
                        "id=\"hosts\"",
                        "id=\"artifacts\"",
                        "id=\"clocks\"",
                        "id=\"not-applicable\"",
                        "id=\"diagnostics\"");
    }

    @Test
    void shouldPutCausesAboveWhatFollowsFromThemAndNoiseLast() throws IOException {
        assertThat(html(SampleIncident.plain()))
                .containsSubsequence(
                        "<li class=\"below-0\"><a href=\"#finding-1\"",
                        "<li class=\"below-1\"><a href=\"#finding-2\"",
                        "guest / guest-cpu-descheduled",
                        "guest / windows-clock-watchdog-unenlightened",
                        "Follows from",
                        "href=\"#finding-1\"",
                        "a processor that waits takes no interrupts",
                        "guest / guest-processors",
                        "guest / libvirt-permission-ignored");
    }

    @Test
    void shouldSayWhyWhatIsLessGraveMayStandHigher() throws IOException {
        assertThat(html(SampleIncident.plain()))
                .containsSubsequence(
                        "The gravest first", "href=\"#finding-3\"", "context, low confidence");
    }

    @Test
    void shouldNameThePackOfWhatDoesNotComeWithTheProgram() throws IOException {
        assertThat(html(SampleIncident.plain()))
                .contains("casebook 1.0, 200 signatures", "house rules, 3 signatures")
                .containsOnlyOnce("known by <span class=\"chip\">house rules</span>");
    }

    @Test
    void shouldShowEvidenceWithItsPlace() throws IOException {
        assertThat(html(SampleIncident.plain()))
                .contains("windows/analyze-v.txt:31-36", "CLOCK_WATCHDOG_TIMEOUT (101)")
                .contains("97 clock ticks, some 1.5 s", "in sum, high confidence");
    }

    @Test
    void shouldShowDoubtWhereATimeIsNotWrittenInFull() throws IOException {
        assertThat(html(SampleIncident.plain()))
                .contains("04:17:52.312<small>zone-inferred ± 1 s</small>")
                .contains("04:17:40.020</td>");
    }

    @Test
    void shouldTellTheFullLengthOfALineThatIsCut() throws IOException {
        assertThat(html(SampleIncident.plain())).contains("… cut after 400 of 5,030 characters");
    }

    @Test
    void shouldDrawItsChartsInTheColoursOfThePage() throws IOException {
        var html = html(SampleIncident.plain());

        assertThat(html.split("<svg ", -1)).hasSize(1 + 4 + 3 + 1);
        assertThat(html).contains("fill=\"var(--error)\"").doesNotContain("rgb(", " style=");
    }

    @Test
    void shouldSayInWordsWhatSampledNumbersShow() throws IOException {
        assertThat(html(SampleIncident.plain()))
                .contains("cpu (%) of host", "steal at most 31.3 % at 2024-06-11 04:10:00 UTC")
                .contains("disk.await (ms) of host", "and 11 more with lower peaks");
    }

    @Test
    void shouldTellWhatItLeavesOut() throws IOException {
        assertThat(html(SampleIncident.plain())).contains("and 31 more of 43 records");
    }

    @Test
    void shouldMakeASensiblePageOfNothing() throws IOException {
        assertThat(html(SampleIncident.empty()))
                .contains("Nothing recognised", "No event could be read", "nothing is dated")
                .contains("No signature matched.", "The upload holds no file.")
                .doesNotContain("id=\"charts\"", "id=\"crashes\"", "<svg");
    }

    @ParameterizedTest
    @MethodSource("io.casebook.report.Hostile#strings")
    void shouldNeverUseAnIdTwice(String hostile) throws IOException {
        var ids =
                ID.matcher(html(SampleIncident.hostile(hostile)))
                        .results()
                        .map(it -> it.group(1))
                        .toList();

        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(15);
    }

    @Test
    void shouldStaySmallWhenAnIncidentIsLarge() throws IOException {
        assertThat(html(large()).length()).isLessThan(FEW_MEGABYTES);
    }

    private static Incident large() {
        var sample = SampleIncident.hostile("x".repeat(20_000));
        return new Incident(
                sample.id(),
                sample.title(),
                sample.story(),
                sample.analyzedAt(),
                Collections.nCopies(100, sample.uploads().getFirst()),
                sample.first(),
                sample.last(),
                new Incident.Summary(10_000_000, 12, 80_000, 2_000_000_000, 30),
                Collections.nCopies(100, sample.layouts().getFirst()),
                Collections.nCopies(200, sample.hosts().getLast()),
                Collections.nCopies(20_000, sample.artifacts().getLast()),
                sample.clocks(),
                Collections.nCopies(5_000, sample.freezes().getFirst()),
                Collections.nCopies(5_000, sample.series().getFirst()),
                sample.packs(),
                Collections.nCopies(100, sample.findings().getFirst()),
                Collections.nCopies(500, sample.notApplicable().getFirst()),
                Collections.nCopies(500, sample.crashes().getFirst()),
                Collections.nCopies(500, sample.memoryKills().getFirst()),
                sample.similar(),
                sample.activity(),
                sample.excerpts(),
                Collections.nCopies(50_000, sample.diagnostics().getFirst()));
    }

    private static String html(Incident incident) throws IOException {
        var bytes = new ByteArrayOutputStream();
        Reports.html(incident, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
