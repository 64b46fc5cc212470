package io.casebook.timeline;

import io.casebook.model.Clock.Anchor;
import io.casebook.model.Diagnostic;
import io.casebook.model.TimeBasis;
import io.casebook.model.ZoneAbbreviations;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the zone in which a host writes its local times, best evidence first: what the user says;
/// the host's configured zone, unless times that were written contradict; offsets that logs and
/// commands wrote; UTC times within messages; messages that a log with absolute times has too; an
/// abbreviation, as far as it can mean one zone only; the kernel's real-time clock.
final class ZoneEvidence {
    private static final Duration COMMANDS_TAKE = Duration.ofMinutes(10);

    private final UploadEvidence evidence;
    private final Map<String, Zone> byHost = new HashMap<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    ZoneEvidence(UploadEvidence evidence) {
        this.evidence = evidence;
    }

    /// Contradictions among what was asked for.
    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /// The zone of a source's local times; assumed where nothing tells it.
    Zone of(TableSource source) {
        return source.host().isEmpty()
                ? find("", List.of(source))
                : byHost.computeIfAbsent(source.host(), host -> find(host, evidence.of(host)));
    }

    private Zone find(String host, List<TableSource> sources) {
        var stated = evidence.overrides().zoneOf(host);
        if (stated != null) {
            return Zone.known(stated, null, "zone as the user says");
        }
        var facts = new ZoneFacts(evidence, host);
        var logs = new ZoneLogs(sources);
        var seen =
                Stream.concat(facts.observations().stream(), logs.observations().stream()).toList();
        return named(facts.named(), seen)
                .or(() -> exported(seen, sources))
                .or(() -> observed(seen))
                .or(() -> logs.innerStamp().map(ZoneEvidence::observed))
                .or(() -> SharedStamps.find(sources).map(ZoneEvidence::observed))
                .or(() -> abbreviated(abbreviations(facts, logs), logs))
                .or(() -> logs.realTimeClock().map(ZoneEvidence::observed))
                .orElseGet(() -> unknown(abbreviations(facts, logs)));
    }

    /// The configured zone that fits all that was seen.
    private Optional<Zone> named(List<ZoneFacts.Named> named, List<ZoneObservation> seen) {
        for (var candidate : named) {
            var rules = candidate.zone().getRules();
            var against =
                    onlyUtc(seen)
                            ? Optional.<ZoneObservation>empty()
                            : seen.stream()
                                    .filter(one -> !ZoneCandidates.fits(rules, one))
                                    .findFirst();
            if (against.isEmpty()) {
                contradictions(named, candidate);
                return Optional.of(known(candidate));
            }
            contradict(
                    candidate.anchor(),
                    "The host is configured for %s, but %s:%d was written in %s; the written time counts."
                            .formatted(
                                    candidate.zone(),
                                    against.get().anchor().artifact(),
                                    against.get().anchor().line(),
                                    against.get().offsetText()));
        }
        return Optional.empty();
    }

    private void contradictions(List<ZoneFacts.Named> named, ZoneFacts.Named taken) {
        var rules = taken.zone().getRules();
        for (var other : named) {
            if (!other.zone().getRules().equals(rules)) {
                contradict(
                        other.anchor(),
                        "It names %s, %s names %s, which is taken."
                                .formatted(other.zone(), taken.anchor().artifact(), taken.zone()));
            }
        }
    }

    private void contradict(Anchor anchor, String detail) {
        diagnostics.add(
                new Diagnostic(
                        "timeline", "zones-contradict", anchor.artifact(), anchor.line(), detail));
    }

    private static Zone known(ZoneFacts.Named named) {
        var how = "zone " + named.zone() + " from " + named.anchor().artifact();
        return Zone.known(named.zone(), named.anchor(), how);
    }

    /// A journal can be exported in UTC on any host; then its messages may tell the zone, if they
    /// are in a local log too.
    private static Optional<Zone> exported(List<ZoneObservation> seen, List<TableSource> sources) {
        return seen.isEmpty() || !onlyUtc(seen)
                ? Optional.empty()
                : SharedStamps.find(sources).map(ZoneEvidence::observed);
    }

    private static int spreadMillis(List<ZoneObservation> seen, ZoneObservation taken) {
        return seen.stream()
                .mapToInt(one -> one.offset().compareTo(taken.offset()))
                .map(seconds -> Math.abs(seconds) * 1000)
                .max()
                .orElse(0);
    }

    /// Whether every time was written in UTC, as on request any host does.
    private static boolean onlyUtc(List<ZoneObservation> seen) {
        return seen.stream().allMatch(one -> one.offset().equals(ZoneOffset.UTC));
    }

    /// The zone that has all offsets that were seen.
    private Optional<Zone> observed(List<ZoneObservation> seen) {
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        var last = seen.getLast();
        var different =
                seen.stream().filter(one -> !one.offset().equals(last.offset())).findFirst();
        if (different.isEmpty()) {
            return Optional.of(observed(last, seen));
        }
        var zones = ZoneCandidates.of(seen);
        if (zones.isEmpty()) {
            contradict(
                    different.get().anchor(),
                    "It was written in %s, %s:%d in %s, and no zone has both; the latter is taken."
                            .formatted(
                                    different.get().offsetText(),
                                    last.anchor().artifact(),
                                    last.anchor().line(),
                                    last.offsetText()));
            return Optional.of(observed(last, List.of(last)).doubted(spreadMillis(seen, last)));
        }
        var rules = zones.getFirst();
        var zone = ZoneCandidates.named(rules).orElseThrow();
        var how =
                last.sentence()
                        + ", and "
                        + different.get().offsetText()
                        + " at other times, as in "
                        + zone;
        return Optional.of(zone(zone, zones.subList(1, zones.size()), last, how));
    }

    private static Zone observed(ZoneObservation observation) {
        return observed(observation, List.of(observation));
    }

    private static Zone observed(ZoneObservation last, List<ZoneObservation> seen) {
        return zone(last.offset(), ZoneCandidates.of(seen), last, last.sentence());
    }

    private static Zone zone(
            ZoneId zone, List<ZoneRules> rivals, ZoneObservation last, String how) {
        return new Zone(zone, rivals, TimeBasis.ZONE_INFERRED, 0, List.of(last.anchor()), how);
    }

    private static List<ZoneFacts.Abbreviated> abbreviations(ZoneFacts facts, ZoneLogs logs) {
        return Stream.concat(facts.abbreviated().stream(), logs.abbreviated().stream()).toList();
    }

    private Optional<Zone> abbreviated(List<ZoneFacts.Abbreviated> dates, ZoneLogs logs) {
        for (var date : dates) {
            var fitting =
                    ZoneAbbreviations.offsets(date.date().zone()).stream()
                            .filter(offset -> isPossible(date, offset, logs))
                            .toList();
            if (fitting.size() == 1) {
                var how =
                        "zone %s, which "
                                + date.date().zone()
                                + " in "
                                + date.anchor().artifact()
                                + " stands for";
                var at = date.date().local().toInstant(fitting.getFirst());
                return Optional.of(
                        observed(new ZoneObservation(at, fitting.getFirst(), date.anchor(), how)));
            }
        }
        return Optional.empty();
    }

    /// Whether a date can have been printed in this zone: not before the last event that is dated
    /// for certain, not after the analysis, when its file was written, as the real-time clock says.
    private boolean isPossible(ZoneFacts.Abbreviated date, ZoneOffset offset, ZoneLogs logs) {
        var at = date.date().local().toInstant(offset);
        var clock = logs.realTimeClock();
        return !at.isAfter(evidence.latest())
                && logs.lastCertain().stream().noneMatch(at.plus(COMMANDS_TAKE)::isBefore)
                && date.modified().stream().allMatch(written -> isNear(written, at))
                && clock.stream().allMatch(seen -> seen.offset().equals(offset));
    }

    private static boolean isNear(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(COMMANDS_TAKE) <= 0;
    }

    private Zone unknown(List<ZoneFacts.Abbreviated> dates) {
        if (dates.isEmpty()) {
            return Zone.assumed(List.of(), "zone not known, UTC assumed");
        }
        var date = dates.getFirst();
        var meanings =
                ZoneAbbreviations.offsets(date.date().zone()).stream()
                        .map(ZoneObservation::text)
                        .toList();
        diagnostics.add(
                new Diagnostic(
                        "timeline",
                        "zone-ambiguous",
                        date.anchor().artifact(),
                        date.anchor().line(),
                        "%s stands for %s, and nothing tells which; give it with --zone."
                                .formatted(date.date().zone(), String.join(" or ", meanings))));
        return Zone.assumed(
                List.of(date.anchor()),
                "zone " + date.date().zone() + " is not the same everywhere, UTC assumed");
    }
}
