package io.casebook.app;

import io.casebook.signature.KnowledgeBase;
import io.casebook.signature.judge.Hits;
import io.casebook.signature.judge.Judgement;
import io.casebook.signature.judge.Observations;

/// Hands what was read to the judge of signatures.
final class Judging {
    private Judging() {}

    static Judgement judge(KnowledgeBase knowledge, DatedUploads dated) {
        var hits = new Hits();
        for (var table = 0; table < dated.notes().size(); table++) {
            var number = table;
            dated.notes().get(table).hits((selection, row) -> hits.add(selection, number, row));
        }
        return knowledge.judge(
                new Observations(
                        dated.tables(),
                        hits,
                        new EventPlacement(dated),
                        dated.facts(),
                        dated.crashes(),
                        dated.artifacts(),
                        dated.guests()));
    }
}
