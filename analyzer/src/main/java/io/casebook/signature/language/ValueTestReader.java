package io.casebook.signature.language;

import io.casebook.signature.language.SourceText.Problems;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Reads demands on values: a scalar is what the value must be, a list what it may be, a mapping
/// names its tests (`at-least: 2`).
final class ValueTestReader {
    private static final List<String> KEYS =
            List.of(
                    "is",
                    "in",
                    "has",
                    "lacks",
                    "at-least",
                    "at-most",
                    "matches",
                    "version",
                    "exists");

    /// Those that take several values.
    private static final Set<String> SEVERAL = Set.of("is", "in", "has", "lacks");

    private final Problems problems;

    ValueTestReader(Problems problems) {
        this.problems = problems;
    }

    /// The demands of one value.
    List<ValueTest> read(Node node) {
        return switch (node) {
            case ScalarNode scalar -> List.of(new ValueTest.OneOf(List.of(scalar.getValue())));
            case SequenceNode list -> List.of(new ValueTest.OneOf(several(list, "a list")));
            default -> mapping(node);
        };
    }

    private List<ValueTest> mapping(Node node) {
        if (!(node instanceof MappingNode)) {
            problems.add(node, "a value, a list of values or a mapping of tests is needed");
            return List.of();
        }
        var section = new Section(node, "the test", problems);
        var tests = inline(section);
        section.close();
        return tests;
    }

    /// The tests among the keys of a section.
    List<ValueTest> inline(Section section) {
        var tests = new ArrayList<ValueTest>();
        var before = problems.found().size();
        for (var key : KEYS) {
            var node = section.optional(key);
            var test = node == null ? null : test(key, node, section);
            if (test != null) {
                tests.add(test);
            }
        }
        if (tests.isEmpty() && problems.found().size() == before) {
            problems.add(section.node(), "a test is needed: one of " + String.join(", ", KEYS));
        }
        return List.copyOf(tests);
    }

    private @Nullable ValueTest test(String key, Node node, Section section) {
        var values = values(key, node, section);
        if (values.isEmpty() || (values.size() > 1 && !SEVERAL.contains(key))) {
            return null;
        }
        return switch (key) {
            case "is", "in" -> new ValueTest.OneOf(values);
            case "has" -> new ValueTest.Has(new LinkedHashSet<>(values));
            case "lacks" -> new ValueTest.Lacks(new LinkedHashSet<>(values));
            case "at-least" -> number(Comparator.AT_LEAST, node, values);
            case "at-most" -> number(Comparator.AT_MOST, node, values);
            case "matches" -> matches(node, values);
            case "version" -> version(node, values);
            default -> exists(node, values.getFirst());
        };
    }

    /// Empty where something is wrong with them, which is then told.
    private List<String> values(String key, Node node, Section section) {
        if (!(node instanceof SequenceNode list)) {
            return List.of(section.text(node, key));
        }
        var values = several(list, "'" + key + "'");
        if (values.size() > 1 && !SEVERAL.contains(key)) {
            problems.add(node, "'" + key + "' needs one value");
        }
        return values;
    }

    private List<String> several(SequenceNode list, String what) {
        if (list.getValue().isEmpty()) {
            problems.add(list, what + " needs a value");
        }
        return texts(list);
    }

    /// The texts of a list; none where it is wrong, which is then told.
    private List<String> texts(SequenceNode sequence) {
        var texts = new ArrayList<String>();
        for (var node : sequence.getValue()) {
            if (node instanceof ScalarNode scalar) {
                texts.add(scalar.getValue());
            } else {
                problems.add(node, "a text is needed");
            }
        }
        return List.copyOf(texts);
    }

    private @Nullable ValueTest exists(Node node, String value) {
        if (!value.equals("true") && !value.equals("false")) {
            problems.add(node, "'exists' is true or false");
            return null;
        }
        return new ValueTest.Exists(value.equals("true"));
    }

    private @Nullable ValueTest number(Comparator comparator, Node node, List<String> values) {
        var bound = Quantity.parse(values.getFirst());
        if (bound == null) {
            problems.add(node, "'" + values.getFirst() + "' is no number");
            return null;
        }
        return new ValueTest.Compares(comparator, bound);
    }

    private @Nullable ValueTest matches(Node node, List<String> values) {
        if (values.getFirst().length() > PatternReader.LONGEST_EXPRESSION) {
            problems.add(node, PatternReader.TOO_LONG);
            return null;
        }
        try {
            return new ValueTest.Matches(Pattern.compile(values.getFirst()));
        } catch (PatternSyntaxException e) {
            problems.add(node, "no expression: " + e.getDescription());
            return null;
        }
    }

    private @Nullable ValueTest version(Node node, List<String> values) {
        var range = VersionRange.parse(values.getFirst());
        if (range == null) {
            problems.add(node, "a range of versions is needed, such as '>=5.18 <6.4'");
            return null;
        }
        return new ValueTest.Version(range);
    }
}
