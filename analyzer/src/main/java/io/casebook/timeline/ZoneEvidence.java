package io.casebook.timeline;

import io.casebook.model.Clock.Anchor;
import io.casebook.model.EventTable;
import io.casebook.model.ReadingKind;
import io.casebook.model.TimeBasis;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// What the upload says about the zone in which a host writes its local times.
final class ZoneEvidence {
    /// Local clocks on earth are at most so far from UTC.
    static final int FARTHEST_ZONE_MILLIS = 14 * 3600 * 1000;

    private static final int QUARTER_SECONDS = 900;
    private static final int BOOT_LAG_SECONDS = 420;
    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d\\d):?(\\d\\d)$");

    private final UploadEvidence evidence;
    private final Map<String, Optional<Zone>> written = new HashMap<>();
    private final Map<String, Optional<Zone>> clocks = new HashMap<>();

    ZoneEvidence(UploadEvidence evidence) {
        this.evidence = evidence;
    }

    /// The zone of a source's local times; assumed where nothing tells it.
    Zone of(TableSource source) {
        var stated = evidence.overrides().zoneOf(source.host());
        if (stated != null) {
            return new Zone(stated, TimeBasis.ZONE_INFERRED, 0, null, "zone as the user says");
        }
        return ofHost(source.host(), written, ZoneEvidence::fromOffset)
                .or(() -> fromClockSetting(source))
                .or(() -> ofHost(source.host(), clocks, ZoneEvidence::fromClockSetting))
                .orElseGet(
                        () ->
                                new Zone(
                                        ZoneOffset.UTC,
                                        TimeBasis.ASSUMED,
                                        FARTHEST_ZONE_MILLIS,
                                        null,
                                        "zone not known, UTC assumed"));
    }

    /// What the logs of a host say, looked up once; logs of unknown hosts say nothing of each
    /// other.
    private Optional<Zone> ofHost(
            String host,
            Map<String, Optional<Zone>> known,
            Function<TableSource, Optional<Zone>> source) {
        return host.isEmpty()
                ? Optional.empty()
                : known.computeIfAbsent(
                        host,
                        name ->
                                evidence.of(name).stream()
                                        .flatMap(s -> source.apply(s).stream())
                                        .findFirst());
    }

    /// The kernel writes the epoch of its real-time clock, syslog the local time beside it; logging
    /// starts some seconds later than the kernel.
    private static Optional<Zone> fromClockSetting(TableSource source) {
        for (var number : source.clockSettings()) {
            var row = source.table().row(number);
            var local = localSeconds(row);
            var epoch = BootClock.read(row.message());
            if (local.isPresent() && epoch.isPresent()) {
                var zone = offset(local.get(), epoch.get().getEpochSecond(), row);
                if (zone.isPresent()) {
                    return zone.map(
                            offset ->
                                    zone(
                                            offset,
                                            row,
                                            "zone %s from the kernel's real-time clock, if that"
                                                    + " runs in UTC"));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Long> localSeconds(EventTable.Row row) {
        return switch (row.chunk().readingKind(row.index())) {
            case LOCAL, YEARLESS ->
                    Optional.of(row.chunk().readingNanos(row.index()) / 1_000_000_000L);
            case NONE, ABSOLUTE, SINCE_BOOT, TIME_OF_DAY -> Optional.empty();
        };
    }

    private static Optional<ZoneOffset> offset(long local, long epoch, EventTable.Row row) {
        if (row.chunk().readingKind(row.index()) == ReadingKind.LOCAL) {
            return offset(local - epoch);
        }
        var year = LocalDateTime.ofEpochSecond(epoch, 0, ZoneOffset.UTC).getYear();
        for (var candidate = year - 1; candidate <= year + 1; candidate++) {
            var seconds = LeapYearTime.seconds(local, candidate);
            var offset =
                    seconds.isPresent()
                            ? offset(seconds.getAsLong() - epoch)
                            : Optional.<ZoneOffset>empty();
            if (offset.isPresent()) {
                return offset;
            }
        }
        return Optional.empty();
    }

    /// Zones lie at whole and half hours, and a few (Nepal, Chatham, Eucla) at three quarters.
    private static boolean isZone(long quarters) {
        return Math.floorMod(quarters, 4) != 1;
    }

    private static Optional<ZoneOffset> offset(long differenceSeconds) {
        var quarters =
                Math.floorDiv(differenceSeconds + QUARTER_SECONDS / 3, (long) QUARTER_SECONDS);
        var lag = differenceSeconds - quarters * QUARTER_SECONDS;
        var near = Math.abs(quarters * QUARTER_SECONDS * 1000L) <= FARTHEST_ZONE_MILLIS;
        return near && isZone(quarters) && lag <= BOOT_LAG_SECONDS
                ? Optional.of(ZoneOffset.ofTotalSeconds((int) (quarters * QUARTER_SECONDS)))
                : Optional.empty();
    }

    /// A log of the same host that writes its offset. Only logs of the system's own logger follow
    /// the host's zone; libvirt and QEMU always write UTC.
    private static Optional<Zone> fromOffset(TableSource source) {
        return source.table().format().equals("syslog")
                ? lastAbsolute(source.table()).flatMap(ZoneEvidence::fromOffset)
                : Optional.empty();
    }

    private static Optional<EventTable.Row> lastAbsolute(EventTable table) {
        for (var chunk : table.chunks().reversed()) {
            for (var row = chunk.size() - 1;
                    chunk.mayHave(ReadingKind.ABSOLUTE) && row >= 0;
                    row--) {
                if (chunk.readingKind(row) == ReadingKind.ABSOLUTE) {
                    return Optional.of(new EventTable.Row(table, chunk, row));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Zone> fromOffset(EventTable.Row row) {
        var offset = OFFSET.matcher(row.readingText());
        if (!offset.find()) {
            return Optional.empty();
        }
        try {
            var zone = ZoneOffset.of(offset.group(1) + offset.group(2) + ":" + offset.group(3));
            return Optional.of(zone(zone, row, "zone %s from a log of the same host"));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Zone zone(ZoneOffset offset, EventTable.Row row, String how) {
        var span = row.span();
        var anchor = new Anchor(span.artifact(), span.line(), row.text());
        return new Zone(
                offset,
                TimeBasis.ZONE_INFERRED,
                0,
                anchor,
                how.formatted("UTC" + offset.getId().replace("Z", "+00:00")));
    }

    /// A zone and why it is taken.
    ///
    /// @param anchor the line that tells it, or null
    record Zone(
            ZoneId zone,
            TimeBasis basis,
            int uncertaintyMillis,
            @Nullable Anchor anchor,
            String how) {
        List<Anchor> anchors() {
            return anchor == null ? List.of() : List.of(anchor);
        }
    }
}
