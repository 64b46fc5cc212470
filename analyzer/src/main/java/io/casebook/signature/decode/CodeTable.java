package io.casebook.signature.decode;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/// What codes mean, from a file beside this class that names its source: `28=ENOSPC: ...`.
final class CodeTable {
    private final Map<String, String> meanings = new HashMap<>();

    private CodeTable(Properties properties) {
        properties.stringPropertyNames().forEach(key -> meanings.put(key, value(properties, key)));
    }

    private static String value(Properties properties, String key) {
        return Objects.requireNonNull(properties.getProperty(key));
    }

    /// The table of a file.
    ///
    /// @throws UncheckedIOException when it cannot be read, which a complete build excludes
    static CodeTable of(String name) {
        var resource = CodeTable.class.getResourceAsStream(name + ".properties");
        try (var file = Objects.requireNonNull(resource, name);
                var text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(text);
            return new CodeTable(properties);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /// What a code means; empty where the table does not know it.
    Optional<String> meaning(String code) {
        return Optional.ofNullable(meanings.get(code));
    }
}
