package io.casebook.model;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Reads `bugchecks.yaml`, which explains itself.
final class StopCodeTable {
    private static final String RESOURCE = "/io/casebook/model/bugchecks.yaml";
    private static final Map<?, ?> NOTHING = Map.of();

    private final Map<String, ArgumentValues> tables = new HashMap<>();

    private StopCodeTable() {}

    /// All codes, in order.
    static Map<Long, StopCode> shipped() {
        try (var stream = StopCodeTable.class.getResourceAsStream(RESOURCE)) {
            var settings = LoadSettings.builder().setLabel(RESOURCE).build();
            var document =
                    new Load(settings)
                            .loadFromInputStream(Objects.requireNonNull(stream, RESOURCE));
            return new StopCodeTable().read((Map<?, ?>) document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<Long, StopCode> read(Map<?, ?> document) {
        tables.put("decimal", new ArgumentValues.Decimal());
        tables.put("ticks", new ArgumentValues.Ticks());
        map(document, "tables")
                .forEach((name, table) -> tables.put(name.toString(), named((Map<?, ?>) table)));
        var codes = new TreeMap<Long, StopCode>();
        map(document, "codes")
                .forEach((code, entry) -> codes.put(number(code), stopCode((Map<?, ?>) entry)));
        return codes;
    }

    private StopCode stopCode(Map<?, ?> entry) {
        var values = new HashMap<Integer, ArgumentValues>();
        map(entry, "values")
                .forEach((number, means) -> values.put((Integer) number, values(means)));
        var cases = new HashMap<Long, List<String>>();
        map(entry, "cases").forEach((value, says) -> cases.put(number(value), texts(says)));
        return new StopCode(
                Objects.requireNonNull(entry.get("name")).toString(),
                "only".equals(entry.get("live")),
                texts(entry.get("arguments")),
                values,
                cases);
    }

    private ArgumentValues values(Object means) {
        return means instanceof Map<?, ?> table
                ? named(table)
                : Objects.requireNonNull(tables.get(means.toString()), means.toString());
    }

    private static ArgumentValues named(Map<?, ?> table) {
        var meanings = new HashMap<Long, String>();
        table.forEach((value, meaning) -> meanings.put(number(value), meaning.toString()));
        return new ArgumentValues.Named(meanings);
    }

    private static Map<?, ?> map(Map<?, ?> entry, String key) {
        return entry.get(key) instanceof Map<?, ?> map ? map : NOTHING;
    }

    private static List<String> texts(@Nullable Object list) {
        return list instanceof List<?> texts
                ? texts.stream().map(Object::toString).toList()
                : List.of();
    }

    private static long number(Object hexadecimal) {
        return Long.decode(hexadecimal.toString());
    }
}
