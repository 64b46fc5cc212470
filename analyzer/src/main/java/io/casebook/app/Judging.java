package io.casebook.app;

import io.casebook.model.Diagnostic;
import io.casebook.model.SignaturePack;
import io.casebook.signature.KnowledgeBase;
import io.casebook.signature.judge.Hits;
import io.casebook.signature.judge.Judgement;
import io.casebook.signature.judge.Observations;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Hands what was read to the judge of signatures.
final class Judging {
    /// So many hits of one selection are judged; a log that repeats a message millions of times
    /// shall not take the memory of all else.
    private static final int MOST_HITS = 500_000;

    private final KnowledgeBase knowledge;
    private final DatedUploads dated;
    private final Hits hits = new Hits();
    private final int[] counts;

    private Judging(KnowledgeBase knowledge, DatedUploads dated) {
        this.knowledge = knowledge;
        this.dated = dated;
        counts = new int[knowledge.scanner().size()];
    }

    /// What the signatures come to, and what of it is a lower bound.
    static Judged judge(KnowledgeBase knowledge, DatedUploads dated) {
        var judging = new Judging(knowledge, dated);
        judging.collect();
        return new Judged(judging.judgement(), judging.capped(), List.of());
    }

    private void collect() {
        for (var table = 0; table < dated.notes().size(); table++) {
            var number = table;
            dated.notes().get(table).hits((selection, row) -> add(selection, number, row));
        }
    }

    private void add(int selection, int table, int row) {
        if (counts[selection]++ < MOST_HITS) {
            hits.add(selection, table, row);
        }
    }

    private Judgement judgement() {
        return knowledge.judge(
                new Observations(
                        dated.tables(),
                        once(),
                        new EventPlacement(dated),
                        dated.facts(),
                        dated.crashes(),
                        dated.artifacts(),
                        dated.guests()));
    }

    /// The hits, each event once; where one table has them all, there is nothing to look for.
    private Hits once() {
        return hits.areOfOneTable()
                ? hits
                : hits.without(
                        new RepeatedHits(dated).of(hits.selections(), hits.tables(), hits.rows()));
    }

    private List<Diagnostic> capped() {
        var diagnostics = new ArrayList<Diagnostic>();
        for (var selection = 0; selection < counts.length; selection++) {
            if (counts[selection] > MOST_HITS) {
                var detail =
                        String.format(
                                Locale.ROOT,
                                "%s: %,d messages fit, the first %,d were judged; counts and last"
                                        + " times are lower bounds.",
                                String.join(", ", knowledge.signaturesOf(selection)),
                                counts[selection],
                                MOST_HITS);
                diagnostics.add(new Diagnostic("signature", "hits-limit", null, 0, detail));
            }
        }
        return diagnostics;
    }

    /// What came of judging.
    ///
    /// @param packs that were looked for
    record Judged(Judgement judgement, List<Diagnostic> diagnostics, List<SignaturePack> packs) {
        /// The same, with what the signatures are and which of them could not be loaded.
        Judged by(Knowledge knowledge) {
            var all = new ArrayList<>(knowledge.diagnostics());
            all.addAll(diagnostics);
            return new Judged(judgement, List.copyOf(all), knowledge.packs());
        }
    }
}
