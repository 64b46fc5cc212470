package io.casebook.signature.scan;

import io.casebook.signature.language.BoundedText;
import io.casebook.signature.language.MessagePattern;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;

/// Tries a Java expression, within the bounds of [BoundedText].
final class ExpressionMatcher implements PatternMatcher {
    private final BoundedText text = new BoundedText();
    private final Matcher matcher;

    ExpressionMatcher(MessagePattern.Expression expression) {
        matcher = expression.pattern().matcher("");
    }

    @Override
    public boolean fits(byte[] bytes, int from, int to, int place) {
        return text.over(bytes, from, to).holds(matcher);
    }

    @Override
    public Map<String, String> captures() {
        var captures = new TreeMap<String, String>();
        matcher.namedGroups()
                .forEach(
                        (name, group) -> {
                            var value = matcher.group(group);
                            if (value != null) {
                                captures.put(name, value);
                            }
                        });
        return captures;
    }

    @Override
    public String capture(String name) {
        var group = matcher.namedGroups().get(name);
        var value = group == null ? null : matcher.group(group);
        return value == null ? "" : value;
    }

    @Override
    public long number(String name) {
        return -1; // its captures are of no type, so nobody asks
    }
}
