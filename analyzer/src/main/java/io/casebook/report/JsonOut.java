package io.casebook.report;

import io.casebook.model.EventChunk;
import io.casebook.model.UtcTime;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The few moves from which our documents are made: every key is written, what is absent is null.
/// Streaming, because binding objects would cost more at start-up than the writing itself.
final class JsonOut implements AutoCloseable {
    private static final char REPLACEMENT = '\uFFFD';
    private static final int[] SHORT_FRACTIONS = {0, 3, 6, 9};

    private final JsonGenerator json;

    /// @param out stays open when this is closed
    JsonOut(OutputStream out) {
        var factory =
                JsonFactory.builder()
                        .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                        .rootValueSeparator("")
                        .build();
        json = factory.createGenerator(ObjectWriteContext.empty(), out);
    }

    /// A whole document.
    JsonOut document(Runnable body) {
        json.writeStartObject();
        body.run();
        json.writeEndObject();
        return this;
    }

    /// Ends a document that shares its stream with others, one a line.
    JsonOut endLine() {
        json.writeRaw('\n');
        return this;
    }

    JsonOut object(String name, Runnable body) {
        json.writeName(name);
        return document(body);
    }

    /// An object, or null where there is none.
    <T> JsonOut object(String name, @Nullable T value, Consumer<T> body) {
        return value == null ? nothing(name) : object(name, () -> body.accept(value));
    }

    /// A list of objects.
    <T> JsonOut list(String name, Collection<T> values, Consumer<T> body) {
        json.writeName(name);
        json.writeStartArray();
        for (var value : values) {
            document(() -> body.accept(value));
        }
        json.writeEndArray();
        return this;
    }

    JsonOut texts(String name, List<String> values) {
        json.writeName(name);
        json.writeStartArray();
        for (var value : values) {
            json.writeString(wellFormed(value));
        }
        json.writeEndArray();
        return this;
    }

    JsonOut numbers(String name, List<Long> values) {
        json.writeName(name);
        json.writeStartArray();
        for (var value : values) {
            json.writeNumber(value);
        }
        json.writeEndArray();
        return this;
    }

    JsonOut map(String name, Map<String, String> values) {
        return object(name, () -> values.forEach((key, value) -> text(wellFormed(key), value)));
    }

    JsonOut text(String name, @Nullable String value) {
        if (value == null) {
            return nothing(name);
        }
        json.writeStringProperty(name, wellFormed(value));
        return this;
    }

    /// A text whose absence the model tells by an empty string.
    JsonOut known(String name, String value) {
        return text(name, value.isEmpty() ? null : value);
    }

    JsonOut number(String name, long value) {
        json.writeNumberProperty(name, value);
        return this;
    }

    JsonOut number(String name, double value) {
        json.writeNumberProperty(name, value);
        return this;
    }

    /// A number that counts from `least`; the model tells its absence by one below that.
    JsonOut numberFrom(long least, String name, long value) {
        return value < least ? nothing(name) : number(name, value);
    }

    JsonOut truth(String name, boolean value) {
        json.writeBooleanProperty(name, value);
        return this;
    }

    /// A resolved time, with no more digits than it needs.
    JsonOut time(String name, long nanos) {
        return time(name, nanos, digits(nanos));
    }

    /// A resolved time, or null where it is [EventChunk#UNDATED].
    JsonOut time(String name, long nanos, int digits) {
        return text(name, nanos == EventChunk.UNDATED ? null : UtcTime.format(nanos, digits));
    }

    JsonOut nothing(String name) {
        json.writeNullProperty(name);
        return this;
    }

    void flush() {
        json.flush();
    }

    @Override
    public void close() {
        json.close();
    }

    /// Digits after the second that are needed to tell this point, in steps of three.
    static int digits(long nanos) {
        var unit = 1_000_000_000L;
        for (var digits : SHORT_FRACTIONS) {
            if (nanos % unit == 0) {
                return digits;
            }
            unit /= 1000;
        }
        return 9;
    }

    /// Half a surrogate pair cannot be written as UTF-8 (RFC 3629, 3): it becomes U+FFFD.
    static String wellFormed(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return replaceHalves(text);
            }
        }
        return text;
    }

    private static String replaceHalves(String text) {
        var whole = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? -1 : c)
                .forEach(c -> whole.appendCodePoint(c < 0 ? REPLACEMENT : c));
        return whole.toString();
    }
}
