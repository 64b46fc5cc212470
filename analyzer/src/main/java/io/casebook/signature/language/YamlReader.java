package io.casebook.signature.language;

import io.casebook.signature.language.SourceText.Place;
import io.casebook.signature.language.SourceText.Problems;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

import java.util.List;

/// Reads YAML as nodes that know their places.
final class YamlReader {
    private static final Place START = new Place(1, 1);

    private YamlReader() {}

    /// The one document of a text; null where it is none, which is then told.
    static @Nullable Node read(Problems problems) {
        var settings = LoadSettings.builder().build();
        var stream = new StreamReader(settings, problems.source().text());
        var events = new BoundedEvents(new ParserImpl(settings, stream));
        try {
            var root = new Composer(settings, events).getSingleNode();
            if (root.isEmpty()) {
                problems.add(START, "the file is empty", List.of(), "");
            }
            return root.orElse(null);
        } catch (MarkedYamlEngineException e) {
            var place = e.getProblemMark().map(SourceText::of).orElse(START);
            problems.add(place, "no YAML: " + firstLine(e.getProblem()), List.of(), "");
        } catch (YamlEngineException e) {
            problems.add(START, "no YAML: " + firstLine(e.getMessage()), List.of(), "");
        }
        return null;
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }
}
