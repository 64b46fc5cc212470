package io.casebook.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class SignaturePagesTest {
    private static final Pattern TAG = Pattern.compile("</?([a-z0-9]+)");
    private static final Pattern HREF = Pattern.compile("href=\"([^\"]*)\"");

    @Test
    void shouldTellAllOfASignature() throws IOException {
        assertThat(page(SampleSignatures.plain().getFirst()))
                .containsSubsequence(
                        "<h1 id=\"title\">The billing service lost its database</h1>",
                        "high",
                        "event",
                        "What it means",
                        "on {host}",
                        "because of rust",
                        "What to do",
                        "oil it",
                        "https://libvirt.org/format.html",
                        "Condition",
                        "lost within 5m of",
                        "What it looks for",
                        "billing: database {name:word} is gone",
                        "Confidence",
                        "+2",
                        "\u22121",
                        "sample positive",
                        "sample negative",
                        "near miss",
                        "href=\"index_.html\"");
    }

    @Test
    void shouldHoldInTheIndexWhatTheSearchLooksFor() throws IOException {
        assertThat(index(SampleSignatures.plain()))
                .containsSubsequence(
                        "data-severity=\"high\" data-role=\"event\" data-category=\"storage\"",
                        "billing-database-gone.html",
                        "The billing service lost its database",
                        "<b>message</b> billing: database {name:word} is gone",
                        "<b>meaning</b>",
                        "<b>cause</b>",
                        "<b>remedy</b> oil it",
                        "data-role=\"noise\" data-category=\"water\"",
                        "pump {number:int} is dry");
    }

    @Test
    void shouldKeepTheNameOfTheIndexForTheIndex() {
        assertThat(SampleSignatures.plain())
                .extracting(SignatureView::file)
                .containsExactly("billing-database-gone.html", "index_.html");
    }

    @ParameterizedTest
    @MethodSource("io.casebook.report.Hostile#strings")
    void shouldMakeNoMarkupOfWhatAPackSays(String hostile) throws IOException {
        var harmless = SampleSignatures.hostile("harmless");
        var view = SampleSignatures.hostile(hostile);

        assertThat(tags(page(view))).containsOnlyOnceElementsOf(List.of("html", "body"));
        assertThat(tags(page(view))).isSubsetOf(withMarks(tags(page(harmless))));
        assertThat(tags(index(List.of(view))))
                .isSubsetOf(withMarks(tags(index(List.of(harmless)))));
        assertThat(page(view).split("<script", -1)).hasSize(2);
    }

    private static List<String> withMarks(List<String> tags) {
        return Stream.concat(tags.stream(), Stream.of("span")).toList();
    }

    @ParameterizedTest
    @MethodSource("io.casebook.report.Hostile#strings")
    void shouldLinkOnlyToItsOwnPagesAndTheWeb(String hostile) throws IOException {
        var html = page(SampleSignatures.hostile(hostile));

        assertThat(HREF.matcher(html).results().map(it -> it.group(1)))
                .allMatch(it -> it.matches("#[a-z]+|index_?\\.html|https://libvirt\\.org/.*"));
    }

    @ParameterizedTest
    @MethodSource("io.casebook.report.Hostile#strings")
    void shouldMakeNoMarkdownOfWhatAPackSays(String hostile) {
        var files = SignatureMarkdown.of(List.of(SampleSignatures.hostile(hostile)));

        assertThat(files.keySet()).allMatch(it -> it.matches("signatures(/[a-z0-9-]+)?\\.md"));
        assertThat(files.getOrDefault("signatures.md", ""))
                .doesNotContain("<")
                .satisfies(
                        it ->
                                assertThat(it.lines().filter(line -> line.startsWith("#")))
                                        .hasSize(2));
    }

    private static List<String> tags(String html) {
        return TAG.matcher(html).results().map(it -> it.group(1)).distinct().toList();
    }

    private static String page(SignatureView view) throws IOException {
        var bytes = new ByteArrayOutputStream();
        SignaturePages.signature(view, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String index(List<SignatureView> views) throws IOException {
        var bytes = new ByteArrayOutputStream();
        SignaturePages.index(views, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
