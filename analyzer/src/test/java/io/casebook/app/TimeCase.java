package io.casebook.app;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// A small upload with one trap for clocks, and what must be said of its times. A key that nobody
/// knows is an error, so that no expectation is passed over because of a typing mistake.
///
/// @param why the trap, and why the expected times are the true ones
/// @param now when the upload is analysed
/// @param options what the user says about time, by the names of the command line
/// @param clocks expressions, each of which the explanation of some clock must match
record TimeCase(
        String title,
        String why,
        Instant now,
        Map<String, Object> options,
        List<Member> files,
        List<Expectation> expectations,
        List<String> presentDiagnostics,
        List<String> absentDiagnostics,
        List<Pattern> clocks) {

    static TimeCase parse(String yaml) {
        var loaded = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        var root =
                map(
                        loaded,
                        Set.of("title", "why", "now", "files", "expect"),
                        Set.of("options", "diagnostics", "clocks"));
        var diagnostics =
                map(
                        root.getOrDefault("diagnostics", Map.of()),
                        Set.of(),
                        Set.of("present", "absent"));
        return new TimeCase(
                text(root, "title"),
                text(root, "why"),
                Instant.parse(text(root, "now")),
                map(
                        root.getOrDefault("options", Map.of()),
                        Set.of(),
                        Set.of("zone", "year", "boot", "skew")),
                list(root.get("files")).stream().map(Member::of).toList(),
                list(root.get("expect")).stream().map(Expectation::of).toList(),
                Expected.strings(diagnostics.getOrDefault("present", List.of())),
                Expected.strings(diagnostics.getOrDefault("absent", List.of())),
                Expected.strings(root.getOrDefault("clocks", List.of())).stream()
                        .map(Pattern::compile)
                        .toList());
    }

    private static Map<String, Object> map(Object value, Set<String> required, Set<String> more) {
        var map = Expected.map(value);
        if (!map.keySet().containsAll(required)) {
            throw new IllegalArgumentException(required + " in " + map.keySet());
        }
        for (var key : map.keySet()) {
            if (!required.contains(key) && !more.contains(key)) {
                throw new IllegalArgumentException("unknown key '" + key + "' in " + map.keySet());
            }
        }
        return map;
    }

    private static List<Object> list(@Nullable Object value) {
        if (value instanceof List<?> list && !list.isEmpty()) {
            return new ArrayList<>(list);
        }
        throw new IllegalArgumentException("no list, or an empty one: " + value);
    }

    private static String text(Map<String, Object> map, String key) {
        if (map.get(key) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new IllegalArgumentException("'" + key + "' is no text");
    }

    private static @Nullable Integer number(Map<String, Object> map, String key) {
        return map.get(key) instanceof Integer number ? number : null;
    }

    private static @Nullable Instant time(Map<String, Object> map, String key) {
        return map.get(key) == null ? null : Instant.parse(text(map, key));
    }

    /// One file of the upload: a text, or a link.
    ///
    /// @param modified null where the upload does not tell
    record Member(
            String path, @Nullable Instant modified, @Nullable String text, @Nullable String link) {
        private static Member of(Object value) {
            var map = map(value, Set.of("path"), Set.of("modified", "text", "link"));
            if (map.containsKey("text") == map.containsKey("link")) {
                throw new IllegalArgumentException("either a text or a link: " + map);
            }
            return new Member(
                    TimeCase.text(map, "path"),
                    time(map, "modified"),
                    map.containsKey("text") ? TimeCase.text(map, "text") : null,
                    map.containsKey("link") ? TimeCase.text(map, "link") : null);
        }
    }

    /// What must be said of a record.
    ///
    /// @param line at which it starts, counted from 1
    /// @param time the true one; null where the record must stay undated
    /// @param nearMillis by so much the stated time may be off the true one, within what is stated
    ///     as its uncertainty; null where it must be the same
    /// @param withinMillis the greatest uncertainty that may be stated
    /// @param offByMillis the least uncertainty that must be stated
    record Expectation(
            String path,
            int line,
            @Nullable Instant time,
            String basis,
            @Nullable Integer nearMillis,
            @Nullable Integer withinMillis,
            @Nullable Integer offByMillis) {
        private static final Pattern PLACE = Pattern.compile("(.+):(\\d{1,6})");

        private static Expectation of(Object value) {
            var map =
                    map(
                            value,
                            Set.of("at", "time", "basis"),
                            Set.of("near_ms", "within_ms", "off_by_ms"));
            var place = PLACE.matcher(TimeCase.text(map, "at"));
            var time = TimeCase.time(map, "time");
            if (!place.matches() || (time != null && !map.containsKey("within_ms"))) {
                throw new IllegalArgumentException(
                        "at: path:line, and within_ms where there is a time: " + map);
            }
            return new Expectation(
                    place.group(1),
                    Integer.parseInt(place.group(2)),
                    time,
                    TimeCase.text(map, "basis"),
                    number(map, "near_ms"),
                    number(map, "within_ms"),
                    number(map, "off_by_ms"));
        }
    }
}
