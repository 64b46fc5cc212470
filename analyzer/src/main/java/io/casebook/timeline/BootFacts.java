package io.casebook.timeline;

import io.casebook.model.Clock.Anchor;
import io.casebook.model.Fact;
import io.casebook.model.UtcTime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What command output and the user say about the boots of a host.
final class BootFacts {
    private static final long MILLI = 1_000_000L;
    private static final long SECOND = 1000 * MILLI;

    /// Between two commands of one artifact, and of different ones.
    private static final int SAME_ARTIFACT_MILLIS = 5_000;

    private static final int COLLECTION_MILLIS = 60_000;

    /// wtmp and the journal are written so long after the kernel starts at most.
    private static final int LATE_MILLIS = 120_000;

    /// Times so near to each other are of the same boot.
    private static final long SAME_BOOT = 300 * SECOND;

    /// A user states a boot to the second.
    private static final int USER_MILLIS = 1000;

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}(?:\\.(\\d{1,9}))?");

    /// Logs of a machine that still runs; not `dmesg.0`, `dmesg.old`, `vmcore-dmesg.txt`.
    private static final Pattern RUNNING = Pattern.compile("(?i).*(dmesg|journal|kmsg).*");

    private static final Pattern EARLIER =
            Pattern.compile("(?i).*(vmcore|\\.old|\\.\\d+(\\.|$)).*");

    private final UploadEvidence evidence;
    private final String host;
    private final Zone zone;
    private final List<Bracket> boots;
    private final List<Bracket> spans;

    BootFacts(UploadEvidence evidence, String host, Zone zone) {
        this.evidence = evidence;
        this.host = host;
        this.zone = zone;
        boots = fromLast(boots());
        spans = fromLast(spans());
    }

    /// Anchors for the time at which the counter of a boot stood at 0.
    List<BootAnchor> of(BootSegment segment) {
        var anchors = new ArrayList<BootAnchor>();
        if (segment.isLast()) {
            user(segment).ifPresent(anchors::add);
        }
        if (wasRunning(segment.artifact().fileName())) {
            if (segment.isLast()) {
                uptime(segment).ifPresent(anchors::add);
            }
            same(boots, segment).ifPresent(anchors::add);
            same(spans, segment).ifPresent(anchors::add);
        }
        return anchors;
    }

    /// When the upload was made, as far as its host says.
    Optional<Long> collected() {
        return dates().stream()
                .map(date -> date.nanos() + date.millis() * MILLI + COLLECTION_MILLIS * MILLI)
                .max(Comparator.naturalOrder());
    }

    static boolean wasRunning(String fileName) {
        return RUNNING.matcher(fileName).matches() && !EARLIER.matcher(fileName).matches();
    }

    private Optional<BootAnchor> user(BootSegment segment) {
        return Optional.ofNullable(evidence.overrides().boots().get(host))
                .map(
                        boot ->
                                new BootAnchor(
                                        BootAnchor.Kind.USER,
                                        UtcTime.nanos(boot) - segment.atStart(),
                                        segment.atStart(),
                                        USER_MILLIS,
                                        List.of(),
                                        "as the user says"));
    }

    private List<Dated> dates() {
        var dates = new ArrayList<Dated>();
        evidence.facts().of(host, "date").forEach(fact -> add(fact, fact.value(), dates));
        evidence.facts().of(host, "utc").forEach(fact -> add(fact, fact.value() + " UTC", dates));
        return dates;
    }

    private void add(Fact fact, String value, List<Dated> dates) {
        FactTime.of(value)
                .map(
                        time ->
                                new Dated(
                                        fact,
                                        time.nanos(zone.zone()),
                                        Precision.sum(
                                                time.precisionMillis(), time.zoneMillis(zone))))
                .ifPresent(dates::add);
    }

    /// The date less the uptime. A counter beyond the uptime is that of another boot.
    private Optional<BootAnchor> uptime(BootSegment segment) {
        BootAnchor best = null;
        for (var date : dates()) {
            for (var uptime : evidence.facts().of(host, "uptime")) {
                var anchor = uptime(segment, date, uptime);
                if (anchor.isPresent()
                        && (best == null
                                || anchor.get().uncertaintyMillis() < best.uncertaintyMillis())) {
                    best = anchor.get();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static Optional<BootAnchor> uptime(BootSegment segment, Dated date, Fact uptime) {
        var written = SECONDS.matcher(uptime.value());
        if (!written.matches()) {
            return Optional.empty();
        }
        var digits = written.group(1) == null ? 0 : written.group(1).length();
        var precision = uptime.unit().equals("min-s") ? 59_999 : Precision.millisOf(digits);
        var apart =
                artifact(uptime).equals(artifact(date.fact()))
                        ? SAME_ARTIFACT_MILLIS
                        : COLLECTION_MILLIS;
        var nanos = (long) (Double.parseDouble(uptime.value()) * SECOND);
        if (segment.last() - segment.atStart() > nanos + (precision + apart) * MILLI) {
            return Optional.empty();
        }
        return Optional.of(
                new BootAnchor(
                        BootAnchor.Kind.UPTIME,
                        date.nanos() - nanos - segment.atStart(),
                        segment.atStart(),
                        Precision.sum(Precision.sum(date.millis(), precision), apart),
                        List.of(anchor(date.fact()), anchor(uptime)),
                        "from the date and the uptime of " + artifact(uptime)));
    }

    /// Times written by `who -b`, `last reboot` and `uptime -s`.
    private List<Bracket> boots() {
        var boots = new ArrayList<Bracket>();
        for (var fact : evidence.facts().of(host, "boot")) {
            FactTime.of(fact.value()).ifPresent(time -> boots.add(bracket(fact, time, fact.key())));
        }
        return boots;
    }

    /// Times of the first records of each boot in the journal.
    private List<Bracket> spans() {
        var boots = new ArrayList<Bracket>();
        for (var fact : evidence.facts().of(host, "boot-span")) {
            var parts = fact.value().split("\\s+", 4);
            if (parts.length >= 3) {
                var zoned = parts[1] + (parts.length == 4 ? " " + parts[3] : "");
                FactTime.of(zoned).ifPresent(time -> boots.add(bracket(fact, time, "journal")));
            }
        }
        return boots;
    }

    /// `uptime -s` computes the time of the boot, the others tell when it was written down.
    private Bracket bracket(Fact fact, FactTime time, String what) {
        var computed = artifact(fact).contains("uptime");
        var late = computed ? 1000 : LATE_MILLIS;
        var latest = time.nanos(zone.zone()) + time.precisionMillis() * MILLI;
        var width = late + time.precisionMillis();
        var how =
                computed
                        ? "from the boot that uptime tells"
                        : what.equals("journal")
                                ? "from the first record of the boot in the journal"
                                : "from the boot recorded in wtmp";
        var half = Precision.sum(width / 2 + 1, time.zoneMillis(zone));
        return new Bracket(fact, latest - width / 2 * MILLI, half, how);
    }

    /// The most exact time of each boot, the last one first.
    private static List<Bracket> fromLast(List<Bracket> all) {
        all.sort(Comparator.comparingLong(Bracket::nanos).reversed());
        var best = new ArrayList<Bracket>();
        var newest = Long.MAX_VALUE;
        for (var bracket : all) {
            if (best.isEmpty() || newest - bracket.nanos() > SAME_BOOT) {
                best.add(bracket);
                newest = bracket.nanos();
            } else if (bracket.millis() < best.getLast().millis()) {
                best.set(best.size() - 1, bracket);
            }
        }
        return best;
    }

    /// The boot that is as many boots before the last as the segment is.
    private static Optional<BootAnchor> same(List<Bracket> boots, BootSegment segment) {
        var before = segment.of() - segment.number();
        return before < boots.size()
                ? Optional.of(boots.get(before).anchor(segment))
                : Optional.empty();
    }

    private static String artifact(Fact fact) {
        return fact.evidence().span().artifact().value();
    }

    private static Anchor anchor(Fact fact) {
        var evidence = fact.evidence();
        return new Anchor(evidence.span().artifact(), evidence.span().line(), evidence.text());
    }

    /// The date when a command ran.
    private record Dated(Fact fact, long nanos, int millis) {}

    /// When the kernel started, give or take.
    private record Bracket(Fact fact, long nanos, int millis, String how) {
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
