package io.casebook.signature.scan;

import io.casebook.signature.language.MessagePattern;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;

/// Tries a Java expression, within the bounds of [ByteText].
final class ExpressionMatcher implements PatternMatcher {
    private final ByteText text = new ByteText();
    private final Matcher matcher;

    ExpressionMatcher(MessagePattern.Expression expression) {
        matcher = expression.pattern().matcher("");
    }

    @Override
    public boolean fits(byte[] bytes, int from, int to) {
        matcher.reset(text.over(bytes, from, to));
        try {
            return matcher.find();
        } catch (ByteText.Exhausted _) {
            return false;
        }
    }

    @Override
    public Map<String, String> captures() {
        var captures = new TreeMap<String, String>();
        matcher.namedGroups()
                .forEach(
                        (name, group) -> {
                            var value = matcher.group(group);
                            if (value != null) {
                                captures.put(name, utf8(value));
                            }
                        });
        return captures;
    }

    @Override
    public String capture(String name) {
        var group = matcher.namedGroups().get(name);
        var value = group == null ? null : matcher.group(group);
        return value == null ? "" : utf8(value);
    }

    private static String utf8(String bytesAsCharacters) {
        return new String(
                bytesAsCharacters.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
