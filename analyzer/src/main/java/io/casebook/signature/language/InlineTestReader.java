package io.casebook.signature.language;

import io.casebook.model.Confidence;
import io.casebook.signature.language.Signature.Expectation;
import io.casebook.signature.language.Signature.InlineTest;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads `tests`; a signature needs a sample that it matches and one that it does not.
final class InlineTestReader {
    private final Section section;

    InlineTestReader(Section section) {
        this.section = section;
    }

    List<InlineTest> read() {
        section.required("tests");
        var before = section.problems().found().size();
        var tests = section.nodes("tests").stream().map(this::test).toList();
        if (section.problems().found().size() == before) {
            demand(tests, true, "'tests' needs one that expects 'matched'");
            demand(tests, false, "'tests' needs one that expects 'not matched'");
        }
        return tests;
    }

    private void demand(List<InlineTest> tests, boolean positive, String message) {
        var wanted = positive ? Expectation.MATCHED : Expectation.NOT_MATCHED;
        if (section.has("tests") && tests.stream().noneMatch(test -> test.expect() == wanted)) {
            section.problems().add(section.keyNode("tests"), message);
        }
    }

    private InlineTest test(Node node) {
        var test = new Section(node, "the test", section.problems());
        var place = section.problems().source().of(node);
        var inline =
                new InlineTest(
                        test.requiredText("name"),
                        given(test),
                        test.choice(
                                "expect",
                                Arrays.asList(Expectation.values()),
                                Expectation::label,
                                true),
                        texts(test, "captures"),
                        confidence(test),
                        place.line(),
                        place.column());
        test.close();
        return inline;
    }

    private Map<String, String> given(Section test) {
        test.required("given");
        return texts(test, "given");
    }

    private static Map<String, String> texts(Section test, String key) {
        var texts = new LinkedHashMap<String, String>();
        test.each(key, (name, node) -> texts.put(name, test.text(node, key)));
        return texts;
    }

    private static @Nullable Confidence confidence(Section test) {
        var levels = Arrays.asList(Confidence.values());
        return test.optional("confidence") == null
                ? null
                : test.choice("confidence", levels, Confidence::label, false);
    }
}
