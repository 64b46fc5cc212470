package io.casebook.cli;

import io.casebook.model.Artifact;
import io.casebook.model.Diagnostic;
import io.casebook.model.Finding;
import io.casebook.model.FindingSeverity;
import io.casebook.model.Freeze;
import io.casebook.model.Incident;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What an analysis found, in a few lines on the terminal.
final class Summary {
    private static final int MOST_KINDS = 3;
    private static final double PER_TEN_THOUSAND = 10_000;

    private final PrintWriter out;

    Summary(PrintWriter out) {
        this.out = out;
    }

    void print(Incident incident, List<String> written, boolean kept) {
        var summary = incident.summary();
        out.printf(Locale.ROOT, "%s%n", Terminal.visible(incident.title()));
        out.printf(
                Locale.ROOT,
                "%s of %s in %.1f s; %s, %s%n",
                counted(summary.events(), "event"),
                counted(summary.artifacts(), "artifact"),
                summary.seconds(),
                understood(incident.artifacts()),
                counted(incident.diagnostics().size(), "diagnostic"));
        unread(incident);
        incident.findings().stream()
                .filter(finding -> finding.role() != Finding.Role.NOISE)
                .forEach(this::print);
        noise(incident);
        freezes(incident.freezes());
        out.println();
        out.println("report: " + String.join(", ", written));
        if (kept) {
            out.println("incident " + incident.id() + " kept in history");
        }
        out.flush();
    }

    private void noise(Incident incident) {
        var kinds =
                incident.findings().stream()
                        .filter(finding -> finding.role() == Finding.Role.NOISE)
                        .count();
        if (kinds > 0) {
            out.printf(
                    Locale.ROOT,
                    "  %s of harmless messages: %,d, %.1f per MB of text%n",
                    counted(kinds, "kind"),
                    incident.noiseMessages(),
                    incident.noisePerMegabyte());
        }
    }

    /// The share of lines that a rule fits, of artifacts in a known format; rounded down, so that
    /// all is all.
    private static String understood(List<Artifact> artifacts) {
        var lines = 0L;
        var unparsed = 0L;
        for (var artifact : artifacts) {
            if (artifact.format() != null) {
                lines += artifact.lines();
                unparsed += artifact.unparsedLines();
            }
        }
        if (lines == 0) {
            return "no line of a known format";
        }
        if (unparsed == 0) {
            return "every line understood";
        }
        var share = Math.floor(PER_TEN_THOUSAND * (lines - unparsed) / lines) / 100;
        return String.format(Locale.ROOT, "%.2f %% of lines understood, %,d not", share, unparsed);
    }

    private void unread(Incident incident) {
        var parts = new ArrayList<String>();
        if (incident.unrecognisedTexts() > 0) {
            parts.add(counted(incident.unrecognisedTexts(), "text") + " in no known format");
        }
        if (incident.filesWithoutText() > 0) {
            parts.add(counted(incident.filesWithoutText(), "file") + " without text passed over");
        }
        if (incident.unreadableFiles() > 0) {
            parts.add(counted(incident.unreadableFiles(), "file") + " that could not be opened");
        }
        if (!parts.isEmpty()) {
            out.println("not analysed: " + String.join(", ", parts));
        }
        diagnostics(incident.diagnostics());
        out.println();
    }

    /// How many there are of the most frequent kinds, and the first of each.
    private void diagnostics(List<Diagnostic> diagnostics) {
        var kinds =
                diagnostics.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Diagnostic::code, LinkedHashMap::new, Collectors.toList()));
        kinds.values().stream()
                .sorted(Comparator.comparingInt(it -> -it.size()))
                .limit(MOST_KINDS)
                .forEach(this::print);
        if (kinds.size() > MOST_KINDS) {
            out.println("  the others are in the report");
        }
    }

    private void print(List<Diagnostic> kind) {
        var first = kind.getFirst();
        var artifact = first.artifact();
        var where = artifact == null ? "" : artifact.value() + ": ";
        out.printf(
                Locale.ROOT,
                "  %s (%,d): %s%n",
                first.code(),
                kind.size(),
                Terminal.visible(where + first.detail()));
    }

    /// How many there are of each kind, on one line.
    private void freezes(List<Freeze> freezes) {
        if (!freezes.isEmpty()) {
            var kinds = new EnumMap<Freeze.Kind, Integer>(Freeze.Kind.class);
            freezes.forEach(it -> kinds.merge(it.kind(), 1, Integer::sum));
            var words =
                    kinds.entrySet().stream()
                            .map(it -> it.getValue() + " " + it.getKey().label())
                            .collect(Collectors.joining(", "));
            out.println("  freezes and time jumps: " + words);
        }
    }

    private void print(Finding finding) {
        var hosts = finding.hosts().isEmpty() ? "" : " on " + String.join(", ", finding.hosts());
        out.printf(
                Locale.ROOT,
                "  %s %s%s (%s, %dx, confidence %s)%n",
                label(finding.severity()),
                Terminal.visible(finding.title()),
                Terminal.visible(hosts),
                finding.signature(),
                finding.count(),
                finding.confidence().label());
        finding.causes().stream()
                .limit(1)
                .forEach(cause -> out.println("           follows from " + cause.signature()));
    }

    private static String counted(long count, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", count, what, count == 1 ? "" : "s");
    }

    private static String label(FindingSeverity severity) {
        var text = "%-8s".formatted(severity.label());
        return switch (severity) {
            case CRITICAL, HIGH -> Terminal.red(text);
            case MEDIUM -> Terminal.yellow(text);
            case LOW, INFO -> text;
        };
    }
}
