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
    private final KnowledgeBase knowledge;
    private final DatedUploads dated;
    private final Hits hits = new Hits();
    private final HitShares shares;

    private Judging(KnowledgeBase knowledge, DatedUploads dated) {
        this.knowledge = knowledge;
        this.dated = dated;
        shares = HitShares.of(dated.notes(), knowledge.scanner().size());
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
            var share = shares.newShare(table);
            dated.notes()
                    .get(table)
                    .hits(
                            (selection, row) -> {
                                if (share.takes(selection)) {
                                    hits.add(selection, number, row);
                                }
                            });
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
        return hits.areOfOneTable() ? hits : hits.without(new RepeatedHits(dated).of(hits));
    }

    private List<Diagnostic> capped() {
        return shares.capped()
                .mapToObj(
                        selection ->
                                new Diagnostic("signature", "hits-limit", null, 0, said(selection)))
                .toList();
    }

    private String said(int selection) {
        return String.format(
                Locale.ROOT,
                "%s: %,d messages fit, %,d of them were judged, the first and the last ones of each"
                        + " log; counts are lower bounds.",
                String.join(", ", knowledge.signaturesOf(selection)),
                shares.total(selection),
                shares.judged(selection));
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
