package io.casebook.report;

import io.casebook.model.Artifact;
import io.casebook.model.ArtifactPath;
import io.casebook.model.Clock;
import io.casebook.model.Coverage;
import io.casebook.model.Diagnostic;
import io.casebook.model.Evidence;
import io.casebook.model.Fact;
import io.casebook.model.Finding;
import io.casebook.model.Freeze;
import io.casebook.model.GuestLink;
import io.casebook.model.Host;
import io.casebook.model.Incident;
import io.casebook.model.Layout;
import io.casebook.model.SignaturePack;
import io.casebook.model.TimeSeries;

import java.io.OutputStream;
import java.util.List;

/// The report as JSON; the shape is [Schemas#report].
final class ReportJson {
    /// Counts up when a key changes its meaning, which it should not.
    private static final int SCHEMA = 1;

    private final JsonOut out;

    private ReportJson(JsonOut out) {
        this.out = out;
    }

    static void write(Incident incident, OutputStream stream) {
        try (var out = new JsonOut(stream)) {
            out.document(() -> new ReportJson(out).members(incident));
        }
    }

    private void members(Incident incident) {
        out.text("casebook", Version.TEXT).number("schema", SCHEMA);
        out.object("incident", () -> head(incident));
        out.object("summary", () -> summary(incident));
        out.list("layouts", incident.layouts(), this::layout);
        out.list("hosts", incident.hosts(), this::host);
        out.list("coverage", incident.coverage(), this::coverage);
        out.list("artifacts", incident.artifacts(), this::artifact);
        out.list("clocks", incident.clocks(), this::clock);
        out.list("freezes", incident.freezes(), this::freeze);
        out.list("series", incident.series(), this::timeSeries);
        out.list("packs", incident.packs(), this::pack);
        out.list("findings", incident.findings(), this::finding);
        out.list(
                "not_applicable",
                incident.notApplicable(),
                it -> out.text("signature", it.signature()).text("reason", it.reason()));
        out.list("crashes", incident.crashes(), crash -> CrashJson.members(out, crash));
        out.list("memory_kills", incident.memoryKills(), it -> MemoryKillJson.members(out, it));
        // Message templates are not mined yet; the key is part of the promise.
        out.list("templates", List.of(), _ -> {});
        out.list("similar", incident.similar(), this::similar);
        out.object("activity", () -> activity(incident.activity()));
        out.list("excerpts", incident.excerpts(), this::excerpt);
        out.list("diagnostics", incident.diagnostics(), this::diagnostic);
    }

    private void head(Incident incident) {
        out.text("id", incident.id())
                .text("title", incident.title())
                .texts("story", incident.story())
                .text("analyzed_at", incident.analyzedAt().toString())
                .list("uploads", incident.uploads(), this::upload)
                .time("first", incident.first())
                .time("last", incident.last());
    }

    private void upload(Incident.Upload upload) {
        out.text("name", upload.name())
                .text("sha256", upload.sha256())
                .number("bytes", upload.bytes());
    }

    private void summary(Incident incident) {
        var summary = incident.summary();
        out.number("events", summary.events())
                .number("unparsed_records", summary.unparsedRecords())
                .number("artifacts", summary.artifacts())
                .number("bytes", summary.bytes())
                .number("noise_messages", incident.noiseMessages())
                .number("noise_per_megabyte", incident.noisePerMegabyte())
                .number("seconds", summary.seconds());
    }

    private void host(Host host) {
        out.text("name", host.name())
                .texts("roles", host.roles())
                .texts("guests", host.guests())
                .object("guest_of", host.link(), this::link)
                .list("facts", host.facts(), this::fact);
    }

    private void link(GuestLink link) {
        out.known("hypervisor", link.hypervisor())
                .text("guest", link.guest())
                .list("grounds", link.grounds(), this::ground);
    }

    private void ground(GuestLink.Ground ground) {
        out.text("what", ground.what())
                .text("value", ground.value())
                .object("in_guest", () -> evidence(out, ground.inGuest()))
                .object("on_hypervisor", () -> evidence(out, ground.onHypervisor()));
    }

    private void layout(Layout layout) {
        out.text("kind", layout.kind().label())
                .text("root", layout.root())
                .known("host", layout.host())
                .number("artifacts", layout.artifacts())
                .text("told_by", layout.toldBy().value());
    }

    private void coverage(Coverage coverage) {
        out.text("kind", coverage.kind())
                .text("outcome", coverage.outcome().label())
                .number("artifacts", coverage.artifacts())
                .number("bytes", coverage.bytes())
                .number("lines", coverage.lines())
                .number("events", coverage.events())
                .number("unparsed_lines", coverage.unparsedLines())
                .texts("examples", coverage.examples().stream().map(ArtifactPath::value).toList());
    }

    private void fact(Fact fact) {
        out.text("subject", fact.subject().toString())
                .text("key", fact.key())
                .text("value", fact.value())
                .known("unit", fact.unit())
                .object("evidence", () -> evidence(out, fact.evidence()));
    }

    private void artifact(Artifact artifact) {
        out.text("path", artifact.path().value())
                .text("format", artifact.format())
                .text("charset", artifact.charset())
                .known("host", artifact.host())
                .number("bytes", artifact.bytes())
                .number("lines", artifact.lines())
                .number("events", artifact.events())
                .number("unparsed", artifact.unparsed())
                .number("unparsed_lines", artifact.unparsedLines())
                .time("first", artifact.first())
                .time("last", artifact.last())
                .text("clock", artifact.clock())
                .text("note", artifact.note());
    }

    private void clock(Clock clock) {
        out.text("id", clock.id())
                .known("host", clock.host())
                .text("kind", clock.kind().label())
                .text("basis", clock.basis().label())
                .number("uncertainty_ms", clock.uncertaintyMillis())
                .text("explanation", clock.explanation())
                .list("anchors", clock.anchors(), this::anchor);
    }

    private void anchor(Clock.Anchor anchor) {
        out.text("artifact", anchor.artifact().value())
                .numberFrom(1, "line", anchor.line())
                .text("text", anchor.text());
    }

    private void freeze(Freeze freeze) {
        out.known("host", freeze.host())
                .text("kind", freeze.kind().label())
                .time("first", freeze.first())
                .time("last", freeze.last())
                .number("uncertainty_ms", freeze.uncertaintyMillis())
                .text("explanation", freeze.explanation())
                .list("evidence", freeze.evidence(), it -> evidence(out, it));
    }

    private void timeSeries(TimeSeries series) {
        var peak = series.peak();
        out.text("subject", series.subject().toString())
                .text("key", series.key())
                .known("instance", series.instance())
                .known("unit", series.unit())
                .number("samples", series.samples())
                .number("instances", series.instances())
                .object("peak", () -> point(peak.point()))
                .object("evidence", () -> evidence(out, peak.evidence()))
                .list("points", series.points(), this::point);
    }

    private void point(TimeSeries.Point point) {
        out.time("time", point.nanos()).number("value", point.value());
    }

    private void finding(Finding finding) {
        verdict(finding);
        out.text("explanation", finding.explanation())
                .text("cause", finding.cause())
                .texts("remedy", finding.remedy())
                .texts("references", finding.references())
                .map("captures", finding.captures())
                .map("decoded", finding.decoded())
                .list("reasons", finding.reasons(), this::reason)
                .list("evidence", finding.evidence(), it -> evidence(out, it))
                .list("caused_by", finding.causes(), this::cause)
                .text("pack", finding.pack());
    }

    private void cause(Finding.Cause cause) {
        out.text("signature", cause.signature()).text("because", cause.because());
    }

    private void pack(SignaturePack pack) {
        out.text("name", pack.name())
                .text("version", pack.version())
                .number("signatures", pack.signatures());
    }

    private void verdict(Finding finding) {
        out.text("signature", finding.signature())
                .text("title", finding.title())
                .text("category", finding.category())
                .text("severity", finding.severity().label())
                .text("role", Wording.role(finding.role()))
                .text("confidence", finding.confidence().label())
                .number("count", finding.count())
                .time("first", finding.first())
                .time("last", finding.last())
                .texts("hosts", finding.hosts());
    }

    private void reason(Finding.Reason reason) {
        out.number("weight", reason.weight()).text("because", reason.because());
    }

    private void similar(Incident.Similar similar) {
        out.text("incident", similar.incident())
                .number("score", similar.score())
                .texts("shared", similar.shared());
    }

    private void activity(Incident.Activity activity) {
        var dated = activity.width() > 0;
        out.text("start", dated ? Wording.rfc3339(activity.start()) : null)
                .number("width_ns", activity.width())
                .list("by_severity", activity.bySeverity(), this::series)
                .list("by_host", activity.byHost(), this::series)
                .list(
                        "top_processes",
                        activity.topProcesses(),
                        it -> out.text("name", it.name()).number("count", it.count()));
    }

    private void series(Incident.Series series) {
        out.text("name", series.name()).numbers("counts", series.counts());
    }

    private void excerpt(Incident.Excerpt excerpt) {
        out.number("finding", excerpt.finding()).list("lines", excerpt.lines(), this::line);
    }

    private void line(Incident.Line line) {
        out.truth("evidence", line.evidence())
                .object("event", () -> EventJson.members(out, line.event()));
    }

    private void diagnostic(Diagnostic diagnostic) {
        var artifact = diagnostic.artifact();
        out.text("stage", diagnostic.stage())
                .text("code", diagnostic.code())
                .text("artifact", artifact == null ? null : artifact.value())
                .numberFrom(1, "line", diagnostic.line())
                .text("detail", diagnostic.detail());
    }

    static void evidence(JsonOut out, Evidence evidence) {
        var span = evidence.span();
        out.text("artifact", span.artifact().value())
                .number("line", span.line())
                .number("lines", span.lines())
                .number("offset", span.offset())
                .text("text", evidence.text());
    }
}
