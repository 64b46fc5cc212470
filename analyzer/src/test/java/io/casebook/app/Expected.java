package io.casebook.app;

import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a case expects of its report, read from `expected.yaml`. A key that nobody knows is an
/// error, so that no expectation is passed over because of a typing mistake.
final class Expected {
    private static final Set<String> KEYS =
            Set.of("origin", "findings", "absent", "facts", "times", "crashes");
    private static final Set<String> OF_A_FINDING =
            Set.of("signature", "rank", "severity", "confidence", "role", "hosts", "captures");
    private static final Set<String> OF_A_FACT = Set.of("subject", "key", "value");
    private static final Set<String> OF_A_TIME =
            Set.of("artifact", "line", "time", "year", "basis");
    private static final Set<String> OF_A_CRASH = Set.of("title", "time", "subject");

    private final Map<String, Object> document;

    private Expected(Map<String, Object> document) {
        this.document = document;
    }

    static Expected parse(String yaml) {
        var loaded = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        var expected = new Expected(map(loaded, KEYS));
        if (!(expected.document.get("origin") instanceof String)) {
            throw new IllegalArgumentException("a case says where it comes from: 'origin'");
        }
        expected.findings();
        expected.facts();
        expected.times();
        expected.crashes();
        expected.absent();
        return expected;
    }

    List<Map<String, Object>> findings() {
        return list("findings", OF_A_FINDING, Set.of("signature"));
    }

    List<Map<String, Object>> facts() {
        return list("facts", OF_A_FACT, OF_A_FACT);
    }

    List<Map<String, Object>> times() {
        return list("times", OF_A_TIME, Set.of("artifact", "line"));
    }

    List<Map<String, Object>> crashes() {
        return list("crashes", OF_A_CRASH, Set.of("title"));
    }

    /// Ids of signatures that must not match.
    List<String> absent() {
        return strings(document.getOrDefault("absent", List.of()));
    }

    private List<Map<String, Object>> list(String key, Set<String> known, Set<String> required) {
        var entries = new ArrayList<Map<String, Object>>();
        if (document.getOrDefault(key, List.of()) instanceof List<?> list) {
            for (var entry : list) {
                var map = map(entry, known);
                if (!map.keySet().containsAll(required)) {
                    throw new IllegalArgumentException(key + ": " + required + " in " + map);
                }
                entries.add(map);
            }
            return entries;
        }
        throw new IllegalArgumentException("'" + key + "' is no list");
    }

    private static Map<String, Object> map(Object value, Set<String> known) {
        var map = map(value);
        for (var key : map.keySet()) {
            if (!known.contains(key)) {
                throw new IllegalArgumentException("unknown key '" + key + "' in " + map);
            }
        }
        return map;
    }

    static Map<String, Object> map(Object value) {
        if (value instanceof Map<?, ?> entries) {
            var map = new LinkedHashMap<String, Object>();
            entries.forEach((key, held) -> map.put(String.valueOf(key), held));
            return map;
        }
        throw new IllegalArgumentException("no map: " + value);
    }

    static List<String> strings(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        throw new IllegalArgumentException("no list: " + value);
    }
}
