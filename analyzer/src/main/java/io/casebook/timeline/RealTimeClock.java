package io.casebook.timeline;

import io.casebook.model.Clock.Anchor;
import io.casebook.model.ReadingKind;
import io.casebook.model.UtcTime;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What the kernel's lines about its real-time clock say of a boot.
final class RealTimeClock {
    /// It is read in whole seconds.
    private static final int MILLIS = 1000;

    /// A boot sets its clock once; more lines are damage.
    private static final int MOST = 4;

    private static final long SECOND = 1_000_000_000L;

    /// A build may tell its date in any zone.
    private static final Duration BUILD_ZONES = Duration.ofDays(1);

    private RealTimeClock() {}

    /// One anchor for each such line, mostly one.
    static List<BootAnchor> anchors(BootSegment segment) {
        var anchors = new ArrayList<BootAnchor>();
        for (var number : rows(segment, ClockMark.CLOCK_SETTING)) {
            var row = segment.table().row(number);
            if (row.chunk().readingKind(row.index()) == ReadingKind.SINCE_BOOT) {
                var reading = segment.reading(row, number);
                BootClock.read(row.message())
                        .filter(time -> !time.isBefore(built(segment)))
                        .ifPresent(
                                time ->
                                        anchors.add(
                                                anchor(
                                                        segment,
                                                        UtcTime.nanos(time) - reading,
                                                        reading,
                                                        segment.anchor(number))));
            }
        }
        return anchors;
    }

    /// A clock without battery starts somewhere in the past; a kernel does not run before it was
    /// built.
    private static Instant built(BootSegment segment) {
        return rows(segment, ClockMark.KERNEL_BANNER).stream()
                .flatMap(number -> KernelBuild.read(segment.table().row(number).message()).stream())
                .max(Comparator.naturalOrder())
                .map(built -> built.minus(BUILD_ZONES))
                .orElse(Instant.MIN);
    }

    private static List<Integer> rows(BootSegment segment, ClockMark mark) {
        return ClockMark.rows(segment.marks(), mark).stream().limit(MOST).toList();
    }

    private static BootAnchor anchor(BootSegment segment, long boot, long reading, Anchor setting) {
        var anchors = new ArrayList<>(List.of(setting));
        var ahead = 0;
        for (var number : rows(segment, ClockMark.CLOCK_IN_LOCAL_TIME)) {
            var seconds = BootClock.secondsAhead(segment.table().row(number).message());
            if (seconds.isPresent()) {
                ahead = seconds.get();
                anchors.add(segment.anchor(number));
            }
        }
        var clock =
                new BootAnchor(
                        BootAnchor.Kind.REAL_TIME_CLOCK,
                        boot,
                        reading,
                        MILLIS,
                        List.of(setting),
                        "from the kernel's real-time clock");
        return anchors.size() > 1 ? clock.inLocalTime(ahead * SECOND, List.copyOf(anchors)) : clock;
    }
}
