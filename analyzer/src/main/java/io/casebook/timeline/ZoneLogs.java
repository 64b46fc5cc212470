package io.casebook.timeline;

import io.casebook.model.Clock.Anchor;
import io.casebook.model.EventTable;
import io.casebook.model.ReadingKind;
import io.casebook.model.UtcTime;
import io.casebook.model.ZoneAbbreviations;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What the logs of one host say about its zone.
///
/// @param logs of the host
record ZoneLogs(List<TableSource> logs) {
    /// Logging starts some minutes after the kernel at most.
    private static final int BOOT_LAG_SECONDS = 420;

    private static final int LAG_SECONDS = 5;

    /// Lines of a log that are looked at for a stamp within the message.
    private static final int MOST_STAMPS = 2_000;

    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d\\d):?(\\d\\d)$");

    /// Loggers of the system follow the host's zone; libvirt and QEMU always write UTC.
    private static final Set<String> SYSTEM_LOGS = Set.of("syslog", "kernel-log");

    /// Offsets that logs of the system write.
    List<ZoneObservation> observations() {
        var seen = new ArrayList<ZoneObservation>();
        for (var source : logs) {
            if (SYSTEM_LOGS.contains(source.table().format())) {
                absolute(source.table(), false).flatMap(ZoneLogs::written).ifPresent(seen::add);
                absolute(source.table(), true).flatMap(ZoneLogs::written).ifPresent(seen::add);
            }
        }
        return seen;
    }

    /// The first or the last row with an absolute time.
    private static Optional<EventTable.Row> absolute(EventTable table, boolean last) {
        var chunks = last ? table.chunks().reversed() : table.chunks();
        for (var chunk : chunks) {
            for (var i = 0; chunk.mayHave(ReadingKind.ABSOLUTE) && i < chunk.size(); i++) {
                var row = last ? chunk.size() - 1 - i : i;
                if (chunk.readingKind(row) == ReadingKind.ABSOLUTE) {
                    return Optional.of(new EventTable.Row(table, chunk, row));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<ZoneObservation> written(EventTable.Row row) {
        var offset = OFFSET.matcher(row.readingText());
        if (!offset.find()) {
            return Optional.empty();
        }
        try {
            var zone = ZoneOffset.of(offset.group(1) + offset.group(2) + ":" + offset.group(3));
            var at = instant(row.chunk().readingNanos(row.index()));
            return Optional.of(observation(row, at, zone, "zone %s from a log of the same host"));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// Libvirt puts its own UTC time into what it hands to syslog.
    Optional<ZoneObservation> innerStamp() {
        return logs.stream()
                .flatMap(source -> LastRows.of(source.table(), MOST_STAMPS).stream())
                .filter(LocalReading::isLocal)
                .flatMap(row -> innerStamp(row).stream())
                .findFirst();
    }

    private static Optional<ZoneObservation> innerStamp(EventTable.Row row) {
        return InnerStamp.read(row.message())
                .flatMap(
                        utc ->
                                LocalReading.offset(row, utc.getEpochSecond(), LAG_SECONDS)
                                        .map(
                                                offset ->
                                                        observation(
                                                                row,
                                                                utc,
                                                                offset,
                                                                "zone %s from the UTC time within"
                                                                        + " its messages")));
    }

    /// The kernel writes the epoch of its real-time clock, syslog the local time beside it; logging
    /// starts some seconds later than the kernel.
    Optional<ZoneObservation> realTimeClock() {
        for (var source : logs) {
            for (var number : source.clockSettings()) {
                var row = source.table().row(number);
                var epoch = BootClock.read(row.message());
                if (LocalReading.isLocal(row) && epoch.isPresent()) {
                    var how = "zone %s from the kernel's real-time clock, if that runs in UTC";
                    var seconds = epoch.get().getEpochSecond();
                    var offset = LocalReading.offset(row, seconds, BOOT_LAG_SECONDS);
                    if (offset.isPresent()) {
                        return offset.map(zone -> observation(row, epoch.get(), zone, how));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// Abbreviations that local logs write behind their times, such as journalctl's `short-full`.
    List<ZoneFacts.Abbreviated> abbreviated() {
        return logs.stream().flatMap(source -> abbreviated(source).stream()).toList();
    }

    private static Optional<ZoneFacts.Abbreviated> abbreviated(TableSource source) {
        var last =
                LastRows.of(source.table(), 1).stream().filter(LocalReading::isLocal).findFirst();
        return last.flatMap(
                row -> {
                    var text = row.readingText();
                    var zone = text.substring(text.lastIndexOf(' ') + 1);
                    if (ZoneAbbreviations.offsets(zone).isEmpty()) {
                        return Optional.empty();
                    }
                    var nanos = row.chunk().readingNanos(row.index());
                    var local = LocalDateTime.ofInstant(UtcTime.instant(nanos), ZoneOffset.UTC);
                    var anchor = new Anchor(row.span().artifact(), row.span().line(), row.text());
                    return Optional.of(
                            new ZoneFacts.Abbreviated(
                                    new WrittenDate(local, zone),
                                    anchor,
                                    Optional.ofNullable(source.modified())));
                });
    }

    /// The latest moment that any log of the host tells for certain.
    Optional<Instant> lastCertain() {
        return logs.stream()
                .flatMap(source -> absolute(source.table(), true).stream())
                .map(row -> instant(row.chunk().readingNanos(row.index())))
                .max(Instant::compareTo);
    }

    static ZoneObservation observation(
            EventTable.Row row, Instant at, ZoneOffset offset, String how) {
        var span = row.span();
        var anchor = new Anchor(span.artifact(), span.line(), row.text());
        return new ZoneObservation(at, offset, anchor, how);
    }

    private static Instant instant(long nanos) {
        return UtcTime.instant(nanos);
    }
}
