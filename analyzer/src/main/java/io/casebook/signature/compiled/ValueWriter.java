package io.casebook.signature.compiled;

import org.jspecify.annotations.Nullable;

import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Writes trees of records, enums, collections, texts and numbers: what [ValueReader] reads. Which
/// records there are it need not know, so it stays as it is when the language grows.
final class ValueWriter {
    private final DataOutputStream out;
    private final Map<String, Integer> texts = new HashMap<>();

    ValueWriter(DataOutputStream out) {
        this.out = out;
    }

    /// @throws IllegalArgumentException when the tree holds something else
    void write(@Nullable Object value) throws IOException {
        switch (value) {
            case null -> tag(Tag.NULL);
            case Boolean flag -> tag(flag ? Tag.TRUE : Tag.FALSE);
            case Integer number -> {
                tag(Tag.INT);
                out.writeInt(number);
            }
            case Long number -> {
                tag(Tag.LONG);
                out.writeLong(number);
            }
            case BigDecimal number -> named(Tag.DECIMAL, number.toString());
            case String text -> text(text);
            case Pattern pattern -> {
                named(Tag.PATTERN, pattern.pattern());
                out.writeInt(pattern.flags());
            }
            case List<?> list -> all(Tag.LIST, list);
            case Set<?> set -> all(Tag.SET, set);
            case Map<?, ?> map -> {
                tag(Tag.MAP);
                out.writeInt(map.size());
                for (var entry : map.entrySet()) {
                    write(entry.getKey());
                    write(entry.getValue());
                }
            }
            case Enum<?> constant -> {
                named(Tag.ENUM, constant.getDeclaringClass().getName());
                text(constant.name());
            }
            case Record parts -> {
                named(Tag.RECORD, parts.getClass().getName());
                for (var component : parts.getClass().getRecordComponents()) {
                    write(part(component, parts));
                }
            }
            default -> throw new IllegalArgumentException("cannot write " + value.getClass());
        }
    }

    private void tag(Tag tag) throws IOException {
        out.writeByte(tag.ordinal());
    }

    private void named(Tag tag, String name) throws IOException {
        tag(tag);
        text(name);
    }

    private void all(Tag tag, Collection<?> values) throws IOException {
        tag(tag);
        out.writeInt(values.size());
        for (var value : values) {
            write(value);
        }
    }

    private void text(String text) throws IOException {
        var known = texts.putIfAbsent(text, texts.size());
        tag(known == null ? Tag.TEXT : Tag.KNOWN_TEXT);
        if (known != null) {
            out.writeInt(known);
            return;
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static @Nullable Object part(RecordComponent component, Record of) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true); // a record that only its package knows
            return accessor.invoke(of);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component.toString(), e);
        }
    }
}
