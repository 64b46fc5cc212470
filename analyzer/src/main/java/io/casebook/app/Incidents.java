package io.casebook.app;

import io.casebook.model.Artifact;
import io.casebook.model.Incident;
import io.casebook.model.Incident.Summary;
import io.casebook.signature.judge.Judgement;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Puts together what is known of uploads.
final class Incidents {
    private Incidents() {}

    /// The incident of uploads of which nothing was judged.
    static Incident of(DatedUploads dated) {
        return of(dated, new Judgement(Map.of()), Instant.EPOCH, 0);
    }

    /// The whole incident.
    ///
    /// @param seconds that the analysis took
    static Incident of(DatedUploads dated, Judgement judgement, Instant now, double seconds) {
        var findings = judgement.findings();
        var story = new Story(dated, findings);
        return new Incident(
                IncidentId.of(dated.uploads(), now),
                story.title(),
                story.sentences(),
                now,
                dated.uploads(),
                dated.first(),
                dated.last(),
                summary(dated.artifacts(), seconds),
                new Hosts(dated).all(),
                dated.artifacts(),
                dated.timeline().clocks(),
                findings,
                judgement.notApplicable(),
                dated.crashes(),
                List.of(),
                new ActivityCount(dated.tables(), dated.first(), dated.last())
                        .count(dated.processes(), dated.hosts(), dated.artifactHosts()),
                new Excerpts(dated).of(findings),
                dated.diagnostics());
    }

    private static Summary summary(List<Artifact> artifacts, double seconds) {
        return new Summary(
                artifacts.stream().mapToLong(Artifact::events).sum(),
                artifacts.stream().mapToLong(Artifact::unparsed).sum(),
                artifacts.size(),
                artifacts.stream().mapToLong(Artifact::bytes).sum(),
                seconds);
    }
}
