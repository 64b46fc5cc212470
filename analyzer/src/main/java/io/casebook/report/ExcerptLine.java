package io.casebook.report;

import io.casebook.model.Event;
import io.casebook.model.Incident;

import java.util.List;

/// One line of the timeline around a finding, as the page shows it.
///
/// @param doubt what limits the trust in its time; empty where nothing does
/// @param source process and process id
/// @param severity empty where the format has none
public record ExcerptLine(
        boolean evidence,
        String time,
        String doubt,
        String host,
        String source,
        String severity,
        Quote quote) {
    private static final int LONGEST = 400;

    static ExcerptLine of(Incident.Line line) {
        var event = line.event();
        var severity = event.severity();
        return new ExcerptLine(
                line.evidence(),
                Wording.time(event.nanos(), event.digits()),
                Wording.doubt(event.basis(), event.uncertaintyMillis()),
                event.host(),
                source(event),
                severity == null ? "" : severity.label(),
                Quote.of(event.span(), event.message(), LONGEST));
    }

    /// So many lines of an excerpt, with the first evidence among them.
    static Capped<ExcerptLine> window(List<Incident.Line> lines, int most) {
        var evidence = 0;
        while (evidence < lines.size() && !lines.get(evidence).evidence()) {
            evidence++;
        }
        var latest = Math.max(0, lines.size() - most);
        var start = evidence == lines.size() ? 0 : Math.clamp(evidence - most / 2, 0, latest);
        var end = Math.min(lines.size(), start + most);
        var shown = lines.subList(start, end).stream().map(ExcerptLine::of).toList();
        return new Capped<>(shown, lines.size() - shown.size());
    }

    /// The names of the styles that it has.
    public String style() {
        return evidence ? "evidence " + severity : severity;
    }

    private static String source(Event event) {
        return event.pid() < 0 ? event.process() : event.process() + "[" + event.pid() + "]";
    }
}
