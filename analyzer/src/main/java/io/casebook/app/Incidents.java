package io.casebook.app;

import io.casebook.app.Judging.Judged;
import io.casebook.model.Artifact;
import io.casebook.model.Diagnostic;
import io.casebook.model.Incident;
import io.casebook.model.Incident.Activity;
import io.casebook.model.Incident.Summary;
import io.casebook.signature.judge.Judgement;
import io.casebook.timeline.Freezes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Puts together what is known of uploads.
final class Incidents {
    private Incidents() {}

    /// The incident of uploads of which nothing was judged.
    static Incident of(DatedUploads dated) {
        var nothing = new Judged(new Judgement(Map.of()), List.of(), List.of());
        return of(dated, nothing, Aside.of(dated), Instant.EPOCH, 0);
    }

    /// What does not wait for the judge.
    record Aside(Activity activity, Freezes freezes) {
        static Aside of(DatedUploads dated) {
            var activity =
                    new ActivityCount(dated.eventTables(), dated.first(), dated.last())
                            .count(dated.processes(), dated.hosts(), dated.artifactHosts());
            return new Aside(activity, dated.freezes());
        }
    }

    /// The whole incident.
    ///
    /// @param seconds that the analysis took
    static Incident of(
            DatedUploads dated, Judged judged, Aside aside, Instant now, double seconds) {
        var judgement = judged.judgement();
        var findings = judgement.findings();
        var hosts = new Hosts(dated);
        var story = new Story(dated, findings, hosts.named());
        return new Incident(
                IncidentId.of(dated.uploads(), now),
                story.title(),
                story.sentences(),
                now,
                dated.uploads(),
                dated.first(),
                dated.last(),
                summary(dated.artifacts(), seconds),
                new Layouts(dated.artifacts(), dated.artifactHosts()).all(),
                hosts.all(),
                dated.artifacts(),
                dated.timeline().clocks(),
                aside.freezes().freezes(),
                dated.series(),
                judged.packs(),
                findings,
                judgement.notApplicable(),
                dated.crashes(),
                dated.memoryKills(),
                List.of(),
                aside.activity(),
                new Excerpts(dated).of(findings),
                diagnostics(dated, hosts, judged, aside));
    }

    private static List<Diagnostic> diagnostics(
            DatedUploads dated, Hosts hosts, Judged judged, Aside aside) {
        var all = new ArrayList<>(dated.diagnostics());
        all.addAll(hosts.diagnostics());
        all.addAll(aside.freezes().diagnostics());
        all.addAll(judged.diagnostics());
        return List.copyOf(all);
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
