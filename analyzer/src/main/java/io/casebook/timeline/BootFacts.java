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
    /// Where a collection begins to follow the file system.
    private static final Pattern COLLECTED =
            Pattern.compile("(?:^|/)(?:sos_commands|proc|etc|var|run|sys)(?=/)");

    private static final long MILLI = 1_000_000L;
    private static final long SECOND = 1000 * MILLI;
    private static final long MINUTE = 60 * SECOND;

    /// Between two commands of one artifact, and of different ones.
    private static final int SAME_ARTIFACT_MILLIS = 5_000;

    private static final int COLLECTION_MILLIS = 60_000;

    /// A real-time clock that nobody looks after is off by so much; zones differ by more.
    private static final int CLOCKS_DIFFER_SECONDS = 600;

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
    private final RecordedBoots recorded;

    BootFacts(UploadEvidence evidence, String host, Zone zone) {
        this.evidence = evidence;
        this.host = host;
        this.zone = zone;
        recorded = new RecordedBoots(evidence, host, zone, collected());
    }

    /// Anchors for the time at which the counter of a boot stood at 0.
    List<BootAnchor> of(BootSegment segment) {
        var anchors = new ArrayList<BootAnchor>();
        if (segment.isLast()) {
            user(segment).ifPresent(anchors::add);
        }
        if (segment.isLast() && wasRunning(segment.artifact().fileName())) {
            uptime(segment).ifPresent(anchors::add);
        }
        anchors.addAll(recorded.of(segment));
        return anchors;
    }

    /// When the upload was made, as far as its host says.
    Optional<Long> collected() {
        return dates().stream()
                .map(date -> date.nanos() + date.millis() * MILLI + COLLECTION_MILLIS * MILLI)
                .max(Comparator.naturalOrder());
    }

    /// Whether the real-time clock keeps local time, as `timedatectl` tells, which writes
    /// three clocks.
    boolean keepsLocalTime() {
        var facts = evidence.facts();
        return facts.of(host, "rtc").stream()
                .anyMatch(
                        clock ->
                                isBeside(clock, facts.of(host, "date"))
                                        && facts.of(host, "utc").stream()
                                                .anyMatch(utc -> isOf(utc, clock))
                                        && !isBeside(clock, facts.of(host, "utc")));
    }

    private static boolean isBeside(Fact clock, List<Fact> dates) {
        return dates.stream()
                .filter(date -> isOf(date, clock))
                .anyMatch(date -> isNear(date, clock));
    }

    private static boolean isOf(Fact date, Fact clock) {
        return artifact(date).equals(artifact(clock));
    }

    private static boolean isNear(Fact one, Fact other) {
        var first = WrittenDate.of(one.value());
        var second = WrittenDate.of(other.value());
        return first.isPresent()
                && second.isPresent()
                && Math.abs(first.get().localSeconds() - second.get().localSeconds())
                        <= CLOCKS_DIFFER_SECONDS;
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
        if (!written.matches() || !collection(uptime).equals(collection(date.fact()))) {
            return Optional.empty();
        }
        var digits = written.group(1) == null ? 0 : written.group(1).length();
        var inMinutes = uptime.unit().equals("min");
        var precision = inMinutes ? 59_999 : Precision.millisOf(digits);
        var apart =
                artifact(uptime).equals(artifact(date.fact()))
                        ? SAME_ARTIFACT_MILLIS
                        : COLLECTION_MILLIS;
        var nanos = (long) (Double.parseDouble(uptime.value()) * (inMinutes ? MINUTE : SECOND));
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

    /// The folder of the collection that a fact is from: a host may have been collected twice.
    private static String collection(Fact fact) {
        var parts = COLLECTED.matcher(artifact(fact));
        return parts.find() ? artifact(fact).substring(0, parts.start()) : folder(fact);
    }

    private static String folder(Fact fact) {
        return fact.evidence().span().artifact().folder();
    }

    static String artifact(Fact fact) {
        return fact.evidence().span().artifact().value();
    }

    static Anchor anchor(Fact fact) {
        var evidence = fact.evidence();
        return new Anchor(evidence.span().artifact(), evidence.span().line(), evidence.text());
    }

    /// The date when a command ran.
    private record Dated(Fact fact, long nanos, int millis) {}
}
