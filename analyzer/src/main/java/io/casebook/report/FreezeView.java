package io.casebook.report;

import io.casebook.model.Freeze;

import java.util.Comparator;
import java.util.List;

/// A stop or a jump as the page shows it.
public record FreezeView(Freeze freeze, Capped<Quote> evidence) {
    private static final int MOST_EVIDENCE = 6;
    private static final int LONGEST = 600;

    static FreezeView of(Freeze freeze) {
        return new FreezeView(
                freeze,
                Capped.of(freeze.evidence(), MOST_EVIDENCE).map(it -> Quote.of(it, LONGEST)));
    }

    /// Its length in words; empty where none is told.
    public String length() {
        return freeze.last() == freeze.first() ? "" : Wording.span(freeze.first(), freeze.last());
    }

    /// Its begin, to the millisecond at most, as its uncertainty is told in these.
    public String first() {
        return end(freeze.first());
    }

    /// Its end, likewise.
    public String last() {
        return end(freeze.last());
    }

    private String end(long nanos) {
        return Wording.doubtful(nanos, Math.max(1, freeze.uncertaintyMillis()));
    }

    /// How far both ends may be off; empty where that is nothing to speak of.
    public String doubt() {
        return Wording.uncertainty(freeze.uncertaintyMillis());
    }

    /// What it is on one line: `silence of web1, 2017-03-15 06:03:08 UTC, 5 min 12 s, ± 1 s`.
    static String line(Freeze freeze) {
        var view = of(freeze);
        var host = freeze.host().isEmpty() ? "" : " of " + freeze.host();
        var when = freeze.dated() ? view.first() + " UTC" : "undated";
        var length = view.length().isEmpty() ? "" : ", " + view.length();
        var doubt = view.doubt().isEmpty() ? "" : ", " + view.doubt();
        return freeze.kind().label() + host + ", " + when + length + doubt;
    }

    static List<Freeze> longestFirst(List<Freeze> freezes) {
        return freezes.stream()
                .sorted(Comparator.comparingLong((Freeze it) -> it.first() - it.last()))
                .toList();
    }
}
