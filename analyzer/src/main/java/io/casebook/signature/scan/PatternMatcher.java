package io.casebook.signature.scan;

import io.casebook.signature.language.MessagePattern;

import java.util.Map;

/// Tries one pattern on messages. Used by one thread; allocates nothing for a message that it only
/// tests.
sealed interface PatternMatcher permits TemplateMatcher, ExpressionMatcher {
    /// No place.
    int UNKNOWN = -1;

    /// Whether the message `bytes[from, to)` fits.
    ///
    /// @param place the first at which [MessagePattern#literal] stands, or the start of the message
    ///     for a pattern that is found by its start; [#UNKNOWN] where it was not looked for
    boolean fits(byte[] bytes, int from, int to, int place);

    /// What the last message that fitted captured, by name.
    Map<String, String> captures();

    /// One capture of the last message that fitted; empty where it has none of the name.
    String capture(String name);

    /// The number that a capture of the last message that fitted is, where it is nothing but some
    /// decimal digits; -1 where it is not.
    long number(String name);

    /// A matcher for a pattern.
    static PatternMatcher of(MessagePattern pattern) {
        return switch (pattern) {
            case MessagePattern.Template template -> new TemplateMatcher(template);
            case MessagePattern.Expression expression -> new ExpressionMatcher(expression);
        };
    }
}
