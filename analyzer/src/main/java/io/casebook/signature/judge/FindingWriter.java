package io.casebook.signature.judge;

import io.casebook.model.Evidence;
import io.casebook.model.Finding;
import io.casebook.signature.language.Signature;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.IntFunction;

/// Writes the finding of a signature that holds.
final class FindingWriter {
    /// Of each selection so many hits are shown; all are counted.
    private static final int MOST_EVIDENCE = 20;

    /// Bytes of one piece of evidence that are shown.
    private static final int LONGEST_EVIDENCE = 4096;

    private final Ledger ledger;
    private final Values values;

    FindingWriter(Ledger ledger, Values values) {
        this.ledger = ledger;
        this.values = values;
    }

    Finding write(Signature signature, Outcome.Holds holds, Weight weight) {
        var shown = holds.and(weight.grounds(), false);
        var captures = new CaptureSummary(ledger, values, shown);
        var all = holds.all();
        var counted = Counted.of(ledger, holds.core());
        return new Finding(
                signature.id(),
                signature.title(),
                signature.category(),
                signature.severity(),
                signature.role(),
                weight.confidence(),
                counted.count(),
                counted.first(),
                counted.last(),
                names(all, ledger::machine),
                new ExplanationWriter(ledger, signature, holds, captures, counted).text(),
                signature.cause(),
                signature.remedy(),
                signature.references(),
                captures.written(),
                captures.decoded(signature.decode()),
                weight.reasons(),
                evidence(shown),
                List.of(),
                signature.pack());
    }

    static List<String> names(int[] entries, IntFunction<String> name) {
        var names = new LinkedHashSet<String>();
        var before = "";
        for (var entry : entries) { // neighbours are mostly of one machine
            var here = name.apply(entry);
            if (!here.equals(before)) {
                names.add(here);
                before = here;
            }
        }
        names.remove("");
        return List.copyOf(names);
    }

    private List<Evidence> evidence(Outcome.Holds holds) {
        var shown = IntSets.EMPTY;
        for (var entries : holds.entries().values()) {
            shown = IntSets.union(shown, Ends.of(entries, MOST_EVIDENCE));
        }
        return Arrays.stream(shown).mapToObj(this::evidence).toList();
    }

    private Evidence evidence(int entry) {
        if (ledger.isCrash(entry) || ledger.isFact(entry)) {
            return ledger.evidence(entry);
        }
        var event = ledger.event(entry);
        var span = event.span();
        var length = Math.min(span.length(), LONGEST_EVIDENCE);
        return new Evidence(span, event.table().text().string(span.offset(), length));
    }
}
