package io.casebook.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.format.Format;
import io.casebook.format.Formats;
import io.casebook.signature.language.Signature;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The pages of `docs/` that list formats and signatures are made from the code; run with
/// `-Dcasebook.accept=true` to write them anew.
final class GeneratedPagesTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Path SAMPLES = Path.of("..", "corpus", "formats");

    @Test
    void shouldListEveryFormat() throws IOException {
        var page = new StringBuilder("# Formats\n\nMade from the code; do not edit.\n\n");
        page.append("| id | what it is | samples |\n|---|---|---|\n");
        for (var format : Formats.all()) {
            page.append(
                    "| `%s` | %s | %s |\n".formatted(format.id(), format.title(), samples(format)));
        }
        page.append("\nWhat fits none of them is counted and named in the report.\n");
        check("formats.md", page.toString());
    }

    private static String samples(Format format) throws IOException {
        var folder = SAMPLES.resolve(format.id());
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(name -> !name.endsWith(".expected.jsonl"))
                    .sorted()
                    .map(name -> "`" + name + "`")
                    .collect(Collectors.joining(", "));
        }
    }

    @Test
    void shouldListEverySignature() throws IOException {
        var byCategory =
                Knowledge.shipped().signatures().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Signature::category, TreeMap::new, Collectors.toList()));
        var page = new StringBuilder("# Signatures\n\nMade from the code; do not edit. ");
        page.append("`casebook signatures show ID` prints one with its samples.\n");
        byCategory.forEach((category, signatures) -> page.append(section(category, signatures)));
        check("signatures.md", page.toString());
    }

    private static String section(String category, List<Signature> signatures) {
        return signatures.stream()
                .map(GeneratedPagesTest::row)
                .sorted()
                .collect(
                        Collectors.joining(
                                "",
                                "\n## "
                                        + category
                                        + "\n\n"
                                        + "| id | severity | role | what it recognises |\n"
                                        + "|---|---|---|---|\n",
                                ""));
    }

    private static String row(Signature signature) {
        return "| `%s` | %s | %s | %s |\n"
                .formatted(
                        signature.id(),
                        signature.severity().label(),
                        signature.role().name().toLowerCase(Locale.ROOT),
                        signature.title().replace("|", "\\|"));
    }

    private static void check(String name, String expected) throws IOException {
        var file = DOCS.resolve(name);
        if (Boolean.getBoolean("casebook.accept")) {
            Files.writeString(file, expected, StandardCharsets.UTF_8);
        }
        assertThat(Files.readString(file, StandardCharsets.UTF_8))
                .as("docs/%s is out of date: run with -Dcasebook.accept=true", name)
                .isEqualTo(expected);
    }
}
