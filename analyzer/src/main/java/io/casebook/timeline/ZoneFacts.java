package io.casebook.timeline;

import io.casebook.model.ArtifactPath;
import io.casebook.model.Clock.Anchor;
import io.casebook.model.Fact;
import io.casebook.model.ZoneAbbreviations;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What configuration and command output of one host say about its zone.
///
/// @param host its name
record ZoneFacts(UploadEvidence evidence, String host) {
    private static final int LAG_SECONDS = 5;

    /// A zone by its name in the IANA database.
    record Named(ZoneId zone, Anchor anchor) {}

    /// A date with an abbreviation that is not the same everywhere.
    record Abbreviated(WrittenDate date, Anchor anchor, Optional<Instant> modified) {}

    List<Named> named() {
        var named = new ArrayList<Named>();
        for (var fact : evidence.facts().of(host, "zone")) {
            try {
                named.add(new Named(ZoneId.of(fact.value()), anchor(fact)));
            } catch (DateTimeException _) {
                // this program's database does not have it
            }
        }
        return named;
    }

    /// Dates that were printed with their offset, or beside the same moment in UTC.
    List<ZoneObservation> observations() {
        var seen = new ArrayList<ZoneObservation>();
        for (var fact : evidence.facts().of(host, "date")) {
            var date = WrittenDate.of(fact.value());
            date.map(WrittenDate::offset)
                    .or(() -> date.flatMap(local -> besideUtc(fact, local)))
                    .filter(offset -> !isUtcByRequest(fact))
                    .ifPresent(
                            offset ->
                                    seen.add(
                                            new ZoneObservation(
                                                    date.orElseThrow().local().toInstant(offset),
                                                    offset,
                                                    anchor(fact),
                                                    "zone %s from " + artifact(fact))));
        }
        return seen;
    }

    /// `date -u` tells UTC wherever the host is.
    private static boolean isUtcByRequest(Fact fact) {
        var name = fact.evidence().span().artifact().fileName();
        return name.contains("date_-u") || name.contains("date_--utc");
    }

    private Optional<ZoneOffset> besideUtc(Fact fact, WrittenDate local) {
        return evidence.facts().of(host, "utc").stream()
                .filter(utc -> artifact(utc).equals(artifact(fact)))
                .flatMap(utc -> WrittenDate.of(utc.value()).stream())
                .flatMap(
                        utc ->
                                LocalReading.offset(
                                        local.localSeconds() - utc.localSeconds(), LAG_SECONDS)
                                        .stream())
                .findFirst();
    }

    /// Dates whose zone is an abbreviation.
    List<Abbreviated> abbreviated() {
        var dates = new ArrayList<Abbreviated>();
        for (var fact : evidence.facts().of(host, "date")) {
            WrittenDate.of(fact.value())
                    .filter(date -> !ZoneAbbreviations.offsets(date.zone()).isEmpty())
                    .ifPresent(
                            date -> dates.add(new Abbreviated(date, anchor(fact), modified(fact))));
        }
        return dates;
    }

    private Optional<Instant> modified(Fact fact) {
        return evidence.sources().stream()
                .filter(source -> source.table().artifact().equals(artifact(fact)))
                .flatMap(source -> Optional.ofNullable(source.modified()).stream())
                .findFirst();
    }

    private static ArtifactPath artifact(Fact fact) {
        return fact.evidence().span().artifact();
    }

    private static Anchor anchor(Fact fact) {
        var span = fact.evidence().span();
        return new Anchor(span.artifact(), span.line(), fact.evidence().text());
    }
}
