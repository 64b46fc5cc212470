package io.casebook.report;

import io.casebook.model.Finding;
import io.casebook.model.FindingSeverity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// A signature as its page shows it. All texts are as they are written in its file, which may be a
/// stranger's.
///
/// @param id small letters, digits and dashes
/// @param looks what it looks for
/// @param weights the sum behind the confidence, its base first
/// @param limits what the writer of a message does not print more often, by selection
/// @param meaning what happened, with names in braces for what was found
public record SignatureView(
        String id,
        String title,
        String category,
        FindingSeverity severity,
        Finding.Role role,
        String status,
        String pack,
        List<Look> looks,
        String condition,
        List<Weight> weights,
        Map<String, String> limits,
        List<Sample> samples,
        String meaning,
        String cause,
        List<String> remedy,
        List<String> references,
        List<Relation> relations) {
    private static final int LONGEST_SAMPLE = 8000;
    private static final String INDEX = "index";

    /// Something that is looked for.
    ///
    /// @param demands values by key, as `message`, `format`, `where`
    public record Look(String name, Map<String, List<String>> demands) {}

    /// A line of the sum.
    ///
    /// @param when its condition, as it is written; empty for the base
    public record Weight(int weight, String when, String because) {}

    /// A sample with its expected verdict.
    ///
    /// @param positive whether the signature matches on it
    /// @param given text by artifact
    /// @param captures what is captured, as far as the sample tells
    public record Sample(
            String name,
            String verdict,
            boolean positive,
            Map<String, String> given,
            Map<String, String> captures) {

        /// The names of its styles.
        public String style() {
            return positive ? "sample positive" : "sample negative";
        }

        /// Its texts with their places.
        public List<Quote> quotes() {
            return given.entrySet().stream()
                    .map(it -> Quote.of(it.getKey(), it.getValue().strip(), LONGEST_SAMPLE))
                    .toList();
        }
    }

    /// How it belongs together with others.
    ///
    /// @param heading in words: `Leads to`
    public record Relation(String heading, List<Link> links) {}

    /// Another signature.
    ///
    /// @param note why it is named; empty where that needs no words
    public record Link(String id, String title, FindingSeverity severity, String note) {
        /// Where its page is.
        public String file() {
            return SignatureView.file(id);
        }
    }

    /// A text in which the search looks, and what it tells.
    public record Words(String part, String text) {}

    /// Whether the values of a demand are patterns, each of which needs a line.
    public static boolean isPattern(String key) {
        return key.equals("message") || key.equals("regex");
    }

    /// Where its page is.
    public String file() {
        return file(id);
    }

    /// No id holds an underscore, so that none stands for the index.
    private static String file(String id) {
        return (id.equals(INDEX) ? "index_" : id) + ".html";
    }

    /// The samples that it matches on first.
    public List<Sample> sorted() {
        return samples.stream().sorted(Comparator.comparing(Sample::positive).reversed()).toList();
    }

    /// Where to read more.
    public List<Reference> readMore() {
        return references.stream().map(Reference::of).toList();
    }

    /// What the search finds beside id, title and category.
    public List<Words> words() {
        var words = new ArrayList<Words>();
        looks.forEach(look -> look.demands().forEach((key, values) -> add(words, key, values)));
        add(words, "meaning", List.of(meaning));
        add(words, "cause", List.of(cause));
        add(words, "remedy", remedy);
        add(words, "pack", List.of(pack));
        return words;
    }

    private static void add(List<Words> words, String part, List<String> texts) {
        texts.forEach(text -> words.add(new Words(part, text)));
    }
}
