package io.casebook.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.format.Formats;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// The pages of `docs/` that list formats and signatures are made from the code; run with
/// `-Dcasebook.accept=true` to write them anew.
final class GeneratedPagesTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Path CATALOGUE =
            Path.of("src", "main", "resources", FormatCatalogue.RESOURCE.substring(1));

    @Test
    void shouldListEveryFormat() throws IOException {
        var page = new StringBuilder("# Formats\n\nMade from the code and from `corpus/formats`; ");
        page.append("do not edit. `casebook formats show ID` prints one.\n");
        for (var format : Formats.all()) {
            page.append(section(SampledFormat.of(format)));
        }
        page.append("\nWhat fits none of them is counted and named in the report.\n");
        check(DOCS.resolve("formats.md"), page.toString());
    }

    private static String section(SampledFormat sampled) {
        var format = sampled.format();
        return "\n## %s\n\n%s\n\n````text\n%s\n````\n\nFacts: %s\n%s\nSamples: %s\n"
                .formatted(
                        format.id(),
                        format.title(),
                        sampled.sample(),
                        sampled.facts().isEmpty() ? "none" : quoted(sampled.facts()),
                        sampled.sampled().isEmpty()
                                ? ""
                                : "\nSampled over time: " + quoted(sampled.sampled()) + "\n",
                        quoted(sampled.names()));
    }

    private static String quoted(Collection<String> words) {
        return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
    }

    @Test
    void shouldKeepTheCatalogueOfFormats() throws IOException {
        var properties = new StringBuilder("# Made from corpus/formats; do not edit.\n");
        for (var format : Formats.all()) {
            var sampled = SampledFormat.of(format);
            properties.append(property(format.id() + ".facts", String.join(" ", sampled.facts())));
            if (!sampled.sampled().isEmpty()) {
                var keys = String.join(", ", sampled.sampled());
                properties.append(property(format.id() + ".sampled", keys));
            }
            properties.append(property(format.id() + ".sample", sampled.sample()));
        }
        check(CATALOGUE, properties.toString());
    }

    /// As [java.util.Properties] reads it.
    private static String property(String key, String value) {
        var escaped = value.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
        return key + "=" + (escaped.startsWith(" ") ? "\\" : "") + escaped + "\n";
    }

    @Test
    void shouldListEverySignature(@TempDir Path made) throws IOException {
        KnowledgePages.of(List.of()).writeMarkdown(made);

        for (var page : files(made)) {
            check(DOCS.resolve(page.toString()), Files.readString(made.resolve(page)));
        }
        assertThat(files(DOCS.resolve("signatures"))).isEqualTo(files(made.resolve("signatures")));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).map(folder::relativize).sorted().toList();
        }
    }

    private static void check(Path file, String expected) throws IOException {
        if (Boolean.getBoolean("casebook.accept")) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, expected, StandardCharsets.UTF_8);
        }
        assertThat(Files.readString(file, StandardCharsets.UTF_8))
                .as("%s is out of date: run with -Dcasebook.accept=true", file)
                .isEqualTo(expected);
    }
}
