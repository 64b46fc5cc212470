package io.casebook.timeline;

import io.casebook.model.Clock;
import io.casebook.model.Clock.Anchor;
import io.casebook.model.Diagnostic;
import io.casebook.model.ReadingKind;
import io.casebook.model.TimeBasis;
import io.casebook.model.UtcTime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Readings that count from a boot: each boot in the table is a clock of its own, tied to true time
/// by the kernel's line about its real-time clock or by messages that a dated log of the same host
/// has too.
final class BootSolution {
    /// A free-running kernel clock is off by less than that: one part in ten thousand.
    private static final long DRIFT_DIVISOR = 10_000;

    /// The real-time clock is read in whole seconds.
    private static final int REAL_TIME_CLOCK_MILLIS = 1000;

    private final TableSource source;
    private final UploadEvidence evidence;
    private final int clocksBefore;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    BootSolution(
            TableSource source, UploadEvidence evidence, ZoneEvidence zones, int clocksBefore) {
        this.source = source;
        this.evidence = evidence;
        this.clocksBefore = clocksBefore;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    List<Clock> resolve() {
        var clocks = new ArrayList<Clock>();
        for (var boot : BootSegment.of(source.table())) {
            var id = "c" + (clocksBefore + clocks.size() + 1);
            var found =
                    fromClockSetting(boot)
                            .or(() -> SharedMessages.find(boot, source, evidence.sources()));
            found.ifPresent(anchored -> write(boot, anchored));
            clocks.add(
                    found.map(anchored -> anchored(id, boot, anchored))
                            .orElseGet(() -> unknown(id, boot)));
        }
        return clocks;
    }

    private Optional<BootAnchor> fromClockSetting(BootSegment boot) {
        for (var number : source.clockSettings()) {
            var row = source.table().row(number);
            var time = BootClock.read(row.message());
            if (boot.contains(number)
                    && time.isPresent()
                    && row.chunk().readingKind(row.index()) == ReadingKind.SINCE_BOOT) {
                var reading = row.chunk().readingNanos(row.index());
                var anchor = new Anchor(source.table().artifact(), row.span().line(), row.text());
                return Optional.of(
                        new BootAnchor(
                                UtcTime.nanos(time.get()) - reading,
                                reading,
                                REAL_TIME_CLOCK_MILLIS,
                                List.of(anchor),
                                "from the kernel's real-time clock"));
            }
        }
        return Optional.empty();
    }

    private void write(BootSegment boot, BootAnchor anchored) {
        for (var number = boot.firstRow(); number < boot.endRow(); number++) {
            var row = source.table().row(number);
            if (row.chunk().readingKind(row.index()) == ReadingKind.SINCE_BOOT) {
                var reading = row.chunk().readingNanos(row.index());
                var drift = Math.abs(reading - anchored.reading()) / DRIFT_DIVISOR;
                row.chunk()
                        .resolve(
                                row.index(),
                                anchored.bootNanos() + reading,
                                TimeBasis.BOOT_ANCHORED,
                                Precision.sum(
                                        anchored.uncertaintyMillis(), Precision.millis(drift)));
            }
        }
    }

    private Clock anchored(String id, BootSegment boot, BootAnchor anchored) {
        var explanation =
                "%s: boot %s ± %s s, %s"
                        .formatted(
                                source.table().artifact() + boot.words(),
                                UtcTime.format(anchored.bootNanos(), 3),
                                anchored.uncertaintyMillis() / 1000.0,
                                anchored.how());
        return new Clock(
                id,
                source.host(),
                Clock.Kind.BOOT,
                TimeBasis.BOOT_ANCHORED,
                anchored.uncertaintyMillis(),
                anchored.anchors(),
                explanation);
    }

    private Clock unknown(String id, BootSegment boot) {
        var what = source.table().artifact() + boot.words();
        diagnostics.add(
                new Diagnostic(
                        "timeline",
                        "boot-not-anchored",
                        source.table().artifact(),
                        0,
                        "Times count from a boot that nothing in the upload dates; its events stay"
                                + " undated."));
        return new Clock(
                id,
                source.host(),
                Clock.Kind.BOOT,
                TimeBasis.NONE,
                0,
                List.of(),
                what + ": time of the boot not known");
    }
}
