package io.casebook.app;

import io.casebook.format.Format;
import io.casebook.format.Formats;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/// The formats that the program reads, to look at.
public final class FormatCatalogue {
    /// Made from the samples of the formats by a test, which fails where it is out of date.
    static final String RESOURCE = "/io/casebook/app/formats.properties";

    private FormatCatalogue() {}

    /// A format.
    ///
    /// @param facts keys of the facts that it yields; `sysctl.*` stands for very many
    /// @param sampled keys of the numbers that it samples over time, with their units:
    ///     `host.cpu.iowait %`
    /// @param sample the first lines of one of its samples
    public record Entry(
            String id, String title, List<String> facts, List<String> sampled, String sample) {}

    /// All formats.
    public static List<Entry> list() {
        var samples = load();
        return Formats.all().stream().map(format -> entry(format, samples)).toList();
    }

    /// The format with this id.
    public static Optional<Entry> show(String id) {
        return list().stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    private static Entry entry(Format format, Properties samples) {
        return new Entry(
                format.id(),
                format.title(),
                list(samples, format.id() + ".facts", " "),
                list(samples, format.id() + ".sampled", ", "),
                samples.getProperty(format.id() + ".sample", ""));
    }

    private static List<String> list(Properties samples, String key, String separator) {
        var words = samples.getProperty(key, "");
        return words.isEmpty() ? List.of() : List.of(words.split(separator, -1));
    }

    private static Properties load() {
        var samples = new Properties();
        try (var stream = FormatCatalogue.class.getResourceAsStream(RESOURCE)) {
            samples.load(
                    new InputStreamReader(
                            Objects.requireNonNull(stream, RESOURCE), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return samples;
    }
}
