package io.casebook.report;

import io.casebook.model.Event;
import io.casebook.model.EventChunk;
import io.casebook.model.Finding;
import io.casebook.model.Freeze;
import io.casebook.model.Host;
import io.casebook.model.Incident;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The report for a ticket, as Markdown (CommonMark).
final class ReportMarkdown {
    private static final int MOST_EVIDENCE = 5;
    private static final int LONGEST_EVIDENCE = 1500;
    private static final int MOST_FINDINGS = 20;
    private static final int MOST_NAMES = 24;
    private static final int MOST_FREEZES = 8;

    private final Markdown out = new Markdown();

    private ReportMarkdown() {}

    static String of(Incident incident) {
        var report = new ReportMarkdown();
        report.story(incident);
        report.findings(incident, SortedFindings.of(incident));
        new MarkdownCrashes(report.out).write(CrashView.of(incident.crashes()));
        report.foot(incident);
        return report.out.toString();
    }

    private void story(Incident incident) {
        out.heading(1, Wording.title(incident));
        incident.story().forEach(out::paragraph);
        if (incident.first() != EventChunk.UNDATED) {
            out.item("From", Wording.time(incident.first()) + " UTC");
            out.item("To", Wording.time(incident.last()) + " UTC");
        }
        var summary = incident.summary();
        out.item("Events", Wording.count(summary.events()));
        out.item("Artifacts", Wording.count(summary.artifacts()));
        unread("Texts in no known format", incident.unrecognisedTexts());
        unread("Files without text, passed over", incident.filesWithoutText());
        hosts(incident.hosts());
        Dating.lines(incident.clocks()).forEach(line -> out.item("Dated", line));
        PackNames.of(incident).lines().forEach(line -> out.item("Signatures", line));
        freezes(incident.freezes());
        out.gap();
    }

    private void unread(String what, long count) {
        if (count > 0) {
            out.item(what, Wording.count(count));
        }
    }

    private void hosts(List<Host> hosts) {
        if (!hosts.isEmpty()) {
            out.item(
                    "Hosts", names(hosts.stream().map(host -> Wording.host(host.name())).toList()));
        }
    }

    /// The longest ones; how many there are tells a reader where to look for more.
    private void freezes(List<Freeze> all) {
        var freezes = Capped.of(FreezeView.longestFirst(all), MOST_FREEZES);
        freezes.shown().forEach(it -> out.item("Freeze", FreezeView.line(it)));
        if (freezes.more() > 0) {
            out.item("More freezes", Wording.count(freezes.more()) + ", in the JSON report");
        }
    }

    private static String names(List<String> all) {
        var names = Capped.of(all, MOST_NAMES);
        var text = String.join(", ", names.shown());
        return names.more() == 0 ? text : text + " and " + names.more() + " more";
    }

    private void findings(Incident incident, SortedFindings sorted) {
        var findings = sorted.ordered();
        out.heading(2, "Findings");
        if (findings.isEmpty()) {
            out.paragraph("No signature matched.");
        }
        var causes = Capped.of(findings.stream().filter(it -> !it.noise()).toList(), MOST_FINDINGS);
        causes.shown().forEach(it -> finding(it, sorted));
        more(causes.more(), "finding");
        noise(incident, findings.stream().filter(SortedFindings.Numbered::noise).toList());
    }

    private void finding(SortedFindings.Numbered numbered, SortedFindings sorted) {
        var finding = numbered.finding();
        out.heading(3, numbered.number() + ". " + finding.title());
        out.paragraph(verdict(finding, sorted.firstSeen(numbered)));
        out.labelled("Known by", sorted.pack(numbered));
        out.labelled("What it means", finding.explanation());
        sorted.causes(numbered)
                .forEach(
                        cause ->
                                out.labelled(
                                        "Follows from", cause.title() + ": " + cause.because()));
        out.labelled("Why", finding.cause());
        out.numbered("What to do", finding.remedy());
        reasons(finding);
        values(finding);
        var evidence = Capped.of(finding.evidence(), MOST_EVIDENCE);
        evidence.shown().forEach(it -> out.quote(Quote.of(it, LONGEST_EVIDENCE)));
        more(evidence.more(), "record");
        out.references(finding.references());
    }

    private static String verdict(Finding finding, Optional<Event> firstSeen) {
        var count = Wording.count(finding.count(), "hit");
        var hosts = finding.hosts().isEmpty() ? "" : " on " + names(finding.hosts());
        return "%s, %s confidence, %s, %s%s (%s)"
                .formatted(
                        finding.severity().label(),
                        finding.confidence().label(),
                        count,
                        when(finding, firstSeen),
                        hosts,
                        finding.signature());
    }

    /// With the doubt that the page shows in the timeline around the finding.
    private static String when(Finding finding, Optional<Event> firstSeen) {
        var millis = firstSeen.map(Event::uncertaintyMillis).orElse(0);
        var first = Wording.doubtful(finding.first(), millis);
        var last = Wording.doubtful(finding.last(), millis);
        var doubt =
                firstSeen
                        .map(event -> Wording.doubt(event.basis(), event.uncertaintyMillis()))
                        .filter(words -> !words.isEmpty())
                        .map(words -> " (" + words + ")")
                        .orElse("");
        return (first.equals(last) ? first : first + " to " + last) + " UTC" + doubt;
    }

    private void reasons(Finding finding) {
        if (!finding.reasons().isEmpty()) {
            var why = "Why " + finding.confidence().label() + " confidence";
            out.labelled(why, Wording.weight(FindingView.sum(finding)) + " in sum");
            finding.reasons().forEach(it -> out.item(Wording.weight(it.weight()), it.because()));
            out.gap();
        }
    }

    private void values(Finding finding) {
        finding.decoded().forEach((name, words) -> out.item(name, words));
        if (!finding.decoded().isEmpty()) {
            out.gap();
        }
    }

    private void noise(Incident incident, List<SortedFindings.Numbered> noise) {
        if (noise.isEmpty()) {
            return;
        }
        out.heading(3, "Harmless noise");
        out.paragraph(Wording.noise(incident));
        for (var it : Capped.of(noise, MOST_FINDINGS).shown()) {
            out.item(it.finding().title(), Wording.count(it.finding().count(), "hit"));
        }
        out.gap();
    }

    private void more(long more, String noun) {
        if (more > 0) {
            out.paragraph("and " + Wording.count(more, "more " + noun) + ", in the JSON report");
        }
    }

    private void foot(Incident incident) {
        if (!incident.diagnostics().isEmpty() || !incident.notApplicable().isEmpty()) {
            out.heading(2, "What could not be read or judged");
            var codes =
                    incident.diagnostics().stream()
                            .collect(Collectors.groupingBy(it -> it.code(), Collectors.counting()));
            new TreeMap<>(codes).forEach((code, count) -> out.item(code, Wording.count(count)));
            out.item("Signatures not applicable", Wording.count(incident.notApplicable().size()));
            out.gap();
        }
        out.paragraph("Casebook " + Version.TEXT + ", incident " + incident.id());
    }
}
