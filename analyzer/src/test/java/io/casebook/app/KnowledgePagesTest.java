package io.casebook.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.signature.language.Signature;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The pages of all signatures that come with the program.
final class KnowledgePagesTest {
    private static final Pattern LINK = Pattern.compile("href=\"([a-z0-9_-]+\\.html)\"");
    private static final Pattern ENTRY = Pattern.compile("<li data-severity=[^>]*>.*");

    @TempDir private static Path site = Path.of("");

    private static List<Signature> signatures = List.of();

    @BeforeAll
    static void write() throws IOException {
        signatures = Knowledge.in(List.of()).base().signatures();
        KnowledgePages.of(List.of()).writeHtml(site);
    }

    @Test
    void shouldGiveEverySignatureAPage() {
        assertThat(signatures)
                .isNotEmpty()
                .allSatisfy(
                        signature ->
                                assertThat(read(signature.id() + ".html"))
                                        .contains("<code class=\"signature\">" + signature.id())
                                        .contains("id=\"meaning\"", "id=\"recognised\"")
                                        .contains("sample positive", "sample negative")
                                        .doesNotContain("class=\"cut\""));
    }

    @Test
    void shouldOnlyLinkToPagesThatAreThere() throws IOException {
        var linked = new TreeSet<String>();
        var there = new TreeSet<String>();
        try (var pages = Files.list(site)) {
            for (var page : pages.toList()) {
                there.add(page.getFileName().toString());
                LINK.matcher(Files.readString(page))
                        .results()
                        .forEach(it -> linked.add(it.group(1)));
            }
        }

        assertThat(linked).isEqualTo(there);
    }

    @Test
    void shouldHoldEverySignatureInItsIndex() throws IOException {
        var index = read("index.html");
        var entries = ENTRY.matcher(index).results().map(it -> it.group()).toList();

        assertThat(entries)
                .hasSameSizeAs(signatures)
                .allSatisfy(
                        entry ->
                                assertThat(entry)
                                        .contains("<b>meaning</b>", "<b>cause</b>")
                                        .contains("<b>remedy</b>", "data-category="));
    }

    @Test
    void shouldTellWhatIsEasilyTakenForAnother() throws IOException {
        assertThat(read("oom-global.html")).containsSubsequence("Look-alikes", "oom-memcg.html");
        assertThat(read("oom-memcg.html")).containsSubsequence("Look-alikes", "oom-global.html");
    }

    @Test
    void shouldTellBothEndsOfAConsequence() throws IOException {
        assertThat(read("qemu-image-lock.html"))
                .containsSubsequence("Leads to", "libvirt-exited-while-connecting.html");
        assertThat(read("libvirt-exited-while-connecting.html"))
                .containsSubsequence("Follows from", "qemu-image-lock.html");
    }

    private static String read(String page) throws IOException {
        return Files.readString(site.resolve(page));
    }
}
