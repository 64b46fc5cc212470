package io.casebook.crash.windows;

import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What the project knows of stacks and labels, from `windows-roles.yaml`.
record WindowsData(Map<?, ?> document) {
    private static final String RESOURCE = "/io/casebook/crash/windows-roles.yaml";

    /// Names, and what is true of all of them.
    record NamedGroup(String why, List<String> names) {}

    /// A label that debuggers print and that is wrong.
    ///
    /// @param labels what they print; the beginning is enough
    /// @param values of the argument for which the label is wrong; empty where it always is
    record WrongLabel(
            String code, int argument, List<String> labels, List<String> values, String right) {}

    static WindowsData shipped() {
        try (var stream = WindowsData.class.getResourceAsStream(RESOURCE)) {
            var settings = LoadSettings.builder().setLabel(RESOURCE).build();
            var document =
                    new Load(settings)
                            .loadFromInputStream(Objects.requireNonNull(stream, RESOURCE));
            return new WindowsData((Map<?, ?>) document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<NamedGroup> groups(String role) {
        return list(document, role).stream()
                .map(it -> (Map<?, ?>) it)
                .map(it -> new NamedGroup(text(it, "why"), texts(it, "names")))
                .toList();
    }

    List<WrongLabel> labels() {
        return list(document, "labels").stream().map(it -> label((Map<?, ?>) it)).toList();
    }

    private static WrongLabel label(Map<?, ?> entry) {
        return new WrongLabel(
                text(entry, "code"),
                Integer.parseInt(text(entry, "argument")),
                texts(entry, "labels"),
                texts(entry, "values"),
                text(entry, "right"));
    }

    private static List<String> texts(Map<?, ?> entry, String key) {
        return list(entry, key).stream().map(Object::toString).toList();
    }

    private static List<?> list(Map<?, ?> entry, String key) {
        return entry.get(key) instanceof List<?> list ? list : List.of();
    }

    private static String text(Map<?, ?> entry, String key) {
        return Objects.requireNonNull(entry.get(key), key).toString();
    }
}
