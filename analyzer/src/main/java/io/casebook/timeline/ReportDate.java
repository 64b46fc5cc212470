package io.casebook.timeline;

import io.casebook.model.Clock.Anchor;
import io.casebook.model.EventTable;
import io.casebook.model.ReadingKind;
import io.casebook.model.UtcTime;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// A problem report of an oops (Ubuntu's apport) has a date, its messages count from the boot.
/// Kerneloops looks for an oops every ten seconds, and begins with that a few minutes after a boot;
/// the report is made then (apport, data/kernel_oops). That of a kernel that died is made after the
/// next boot, so its date tells nothing.
final class ReportDate {
    /// From the last message of an oops to its report, at most.
    private static final int LONGEST_MILLIS = 300_000;

    private static final int PRECISION_MILLIS = 999;
    private static final long MILLI = 1_000_000L;
    private static final String OOPS = "OopsText.txt";
    private static final String FORMAT = "apport-report";
    private static final String TYPE = "ProblemType: KernelOops";

    private ReportDate() {}

    /// What the report says of the boot in which the oops was.
    ///
    /// @param sources all logs of the upload, among which the report's short fields are
    static Optional<BootAnchor> find(BootSegment segment, List<TableSource> sources, Zone zone) {
        var path = segment.artifact();
        if (!segment.isStamped() || !segment.isLast() || !path.fileName().equals(OOPS)) {
            return Optional.empty();
        }
        return sources.stream()
                .map(TableSource::table)
                .filter(table -> table.format().equals(FORMAT))
                .filter(table -> table.artifact().folder().equals(path.folder()))
                .findFirst()
                .flatMap(report -> anchor(segment, report, zone));
    }

    private static Optional<BootAnchor> anchor(BootSegment segment, EventTable report, Zone zone) {
        if (report.size() != 1) {
            return Optional.empty();
        }
        var row = report.row(0);
        var isDated = row.chunk().readingKind(row.index()) == ReadingKind.LOCAL;
        if (!isDated || !row.text().startsWith(TYPE)) {
            return Optional.empty();
        }
        var seconds = row.chunk().readingNanos(row.index()) / (1000 * MILLI);
        var time = LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
        var place = new Anchor(report.artifact(), row.span().line(), time.toString());
        return Optional.of(anchor(segment, time, zone, place));
    }

    private static BootAnchor anchor(
            BootSegment segment, LocalDateTime time, Zone zone, Anchor place) {
        var offset = zone.zone().getRules().getOffset(time);
        var latest = UtcTime.nanos(time.toInstant(offset)) + PRECISION_MILLIS * MILLI;
        var half = (LONGEST_MILLIS + PRECISION_MILLIS) / 2 + 1;
        return new BootAnchor(
                BootAnchor.Kind.DUMP,
                latest - half * MILLI - segment.last(),
                segment.last(),
                Precision.sum(half, zone.uncertaintyMillis()),
                List.of(place),
                "from the date of the problem report, " + time);
    }
}
