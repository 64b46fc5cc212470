package io.casebook.format.command;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/// Numbers as commands print them. What is no sensible number is null, so that no fact is made of
/// it.
public final class Amounts {
    private static final Pattern COUNT = Pattern.compile("\\d{1,18}");

    private Amounts() {}

    /// The text where it is a count, else null.
    public static @Nullable String count(@Nullable String text) {
        return text != null && COUNT.matcher(text).matches() ? text : null;
    }

    /// The number that the text is, else null.
    public static @Nullable Long number(@Nullable String text) {
        return text != null && COUNT.matcher(text).matches() ? Long.valueOf(text) : null;
    }

    /// So many units in their base, such as kibibytes in bytes; null where the text is no count or
    /// the product too large.
    public static @Nullable String scaled(@Nullable String text, long unit) {
        var number = number(text);
        return number == null || number > Long.MAX_VALUE / unit
                ? null
                : Long.toString(number * unit);
    }
}
