package io.casebook.app;

import io.casebook.model.Confidence;
import io.casebook.model.EventChunk;
import io.casebook.model.Finding;
import io.casebook.model.UtcTime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Says in a few sentences what happened.
final class Story {
    private static final int MOST_TOLD = 3;

    private final DatedUploads dated;
    private final List<Finding> findings;
    private final int hosts;
    private final List<Finding> events;
    private final CrashStory crashes;
    private final DumpStory dumps;

    /// @param findings in the order of the report
    /// @param hosts how many machines have a name
    Story(DatedUploads dated, List<Finding> findings, int hosts) {
        this.hosts = hosts;
        this.dated = dated;
        this.findings = findings;
        events = findings.stream().filter(finding -> finding.role() == Finding.Role.EVENT).toList();
        crashes = new CrashStory(dated.crashes(), findings);
        dumps = new DumpStory(dated.facts());
    }

    String title() {
        if (!events.isEmpty()) {
            return crashes.headline(events.getFirst()).orElseGet(() -> events.getFirst().title());
        }
        var crash = crashes.title().or(dumps::title);
        if (crash.isPresent()) {
            return crash.get();
        }
        if (dated.tables().isEmpty()) {
            return "Nothing in the upload could be read as a log";
        }
        return findings.isEmpty()
                ? "No known failure recognised"
                : "No known failure recognised, only accompanying messages";
    }

    List<String> sentences() {
        var sentences = new ArrayList<String>();
        var isOfCrash = !events.isEmpty() && crashes.behind(events.getFirst()).isPresent();
        if (isOfCrash) {
            sentences.addAll(crashes.sentences());
        }
        told().stream().map(this::tell).forEach(sentences::add);
        if (events.size() > MOST_TOLD) {
            sentences.add("%d more findings follow below.".formatted(events.size() - MOST_TOLD));
        }
        if (events.isEmpty()) {
            sentences.add(
                    "Nothing in the upload matches a signature of a failure. That is no proof that"
                            + " all is well; see what could not be judged.");
        }
        if (!isOfCrash) {
            sentences.addAll(crashes.sentences());
        }
        if (dated.crashes().isEmpty()) {
            dumps.sentence().ifPresent(sentences::add);
        }
        sideEffects(sentences);
        sentences.add(extent());
        return sentences;
    }

    /// What went wrong first and the gravest of the rest, in the order of the report.
    private List<Finding> told() {
        var gravest =
                events.stream()
                        .skip(1)
                        .sorted(Comparator.comparing(Finding::severity))
                        .limit(MOST_TOLD - 1)
                        .toList();
        return events.stream()
                .filter(event -> event.equals(events.getFirst()) || gravest.contains(event))
                .toList();
    }

    private String tell(Finding finding) {
        var when =
                finding.first() == EventChunk.UNDATED
                        ? ""
                        : UtcTime.format(finding.first(), 0).replace('T', ' ') + ": ";
        var sure =
                finding.confidence() == Confidence.HIGH
                        ? ""
                        : " (confidence " + finding.confidence().label() + ")";
        var why = finding.causes().isEmpty() ? finding.cause() : following(finding);
        return when + finding.explanation() + sure + " " + why;
    }

    private String following(Finding finding) {
        var cause = finding.causes().getFirst();
        return findings.stream()
                .filter(it -> it.signature().equals(cause.signature()))
                .findFirst()
                .map(it -> "It follows from: %s (%s).".formatted(it.title(), cause.because()))
                .orElse(finding.cause());
    }

    private void sideEffects(List<String> sentences) {
        var others =
                findings.stream().filter(finding -> finding.role() != Finding.Role.EVENT).toList();
        if (!others.isEmpty() && !events.isEmpty()) {
            var titles = others.stream().map(Finding::title).limit(4).toList();
            sentences.add(
                    "Side effects or harmless, not causes: "
                            + String.join("; ", titles)
                            + (others.size() > titles.size()
                                    ? "; and %d more.".formatted(others.size() - titles.size())
                                    : "."));
        }
    }

    private String extent() {
        var events = dated.tables().stream().mapToLong(table -> table.size()).sum();
        var span =
                dated.first() == EventChunk.UNDATED
                        ? "none of them dated"
                        : "from " + words(dated.first()) + " to " + words(dated.last());
        return String.format(
                Locale.ROOT,
                "The upload holds %,d %s of %d %s, %s.",
                events,
                events == 1 ? "event" : "events",
                hosts,
                hosts == 1 ? "host" : "hosts",
                span);
    }

    private static String words(long nanos) {
        return UtcTime.format(nanos, 0).replace('T', ' ').replace("Z", " UTC");
    }
}
