package io.casebook.app;

import io.casebook.app.Judging.Judged;
import io.casebook.model.Artifact;
import io.casebook.model.Diagnostic;
import io.casebook.model.Incident;
import io.casebook.model.Incident.Activity;
import io.casebook.model.Incident.Summary;
import io.casebook.signature.judge.Judgement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Puts together what is known of uploads.
final class Incidents {
    private Incidents() {}

    /// The incident of uploads of which nothing was judged.
    static Incident of(DatedUploads dated) {
        var nothing = new Judged(new Judgement(Map.of()), List.of());
        return of(dated, nothing, activity(dated), Instant.EPOCH, 0);
    }

    /// Events by time.
    static Activity activity(DatedUploads dated) {
        return new ActivityCount(dated.tables(), dated.first(), dated.last())
                .count(dated.processes(), dated.hosts(), dated.artifactHosts());
    }

    /// The whole incident.
    ///
    /// @param seconds that the analysis took
    static Incident of(
            DatedUploads dated, Judged judged, Activity activity, Instant now, double seconds) {
        var judgement = judged.judgement();
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
                dated.freezes(),
                findings,
                judgement.notApplicable(),
                dated.crashes(),
                List.of(),
                activity,
                new Excerpts(dated).of(findings),
                diagnostics(dated, judged));
    }

    private static List<Diagnostic> diagnostics(DatedUploads dated, Judged judged) {
        return Stream.concat(dated.diagnostics().stream(), judged.diagnostics().stream()).toList();
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
