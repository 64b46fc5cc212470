package io.casebook.report;

import io.casebook.model.Artifact;
import io.casebook.model.Coverage;
import io.casebook.model.Diagnostic;
import io.casebook.model.Finding;
import io.casebook.model.Incident;
import io.casebook.model.Layout;
import io.casebook.model.NotApplicable;
import io.casebook.model.UtcTime;

import java.util.Comparator;
import java.util.List;

/// What the template of the page needs: the incident, sorted into sections and cut to a length that
/// a browser shows at once. Nothing here is not in the JSON too.
///
/// @param findings what went wrong or explains it, gravest first
/// @param noise what looks alarming and is harmless
/// @param moreFindings findings that are only in the JSON
/// @param dating how the events were dated, one line a basis
public record Page(
        Incident incident,
        PageAssets assets,
        List<FindingView> findings,
        List<FindingView> noise,
        long moreFindings,
        List<String> dating,
        Capped<FreezeView> freezes,
        List<Chart> charts,
        Capped<CrashView> crashes,
        Capped<MemoryKillView> memoryKills,
        Capped<HostView> hosts,
        Capped<Artifact> artifacts,
        Capped<ClockView> clocks,
        Capped<NotApplicable> notApplicable,
        Capped<Diagnostic> diagnostics) {
    private static final int MOST_CRASHES = 20;
    private static final int MOST_HOSTS = 40;
    private static final int MOST_ARTIFACTS = 300;
    private static final int MOST_FREEZES = 60;
    private static final int MOST_ROWS = 200;
    private static final int MOST_NAMES = 24;
    private static final int MOST_KINDS = 100;

    static Page of(Incident incident) {
        var sorted = SortedFindings.of(incident);
        return new Page(
                incident,
                PageAssets.LOADED,
                sorted.shown(false),
                sorted.shown(true),
                sorted.more(),
                Dating.lines(incident.clocks()),
                Capped.of(incident.freezes(), MOST_FREEZES).map(FreezeView::of),
                Charts.of(incident, sorted),
                Capped.of(CrashView.of(incident.crashes()), MOST_CRASHES),
                Capped.of(incident.memoryKills(), MOST_CRASHES).map(MemoryKillView::of),
                Capped.of(incident.hosts(), MOST_HOSTS).map(HostView::of),
                Capped.of(readFirst(incident.artifacts()), MOST_ARTIFACTS),
                Capped.of(incident.clocks(), MOST_ROWS).map(ClockView::of),
                Capped.of(incident.notApplicable(), MOST_ROWS),
                Capped.of(incident.diagnostics(), MOST_ROWS));
    }

    /// Of thousands of files those are shown from which something was read.
    private static List<Artifact> readFirst(List<Artifact> artifacts) {
        return artifacts.stream()
                .sorted(Comparator.comparing(artifact -> artifact.format() == null))
                .toList();
    }

    /// What happened, in one line; never empty.
    public String title() {
        return Wording.title(incident);
    }

    /// The gravest severity among what is no noise, as a name of styles; `none` where there is
    /// nothing.
    public String severity() {
        return findings.isEmpty() ? "none" : findings.getFirst().severity();
    }

    /// The version of the program that wrote the page.
    public String version() {
        return Version.TEXT;
    }

    /// When the analysis was made, to the second.
    public String analyzedAt() {
        return Wording.time(UtcTime.nanos(incident.analyzedAt()), 0);
    }

    /// What the analysis took.
    public String seconds() {
        return Wording.duration((long) (incident.summary().seconds() * 1e9));
    }

    /// Names of the machines.
    public Capped<String> machines() {
        return Capped.of(incident.hosts(), MOST_NAMES).map(host -> Wording.host(host.name()));
    }

    /// The packs whose signatures were looked for.
    public Capped<String> packs() {
        return Capped.of(PackNames.of(incident).lines(), MOST_NAMES);
    }

    public Capped<Incident.Upload> uploads() {
        return Capped.of(incident.uploads(), MOST_NAMES);
    }

    /// How the files were collected.
    public Capped<Layout> layouts() {
        return Capped.of(incident.layouts(), MOST_NAMES);
    }

    /// What became of the artifacts, by kind.
    public Capped<Coverage> coverage() {
        return Capped.of(incident.coverage(), MOST_KINDS);
    }

    public Capped<Incident.Similar> similar() {
        return Capped.of(incident.similar(), MOST_NAMES);
    }

    /// Where the trouble is; empty where it is nowhere in particular.
    public static String where(Diagnostic diagnostic) {
        var artifact = diagnostic.artifact();
        if (artifact == null) {
            return "";
        }
        var line = diagnostic.line();
        return line > 0 ? artifact.value() + ":" + line : artifact.value();
    }

    /// Whether a finding is none by itself and only helps to understand others.
    public static boolean supports(Finding finding) {
        return finding.role() == Finding.Role.ANCHOR || finding.role() == Finding.Role.CONTEXT;
    }
}
