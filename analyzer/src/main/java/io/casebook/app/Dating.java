package io.casebook.app;

import io.casebook.crash.CrashRelations;
import io.casebook.crash.MemoryKillRelations;
import io.casebook.crash.kernel.MemoryKills;
import io.casebook.format.ParsedArtifact;
import io.casebook.format.RotatedName;
import io.casebook.model.Artifact;
import io.casebook.model.ArtifactPath;
import io.casebook.model.Crash;
import io.casebook.model.Diagnostic;
import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;
import io.casebook.model.Fact;
import io.casebook.model.GuestLink;
import io.casebook.model.MemoryKill;
import io.casebook.model.Names;
import io.casebook.model.ReadingKind;
import io.casebook.model.Subject;
import io.casebook.timeline.ClockSolver;
import io.casebook.timeline.TableSource;
import io.casebook.timeline.TimeOverrides;
import io.casebook.timeline.Timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says of each artifact which machine it comes from, puts its events on the timeline, and
/// completes what was read of it by that.
final class Dating {
    /// What a hypervisor tells of all its guests, even if it has but one.
    private static final Set<String> OF_ALL_GUESTS =
            Set.of("audit-log", "guest-list", "process-list");

    private final UploadReader.Uploads read;
    private final Names processes;
    private final Names hosts;
    private final List<ReadArtifact> recognised;
    private final Map<ArtifactPath, String> artifactHosts;
    private final List<Diagnostic> hostDoubts;
    private final GuestAttribution guests;

    Dating(UploadReader.Uploads read, Names processes, Names hosts) {
        this.read = read;
        this.processes = processes;
        this.hosts = hosts;
        recognised =
                read.artifacts().stream()
                        .filter(artifact -> artifact.parsed() != null)
                        .sorted((a, b) -> a.source().path().compareTo(b.source().path()))
                        .toList();
        var attribution = new HostAttribution(hosts);
        artifactHosts = attribution.attribute(recognised.stream().map(Dating::parsed).toList());
        hostDoubts = attribution.diagnostics();
        guests =
                new GuestAttribution(
                        recognised.stream().flatMap(a -> parsed(a).facts().stream()).toList(),
                        Set.copyOf(artifactHosts.values()));
    }

    private static ParsedArtifact parsed(ReadArtifact artifact) {
        return Objects.requireNonNull(artifact.parsed());
    }

    DatedUploads date(TimeOverrides overrides, Instant now) {
        var notes = recognised.stream().map(TableNotes::of).toList();
        var sources = new ArrayList<TableSource>();
        for (var i = 0; i < recognised.size(); i++) {
            sources.add(source(recognised.get(i), notes.get(i)));
        }
        var facts = facts();
        var timeline = new ClockSolver(overrides, now).solve(sources, facts);
        var stays = new GuestStays(timeline.tables(), table -> host(table.artifact()));
        var found = GuestLinks.find(facts, artifactHosts, stays);
        var links = found.links();
        var sampled = sampledSeries();
        return new DatedUploads(
                read.uploads(),
                timeline.tables(),
                timeline,
                List.copyOf(sources),
                processes,
                hosts,
                artifactHosts,
                artifactGuests(links),
                guests.guests(),
                links,
                Stream.concat(currentFacts(timeline, facts).stream(), sampled.peaks()).toList(),
                sampled.all(),
                sampled(),
                crashes(notes),
                memoryKills(notes),
                artifacts(timeline),
                notes,
                diagnostics(timeline, sampled, overrides, found.diagnostics()));
    }

    private TableSource source(ReadArtifact artifact, TableNotes notes) {
        var path = artifact.source().path();
        return new TableSource(
                parsed(artifact).table(),
                host(path),
                artifact.source().modified(),
                RotatedName.of(path.fileName()).date(),
                notes.marks());
    }

    private String host(ArtifactPath path) {
        return artifactHosts.getOrDefault(path, "");
    }

    /// An artifact that states facts of exactly one guest is about that guest, unless it is one
    /// that tells of all; what a machine wrote that is a guest is about that.
    private Map<ArtifactPath, String> artifactGuests(Map<String, GuestLink> links) {
        var byArtifact = new HashMap<ArtifactPath, String>();
        for (var artifact : recognised) {
            var names =
                    parsed(artifact).facts().stream()
                            .map(fact -> guests.named(fact.subject(), artifact.source().path()))
                            .filter(
                                    subject ->
                                            subject.kind() == Subject.Kind.GUEST && subject.named())
                            .map(Subject::name)
                            .distinct()
                            .toList();
            var link = links.get(host(artifact.source().path()));
            var isOfAll = OF_ALL_GUESTS.contains(parsed(artifact).table().format());
            if (names.size() == 1 && !isOfAll) {
                byArtifact.put(artifact.source().path(), names.getFirst());
            } else if ((names.isEmpty() || isOfAll) && link != null) {
                byArtifact.put(artifact.source().path(), link.guest());
            }
        }
        return byArtifact;
    }

    private List<Fact> currentFacts(Timeline timeline, List<Fact> all) {
        var starts =
                new GuestStarts(
                        timeline.tables(),
                        all,
                        recognised.stream().flatMap(this::statedCrashes).toList());
        return all.stream().filter(starts::holds).toList();
    }

    private List<Fact> facts() {
        return recognised.stream()
                .flatMap(artifact -> parsed(artifact).facts().stream())
                .map(fact -> fact.about(subject(fact.subject(), fact.evidence().span().artifact())))
                .toList();
    }

    private Subject subject(Subject subject, ArtifactPath path) {
        return subject.kind() == Subject.Kind.HOST && !subject.named()
                ? Subject.host(host(path))
                : guests.named(subject, path);
    }

    /// The crash in an event log is that of the machine whose log it is, unless it is a guest's.
    private Subject subject(Crash crash, ArtifactPath path) {
        var who = subject(crash.subject(), path);
        return who.named() || !CrashRelations.isEvent(crash) ? who : Subject.host(host(path));
    }

    private Set<ArtifactPath> sampled() {
        return recognised.stream()
                .filter(artifact -> !parsed(artifact).samples().isEmpty())
                .map(artifact -> artifact.source().path())
                .collect(Collectors.toSet());
    }

    private SampledSeries sampledSeries() {
        var sampled = new SampledSeries();
        for (var artifact : recognised) {
            var path = artifact.source().path();
            for (var samples : parsed(artifact).samples()) {
                sampled.add(parsed(artifact).table(), samples, it -> subject(it, path));
            }
        }
        return sampled;
    }

    private List<Crash> crashes(List<TableNotes> notes) {
        var crashes = new UploadCrashes();
        var writers = crashWriters();
        for (var i = 0; i < recognised.size(); i++) {
            var table = parsed(recognised.get(i)).table();
            crashes.state(table, statedCrashes(recognised.get(i)).toList());
            crashes.read(table, notes.get(i), writers);
        }
        return crashes.all();
    }

    private CrashWriters crashWriters() {
        return new CrashWriters(processes, hosts, artifactHosts, guests);
    }

    private List<MemoryKill> memoryKills(List<TableNotes> notes) {
        var kills = new ArrayList<MemoryKill>();
        var writers = crashWriters();
        for (var i = 0; i < recognised.size(); i++) {
            var table = parsed(recognised.get(i)).table();
            kills.addAll(MemoryKills.read(table, notes.get(i).crashRows(), writers::kernelHost));
        }
        return MemoryKillRelations.of(kills);
    }

    /// Crashes that a text states as such.
    private Stream<Crash> statedCrashes(ReadArtifact artifact) {
        var table = parsed(artifact).table();
        return parsed(artifact).crashes().stream()
                .map(
                        crash -> {
                            var who = subject(crash, table.artifact());
                            return crash.resolved(who, time(crash, table));
                        });
    }

    /// A crash whose text has the zone is dated by itself, else by the record that tells of it.
    private static long time(Crash crash, EventTable table) {
        if (crash.reading().kind() == ReadingKind.ABSOLUTE) {
            return crash.reading().nanos();
        }
        var row = table.rowAt(crash.evidence().span().offset());
        return row == null ? EventChunk.UNDATED : row.chunk().nanos(row.index());
    }

    private List<Artifact> artifacts(Timeline timeline) {
        var all = new ArrayList<>(read.passedOver());
        for (var artifact : read.artifacts()) {
            var source = artifact.source();
            all.add(
                    artifact.parsed() == null
                            ? unrecognised(source.path(), source.charset(), source.text().size())
                            : new ArtifactCoverage(parsed(artifact), source.charset())
                                    .artifact(host(source.path()), timeline));
        }
        all.sort((a, b) -> a.path().compareTo(b.path()));
        return List.copyOf(all);
    }

    private static Artifact unrecognised(ArtifactPath path, String charset, long bytes) {
        return new Artifact(
                path,
                null,
                charset,
                bytes,
                0,
                0,
                0,
                0,
                "",
                EventChunk.UNDATED,
                EventChunk.UNDATED,
                null,
                "text of no known format");
    }

    private List<Diagnostic> diagnostics(
            Timeline timeline,
            SampledSeries sampled,
            TimeOverrides overrides,
            List<Diagnostic> ofGuests) {
        var all = new ArrayList<>(read.diagnostics());
        recognised.forEach(artifact -> all.addAll(parsed(artifact).diagnostics()));
        all.addAll(timeline.diagnostics());
        sampled.diagnostics().forEach(all::add);
        all.addAll(hostDoubts);
        all.addAll(ofGuests);
        all.addAll(new UnknownHosts(artifactHosts.values()).diagnostics(overrides));
        return List.copyOf(all);
    }
}
