package io.casebook.signature.language;

import io.casebook.model.Confidence;
import io.casebook.model.Finding;
import io.casebook.model.FindingSeverity;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// A known failure: how to recognise it, what causes it, what to do.
///
/// @param pack name of the pack that it is of
/// @param file where it was read
/// @param status `stable`, `experimental` or `deprecated`
/// @param supersedes ids of more general signatures whose hits this one explains better
/// @param leadsTo what it may bring about
/// @param selections by name, in the order of the file
/// @param decode decoder by capture
/// @param limits what the writer of a selection's message does not print more often
public record Signature(
        String pack,
        String file,
        String id,
        String title,
        String category,
        FindingSeverity severity,
        Finding.Role role,
        Status status,
        List<String> supersedes,
        List<Consequence> leadsTo,
        Map<String, Selection> selections,
        Condition condition,
        Weighing confidence,
        Map<String, String> decode,
        Map<String, EmissionLimit> limits,
        Explanation explain,
        String cause,
        List<String> remedy,
        List<String> references,
        List<InlineTest> tests) {

    /// How ripe a signature is.
    public enum Status {
        STABLE,
        EXPERIMENTAL,
        DEPRECATED
    }

    /// The sum behind the confidence.
    ///
    /// @param because of the base; null where the signature gives no reason
    public record Weighing(Confidence base, @Nullable String because, List<Rule> rules) {
        /// What the base is worth in the sum: one reason for it makes medium high.
        public int worth() {
            return switch (base) {
                case HIGH -> 3;
                case MEDIUM -> 2;
                case LOW -> 0;
            };
        }
    }

    /// One line of the sum.
    ///
    /// @param add for (positive) or against (negative)
    public record Rule(Condition when, int add, String because) {}

    /// A writer's own limit: `at most 10 per boot`, `once per boot`.
    ///
    /// @param per `boot`, or a length of time as written
    public record EmissionLimit(int most, String per) {
        /// In words.
        @Override
        public String toString() {
            return (most == 1 ? "once" : "at most " + most + " times") + " per " + per;
        }
    }

    /// A sample that comes with the signature.
    ///
    /// @param given text by artifact path
    /// @param captures expected values; empty for any
    /// @param confidence expected, or null for any
    /// @param line of the test in the file, counted from 1
    public record InlineTest(
            String name,
            Map<String, String> given,
            Expectation expect,
            Map<String, String> captures,
            @Nullable Confidence confidence,
            int line,
            int column) {}

    /// What a test expects.
    public enum Expectation {
        MATCHED("matched"),
        NOT_MATCHED("not matched"),
        NOT_APPLICABLE("not applicable");

        private final String label;

        Expectation(String label) {
            this.label = label;
        }

        /// The words in a test.
        public String label() {
            return label;
        }
    }
}
