package io.casebook.signature.language;

import io.casebook.model.Crash;
import io.casebook.model.Severity;
import io.casebook.model.Subject;
import io.casebook.signature.language.SourceText.Problems;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Reads one entry of `detect`.
final class SelectionReader {
    private static final List<String> KINDS =
            List.of("message", "regex", "crash", "fact", "signature");
    private final Problems problems;
    private final Set<String> formats;
    private final PatternReader patterns;
    private final ValueTestReader tests;

    /// @param formats ids that may be named; empty where any may
    SelectionReader(Problems problems, Set<String> formats) {
        this.problems = problems;
        this.formats = formats;
        patterns = new PatternReader(problems);
        tests = new ValueTestReader(problems);
    }

    /// The selection; null where something is wrong with it, which is then told.
    @Nullable Selection read(String name, Node node) {
        var before = problems.found().size();
        var section = new Section(node, "the selection '" + name + "'", problems);
        var selection = selection(name, section);
        section.close();
        return problems.found().size() == before ? selection : null;
    }

    private @Nullable Selection selection(String name, Section section) {
        if (section.has("crash")) {
            return crashes(name, section);
        }
        if (section.has("fact")) {
            return facts(name, section);
        }
        if (section.has("signature")) {
            return new Selection.Findings(
                    name,
                    section.requiredText("signature"),
                    machine(section),
                    section.optionalText("host-as"));
        }
        if (section.has("message") || section.has("regex")) {
            return messages(name, section);
        }
        KINDS.forEach(section::optional);
        problems.add(section.node(), "a selection needs one of " + String.join(", ", KINDS));
        return null;
    }

    private static Subject.@Nullable Kind machine(Section section) {
        var kinds = Arrays.asList(Subject.Kind.values());
        return section.optional("of") == null
                ? null
                : section.choice("of", kinds, it -> it.name().toLowerCase(Locale.ROOT), false);
    }

    private Selection messages(String name, Section section) {
        var before = problems.found().size();
        var found = patterns(section);
        var known = problems.found().size() == before ? captures(found) : null;
        return new Selection.Messages(
                name,
                found,
                formats(section),
                processes(section),
                severity(section),
                tests(section, "field"),
                where(section, known));
    }

    private Set<String> processes(Section section) {
        demandEntries(section, "process");
        return new LinkedHashSet<>(section.texts("process"));
    }

    /// An empty list would narrow nothing, where its writer meant to.
    private void demandEntries(Section section, String key) {
        if (section.optional(key) instanceof SequenceNode list && list.getValue().isEmpty()) {
            problems.add(list, "'" + key + "' names none; leave it out where any will do");
        }
    }

    private List<MessagePattern> patterns(Section section) {
        var templates =
                section.nodes("message").stream()
                        .map(at -> patterns.template(at, text(section, at)));
        var expressions =
                section.nodes("regex").stream()
                        .map(at -> patterns.expression(at, text(section, at)));
        return Stream.concat(templates, expressions).filter(Objects::nonNull).toList();
    }

    private static Map<String, PlaceholderType> captures(List<MessagePattern> patterns) {
        var types = new LinkedHashMap<String, PlaceholderType>();
        patterns.forEach(pattern -> types.putAll(pattern.captures()));
        return types;
    }

    /// @param captures null where it is not known what there is
    private Map<String, List<ValueTest>> where(
            Section section, @Nullable Map<String, PlaceholderType> captures) {
        var demands = new LinkedHashMap<String, List<ValueTest>>();
        section.each(
                "where",
                (name, node) -> {
                    demands.put(name, tests.read(node));
                    if (captures != null) {
                        check(name, node, captures, demands.getOrDefault(name, List.of()));
                    }
                });
        return demands;
    }

    /// A bare number would be one of nanoseconds, whatever the capture counts.
    private void check(
            String name,
            Node node,
            Map<String, PlaceholderType> captures,
            List<ValueTest> demands) {
        var type = captures.get(name);
        if (type == null) {
            problems.unknown(node, "capture", name, List.copyOf(captures.keySet()));
        } else if (type.isTime() && demands.stream().anyMatch(ValueTest::lacksUnit)) {
            problems.add(
                    node,
                    "'" + name + "' is a length of time, so its test needs a unit, as in '10ms'");
        }
    }

    private static String text(Section section, Node at) {
        return section.text(at, "message");
    }

    private Set<String> formats(Section section) {
        demandEntries(section, "format");
        var named = new LinkedHashSet<String>();
        for (var at : section.nodes("format")) {
            var format = section.text(at, "format");
            named.addAll(FormatFamily.of(format));
            if (!formats.isEmpty() && !formats.contains(format)) {
                problems.unknown(at, "format", format, List.copyOf(formats));
            }
        }
        return named;
    }

    private static @Nullable Severity severity(Section section) {
        var levels = Arrays.asList(Severity.values());
        return section.optional("severity") == null
                ? null
                : section.choice("severity", levels, Severity::label, false);
    }

    private Map<String, List<ValueTest>> tests(Section section, String key) {
        var demands = new LinkedHashMap<String, List<ValueTest>>();
        section.each(key, (name, node) -> demands.put(name, tests.read(node)));
        return demands;
    }

    private Selection crashes(String name, Section section) {
        var kind =
                section.choice(
                        "crash", Arrays.asList(Crash.Kind.values()), Crash.Kind::label, true);
        var capture = new TreeMap<String, String>();
        section.each("capture", (key, node) -> capture.put(key, section.text(node, "capture")));
        return new Selection.Crashes(name, kind, tests(section, "where"), capture);
    }

    private @Nullable Selection facts(String name, Section section) {
        var key = section.requiredText("fact");
        var subject =
                key.startsWith("host.")
                        ? Subject.Kind.HOST
                        : key.startsWith("guest.") ? Subject.Kind.GUEST : null;
        var demands = tests.inline(section);
        var capture = section.optionalText("capture");
        if (demands.contains(new ValueTest.Exists(false))) {
            // what nothing tells of is not applicable, whatever is demanded of it
            problems.add(section.node(), "a fact that does not exist cannot be demanded");
        }
        if (subject == null) {
            problems.add(section.node(), "a fact starts with 'host.' or 'guest.', as host.kernel");
            return null;
        }
        var rest = key.substring(key.indexOf('.') + 1);
        return new Selection.Facts(name, subject, rest, demands, capture);
    }
}
