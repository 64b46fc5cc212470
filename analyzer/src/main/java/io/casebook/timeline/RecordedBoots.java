package io.casebook.timeline;

import io.casebook.model.Fact;
import io.casebook.model.UtcTime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Boots that a host has on record: what `who -b`, `last reboot`, `uptime -s` and `/proc/stat`
/// say, and the list of boots of its journal.
final class RecordedBoots {
    private static final long MILLI = 1_000_000L;
    private static final long SECOND = 1000 * MILLI;

    /// The first record of wtmp or the journal is written so long after the kernel started at most.
    private static final int LATE_MILLIS = 60_000;

    /// A boot that is computed may be off by so much, as its parts are cut to seconds.
    private static final int CUT_MILLIS = 1000;

    /// Times so near to each other are of the same boot.
    private static final long SAME_BOOT = 300 * SECOND;

    /// A log may be collected so long after the journal told its last record.
    private static final long COLLECTION = 600 * SECOND;

    /// Logs that were put aside when the machine started again.
    private static final Pattern BEFORE_LAST = Pattern.compile("(?i)dmesg\\.(0|old)(\\..*)?");

    private final UploadEvidence evidence;
    private final String host;
    private final Zone zone;
    private final Optional<Long> collected;
    private final List<Recorded> boots;
    private final List<Recorded> journal;

    /// @param collected when the upload was made, where that is known
    RecordedBoots(UploadEvidence evidence, String host, Zone zone, Optional<Long> collected) {
        this.evidence = evidence;
        this.host = host;
        this.zone = zone;
        this.collected = collected;
        boots = fromLast(boots());
        journal = fromLast(journal());
    }

    /// What is on record of the boot that wrote a log.
    List<BootAnchor> of(BootSegment segment) {
        var name = segment.artifact().fileName();
        var before = segment.of() - segment.number();
        if (BootFacts.wasRunning(name)) {
            return Stream.concat(
                            boots.stream().skip(before).limit(1), fitting(segment, before).stream())
                    .map(boot -> boot.anchor(segment))
                    .toList();
        }
        return BEFORE_LAST.matcher(name).matches()
                ? fitting(segment, before + 1).map(boot -> boot.anchor(segment)).stream().toList()
                : List.of();
    }

    /// The boot of the journal that is so many boots before the last. No counter runs ahead of its
    /// boot, so a log of one boot may be of an earlier one too: the newest that lasted long enough.
    private Optional<Recorded> fitting(BootSegment segment, int before) {
        var ran = segment.isStamped() ? segment.last() - segment.atStart() : 0;
        return journal.stream()
                .skip(before)
                .limit(segment.of() == 1 ? Long.MAX_VALUE : 1)
                .filter(boot -> ran <= boot.length())
                .findFirst();
    }

    private List<Recorded> boots() {
        var found = new ArrayList<Recorded>();
        for (var fact : evidence.facts().of(host, "boot")) {
            FactTime.of(fact.value()).ifPresent(time -> found.add(boot(fact, time)));
        }
        for (var fact : evidence.facts().of(host, "boot-time")) {
            FactTime.of(fact.value()).ifPresent(time -> found.add(computed(fact, time)));
        }
        for (var fact : evidence.facts().of(host, "boot-yearless")) {
            YearlessDay.of(fact.value())
                    .flatMap(day -> day.before(latest(fact), collected.isPresent(), zone.zone()))
                    .ifPresent(time -> found.add(boot(fact, time)));
        }
        return found;
    }

    /// Boots before the upload was made and before the list of them was written.
    private Instant latest(Fact fact) {
        var written =
                evidence.of(host).stream()
                        .filter(
                                it ->
                                        it.table()
                                                .artifact()
                                                .value()
                                                .equals(BootFacts.artifact(fact)))
                        .flatMap(source -> Optional.ofNullable(source.modified()).stream());
        return Stream.concat(written, collected.stream().map(UtcTime::instant))
                .reduce(evidence.latest(), (a, b) -> a.isBefore(b) ? a : b);
    }

    /// `uptime -s` computes the time of the boot, the others tell when it was written down.
    private Recorded boot(Fact fact, FactTime time) {
        return BootFacts.artifact(fact).contains("uptime")
                ? recorded(fact, time, CUT_MILLIS, "from the boot that uptime tells")
                : recorded(fact, time, LATE_MILLIS, "from the boot recorded in wtmp");
    }

    /// `btime` of `/proc/stat`, which the kernel computes and cuts to the second.
    private Recorded computed(Fact fact, FactTime time) {
        var how = "from the boot time in " + BootFacts.artifact(fact);
        return recorded(fact, time, CUT_MILLIS, how);
    }

    private List<Recorded> journal() {
        var found = new ArrayList<Recorded>();
        for (var fact : evidence.facts().of(host, "boot-span")) {
            var parts = fact.value().split("\\s+", 4);
            if (parts.length >= 3) {
                var written = parts.length == 4 ? " " + parts[3] : "";
                var from = FactTime.of(parts[1] + written);
                var to = FactTime.of(parts[2] + written);
                from.map(time -> span(fact, time, to)).ifPresent(found::add);
            }
        }
        return found;
    }

    private Recorded span(Fact fact, FactTime from, Optional<FactTime> to) {
        var first =
                recorded(
                        fact,
                        from,
                        LATE_MILLIS,
                        "from the first record of the boot in the journal");
        return to.map(last -> last.nanos(zone.zone()) - from.nanos(zone.zone()))
                .map(length -> first.lasting(length + LATE_MILLIS * MILLI + COLLECTION))
                .orElse(first);
    }

    private Recorded recorded(Fact fact, FactTime time, int late, String how) {
        var latest = time.nanos(zone.zone()) + time.precisionMillis() * MILLI;
        var width = late + time.precisionMillis();
        var half = Precision.sum(width / 2 + 1, time.zoneMillis(zone));
        return new Recorded(fact, latest - width / 2 * MILLI, half, Long.MAX_VALUE, how);
    }

    /// The most exact time of each boot, the last one first.
    private static List<Recorded> fromLast(List<Recorded> all) {
        all.sort(Comparator.comparingLong(Recorded::nanos).reversed());
        var best = new ArrayList<Recorded>();
        var newest = Long.MAX_VALUE;
        for (var boot : all) {
            if (best.isEmpty() || newest - boot.nanos() > SAME_BOOT) {
                best.add(boot);
                newest = boot.nanos();
            } else if (boot.millis() < best.getLast().millis()) {
                best.set(best.size() - 1, boot);
            }
        }
        return best;
    }

    /// When the kernel started, give or take.
    ///
    /// @param length its counter cannot have run longer, in nanoseconds
    private record Recorded(Fact fact, long nanos, int millis, long length, String how) {
        Recorded lasting(long longest) {
            return new Recorded(fact, nanos, millis, longest, how);
        }

        BootAnchor anchor(BootSegment segment) {
            return new BootAnchor(
                    BootAnchor.Kind.BOOT_TIME,
                    nanos - segment.atStart(),
                    segment.atStart(),
                    millis,
                    List.of(BootFacts.anchor(fact)),
                    how);
        }
    }
}
