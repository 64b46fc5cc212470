package io.casebook.timeline;

import io.casebook.model.Clock.Anchor;
import io.casebook.model.ReadingKind;
import io.casebook.model.UtcTime;

import java.util.ArrayList;
import java.util.List;

/// What the kernel's lines about its real-time clock say of a boot.
final class RealTimeClock {
    /// It is read in whole seconds.
    private static final int MILLIS = 1000;

    private static final long SECOND = 1_000_000_000L;

    private RealTimeClock() {}

    /// One anchor for each such line, mostly one.
    static List<BootAnchor> anchors(BootSegment segment) {
        var anchors = new ArrayList<BootAnchor>();
        for (var number : segment.source().clockSettings()) {
            var row = segment.table().row(number);
            if (segment.contains(number)
                    && row.chunk().readingKind(row.index()) == ReadingKind.SINCE_BOOT) {
                var reading = segment.reading(row, number);
                BootClock.read(row.message())
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

    private static BootAnchor anchor(BootSegment segment, long boot, long reading, Anchor setting) {
        var anchors = new ArrayList<>(List.of(setting));
        var ahead = 0;
        for (var number : ClockMark.rows(segment.source().marks(), ClockMark.CLOCK_IN_LOCAL_TIME)) {
            var seconds = BootClock.secondsAhead(segment.table().row(number).message());
            if (segment.contains(number) && seconds.isPresent()) {
                ahead = seconds.get();
                anchors.add(segment.anchor(number));
            }
        }
        var local = anchors.size() > 1 ? ", which runs in local time" : "";
        return new BootAnchor(
                BootAnchor.Kind.REAL_TIME_CLOCK,
                boot - ahead * SECOND,
                reading,
                MILLIS,
                List.copyOf(anchors),
                "from the kernel's real-time clock" + local);
    }
}
