package io.casebook.signature.compiled;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedCollection;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads what [ValueWriter] wrote. Sets and maps keep their order.
final class ValueReader {
    private final ByteBuffer bytes;
    private final List<String> texts = new ArrayList<>();
    private final Map<String, Shape> shapes = new HashMap<>();
    private final Map<String, Map<String, Object>> enums = new HashMap<>();

    ValueReader(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    /// How a record is made again.
    private record Shape(Constructor<?> constructor, int parts) {
        static Shape of(Class<?> type) throws NoSuchMethodException {
            var components = type.getRecordComponents();
            var types = Arrays.stream(components).map(RecordComponent::getType);
            var constructor = type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
            constructor.setAccessible(true); // a record that only its package knows
            return new Shape(constructor, components.length);
        }
    }

    /// @throws ReflectiveOperationException when a class is not what it was when this was written
    @Nullable Object read() throws ReflectiveOperationException {
        return switch (Tag.of(bytes.get())) {
            case NULL -> null;
            case FALSE -> false;
            case TRUE -> true;
            case INT -> bytes.getInt();
            case LONG -> bytes.getLong();
            case DECIMAL -> new BigDecimal(text());
            case TEXT -> newText();
            case KNOWN_TEXT -> texts.get(bytes.getInt());
            case PATTERN -> Pattern.compile(text(), bytes.getInt());
            case LIST -> List.copyOf(values(new ArrayList<>()));
            case SET -> set();
            case MAP -> map();
            case ENUM -> constant();
            case RECORD -> madeRecord();
        };
    }

    private String text() throws ReflectiveOperationException {
        return (String) Objects.requireNonNull(read());
    }

    private String newText() {
        var length = bytes.getInt();
        var text = new String(bytes.array(), bytes.position(), length, StandardCharsets.UTF_8);
        bytes.position(bytes.position() + length);
        texts.add(text);
        return text;
    }

    private <C extends SequencedCollection<Object>> C values(C into)
            throws ReflectiveOperationException {
        for (var left = bytes.getInt(); left > 0; left--) {
            into.add(Objects.requireNonNull(read()));
        }
        return into;
    }

    private Set<Object> set() throws ReflectiveOperationException {
        var set = values(new LinkedHashSet<>());
        return set.isEmpty() ? Set.of() : Collections.unmodifiableSet(set);
    }

    private Map<Object, Object> map() throws ReflectiveOperationException {
        var left = bytes.getInt();
        if (left == 0) {
            return Map.of();
        }
        var map = new LinkedHashMap<>();
        for (; left > 0; left--) {
            map.put(Objects.requireNonNull(read()), Objects.requireNonNull(read()));
        }
        return Collections.unmodifiableMap(map);
    }

    private Object constant() throws ReflectiveOperationException {
        var type = text();
        var known = enums.get(type);
        if (known == null) {
            known = new HashMap<>();
            for (var constant : Class.forName(type).getEnumConstants()) {
                known.put(((Enum<?>) constant).name(), constant);
            }
            enums.put(type, known);
        }
        return Objects.requireNonNull(known.get(text()), type);
    }

    private Object madeRecord() throws ReflectiveOperationException {
        var shape = shape(text());
        var parts = new @Nullable Object[shape.parts];
        for (var part = 0; part < parts.length; part++) {
            parts[part] = read();
        }
        return shape.constructor.newInstance(parts);
    }

    private Shape shape(String type) throws ReflectiveOperationException {
        var known = shapes.get(type);
        if (known == null) {
            known = Shape.of(Class.forName(type));
            shapes.put(type, known);
        }
        return known;
    }
}
