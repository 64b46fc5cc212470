package io.casebook.signature.decode;

import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Names and arguments of Windows bugchecks, from the project's own table.
final class Bugchecks {
    private static final String TABLE = "/io/casebook/signature/decode/bugchecks.yaml";

    private Bugchecks() {}

    /// A stop code.
    private record Bugcheck(String name, List<String> arguments) {}

    /// Read when it is first asked for.
    private static final class Table {
        static final Map<String, Bugcheck> ALL = read();

        private static Map<String, Bugcheck> read() {
            var settings = LoadSettings.builder().setLabel(TABLE).build();
            try (var stream = Bugchecks.class.getResourceAsStream(TABLE)) {
                var bytes = Objects.requireNonNull(stream, TABLE).readAllBytes();
                var text = new String(bytes, StandardCharsets.UTF_8);
                return table((Map<?, ?>) new Load(settings).loadFromString(text));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Map<String, Bugcheck> table(Map<?, ?> codes) {
            var table = new TreeMap<String, Bugcheck>();
            codes.forEach(
                    (code, value) -> {
                        var one = (Map<?, ?>) value;
                        var arguments = (List<?>) Objects.requireNonNull(one.get("arguments"));
                        table.put(
                                code.toString(),
                                new Bugcheck(
                                        Objects.toString(one.get("name")),
                                        arguments.stream().map(Object::toString).toList()));
                    });
            return table;
        }
    }

    static String name(String value, Decoder.Surroundings surroundings) {
        var bugcheck = Table.ALL.get(key(value));
        return bugcheck == null ? value : bugcheck.name + " (" + value + ")";
    }

    /// What an argument is, of the code that was captured as `bugcheck.code`.
    static Decoder argument(int number) {
        return (value, surroundings) -> {
            var bugcheck = Table.ALL.get(key(surroundings.capture("bugcheck.code")));
            return bugcheck == null || bugcheck.arguments.size() < number
                    ? value
                    : value + ": " + bugcheck.arguments.get(number - 1);
        };
    }

    private static String key(String code) {
        return Numbers.unsigned(code).map(number -> "0x" + number.toString(16)).orElse("");
    }
}
