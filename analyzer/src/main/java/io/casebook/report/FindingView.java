package io.casebook.report;

import io.casebook.model.Finding;
import io.casebook.model.Incident;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A finding as the page shows it.
///
/// @param number by which the page speaks of it, from 1
/// @param depth how many causes stand above it
/// @param pack of the user's that knows it, with its version; empty where it came with the program
public record FindingView(
        int number,
        int depth,
        List<Cause> causes,
        Finding finding,
        String pack,
        List<Reference> references,
        Capped<Capture> captures,
        Capped<String> hosts,
        int sum,
        Capped<Quote> evidence,
        Capped<ExcerptLine> excerpt) {
    private static final int DEEPEST = 4;
    private static final int FOREMOST = 4;
    private static final int MOST_EVIDENCE = 12;
    private static final int LONGEST_EVIDENCE = 2000;
    private static final int MOST_LINES = 60;
    private static final int MOST_NAMES = 24;
    private static final int LONGEST_VALUE = 400;

    /// What a finding follows from.
    ///
    /// @param number by which the page speaks of it; 0 where the page does not show it
    public record Cause(int number, String title, String because) {}

    /// A captured value and what it means in plain words.
    ///
    /// @param decoded empty where it needs no words
    public record Capture(String name, String value, String decoded) {}

    static FindingView of(
            int number,
            int depth,
            List<Cause> causes,
            Finding finding,
            String pack,
            List<Incident.Line> excerpt) {
        return new FindingView(
                number,
                Math.min(depth, DEEPEST),
                causes,
                finding,
                pack,
                finding.references().stream().map(Reference::of).toList(),
                captures(finding),
                Capped.of(finding.hosts(), MOST_NAMES),
                sum(finding),
                Capped.of(finding.evidence(), MOST_EVIDENCE)
                        .map(it -> Quote.of(it, LONGEST_EVIDENCE)),
                ExcerptLine.window(excerpt, MOST_LINES));
    }

    /// What the lines behind the confidence add up to.
    static int sum(Finding finding) {
        return finding.reasons().stream().mapToInt(Finding.Reason::weight).sum();
    }

    private static Capped<Capture> captures(Finding finding) {
        var decoded = finding.decoded();
        return Capped.of(List.copyOf(finding.captures().entrySet()), MOST_NAMES)
                .map(it -> capture(it.getKey(), it.getValue(), decoded.get(it.getKey())));
    }

    private static Capture capture(String name, String value, @Nullable String decoded) {
        var words = decoded == null ? "" : decoded;
        return new Capture(
                name, Wording.cut(value, LONGEST_VALUE), Wording.cut(words, LONGEST_VALUE));
    }

    /// How sure it is, and what it is for where it is none by itself, in a few words.
    public String sure() {
        var sure = finding.confidence().label() + " confidence";
        return Page.supports(finding) ? Wording.role(finding.role()) + ", " + sure : sure;
    }

    /// Where on the page it is.
    public String id() {
        return "finding-" + number;
    }

    /// What leads there.
    public String href() {
        return "#" + id();
    }

    /// The evidence that is shown at once.
    public List<Quote> foremost() {
        return Capped.of(evidence.shown(), FOREMOST).shown();
    }

    /// The evidence that is shown when asked for.
    public List<Quote> further() {
        return evidence.shown().subList(foremost().size(), evidence.shown().size());
    }

    /// Its severity, as a name of styles too.
    public String severity() {
        return finding.severity().label();
    }

    /// When it was seen: one time, or the first and the last.
    public boolean once() {
        return finding.first() == finding.last();
    }
}
