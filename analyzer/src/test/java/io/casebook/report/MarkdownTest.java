package io.casebook.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.Incident;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.StringWriter;

class MarkdownTest {
    @Test
    void shouldTellTheIncidentForATicket() throws IOException {
        assertThat(markdown(SampleIncident.plain()))
                .containsSubsequence(
                        "# Windows guest billing",
                        "The messages of libvirt are side effects.",
                        "- **From:** 2024-06-11 03:00:02 UTC",
                        "- **Hosts:** kvm-a3, app-1",
                        "- **Dated:** 1 clock by assumption, ± 14 h",
                        "- **Signatures:** casebook 1.0, 200 signatures",
                        "- **Signatures:** house rules, 3 signatures",
                        "2024-06-11 04:16:58 UTC, 1 min 32 s, ± 999 ms",
                        "## Findings",
                        "### 1. Guests were kept waiting",
                        "and 38 more records, in the JSON report",
                        "### 2. Windows stopped",
                        "critical, high confidence, 1 hit, 2024-06-11 04:17:52 UTC"
                                + " \\(zone-inferred ± 1 s\\)",
                        "**Follows from:** Guests were kept waiting by their host",
                        "**What to do:**",
                        "1. libvirt: &lt;features&gt;",
                        "**Why high confidence:** \\+3 in sum",
                        "- **\\+1:** the guest has more than one processor",
                        "- **−1:** no log tells what the host did",
                        "```text\nCLOCK_WATCHDOG_TIMEOUT (101)\n",
                        "### Harmless noise",
                        "1,204 harmless messages, 38.6 per MB of text");
    }

    @Test
    void shouldNameThePackOfWhatDoesNotComeWithTheProgram() throws IOException {
        assertThat(markdown(SampleIncident.plain()))
                .containsSubsequence("### 3. The guest has four", "**Known by:** house rules")
                .containsOnlyOnce("Known by");
    }

    @Test
    void shouldMakeASensibleTicketOfNothing() throws IOException {
        assertThat(markdown(SampleIncident.empty()))
                .contains("# Nothing recognised", "No signature matched.");
    }

    @Test
    void shouldFenceWithMoreBackticksThanTheTextHas() {
        var out = new Markdown();
        out.quote(new Quote("a.log:1", "before\n````\n# after", ""));

        assertThat(out.toString()).contains("`````text\nbefore\n````\n# after\n`````\n");
    }

    @ParameterizedTest
    @CsvSource({
        "*bold* _it_, \\*bold\\* \\_it\\_",
        "<script>, &lt;script&gt;",
        "[x](javascript:1), \\[x\\]\\(javascript:1\\)",
        "https://evil.example, https\\://evil.example",
        "# head, \\# head",
        "see #12 @all, see \\#12 \\@all",
        "- item, \\- item",
        "a - b: c, a - b: c"
    })
    void shouldEscapeMarkupInsideALine(String text, String expected) {
        assertThat(Markdown.inline(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("io.casebook.report.Hostile#strings")
    void shouldLeaveNothingDeceptive(String hostile) throws IOException {
        assertThat(markdown(SampleIncident.hostile(hostile)).codePoints())
                .noneMatch(Inert::deceptive);
    }

    private static String markdown(Incident incident) throws IOException {
        var writer = new StringWriter();
        Reports.markdown(incident, writer);
        return writer.toString();
    }
}
