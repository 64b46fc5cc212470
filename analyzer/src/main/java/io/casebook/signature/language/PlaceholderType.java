package io.casebook.signature.language;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What a placeholder of a message pattern stands for.
public enum PlaceholderType {
    /// Digits, perhaps with a sign.
    INT(1),
    /// Hexadecimal digits, perhaps after `0x`.
    HEX(1),
    /// A number, perhaps with a fraction.
    DECIMAL(1),
    NANOSECONDS(1),
    MICROSECONDS(1_000),
    MILLISECONDS(1_000_000),
    SECONDS(1_000_000_000),
    /// A number with its unit: `15.2ms`, `3 s`.
    DURATION(1),
    /// No blanks; ends before the text that follows in the pattern.
    WORD(1),
    /// Starts with `/`, no blanks or quotes.
    PATH(1),
    /// Within quotes of either kind, which do not belong to the value.
    QUOTED(1),
    /// Letters, digits, dots, colons, dashes and underscores.
    HOST(1),
    /// Anything up to the text that follows in the pattern, within the line.
    ANY(1),
    /// The rest of the line.
    REST(1);

    /// How many nanoseconds (or of whatever it counts) one of it is.
    private final long unit;

    PlaceholderType(long unit) {
        this.unit = unit;
    }

    /// The number that stands for a captured text of this type, as text.
    public String scaled(String captured) {
        if (this == HEX) {
            return captured.startsWith("0x") ? captured : "0x" + captured;
        }
        if (unit == 1) {
            return captured;
        }
        var number = Quantity.parse(captured);
        return number == null
                ? captured
                : number.value().multiply(BigDecimal.valueOf(unit)).toPlainString();
    }

    /// How many nanoseconds, or of whatever is counted, one of its number is; 0 where it is read as
    /// something else than decimal digits alone.
    public long unit() {
        return switch (this) {
            case INT, DECIMAL, NANOSECONDS, MICROSECONDS, MILLISECONDS, SECONDS -> unit;
            case HEX, DURATION, WORD, PATH, QUOTED, HOST, ANY, REST -> 0;
        };
    }

    /// Whether its number is a length of time, which is compared in nanoseconds.
    boolean isTime() {
        return unit > 1 || this == NANOSECONDS || this == DURATION;
    }

    /// The word in a pattern.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable PlaceholderType of(String label) {
        return Arrays.stream(values())
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElse(null);
    }

    static List<String> labels() {
        return Arrays.stream(values()).map(PlaceholderType::label).toList();
    }
}
