package io.casebook.timeline;

import io.casebook.model.ArtifactPath;
import io.casebook.model.Clock.Anchor;
import io.casebook.model.UtcTime;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A folder in which a kernel that had crashed was saved is named for the time at which the crash
/// kernel made it, soon after the last message: `127.0.0.1-2017-03-26-18:05:12` (kexec-tools
/// kdump-lib-initramfs.sh), `201703261805` (kdump-tools of Debian and Ubuntu). Some archives write
/// another character for the colon.
final class DumpFolder {
    /// A crash kernel needs so long to start, at most; the folder is named after that.
    private static final int LONGEST_START_MILLIS = 180_000;

    private static final long MILLI = 1_000_000L;

    private static final Pattern NAMED =
            Pattern.compile(
                    "(?:.*[-_/])?(20\\d\\d)[-.]?([01]\\d)[-.]?([0-3]\\d)[-_.T]?([0-2]\\d)[-_:.]?"
                            + "([0-5]\\d)(?:[-_:.]?([0-5]\\d))?");

    private static final Pattern SAVED = Pattern.compile("(?i)(vmcore-)?dmesg.*|.*vmcore.*");

    private final BootSegment segment;
    private final String folder;
    private final Zone zone;

    private DumpFolder(BootSegment segment, String folder, Zone zone) {
        this.segment = segment;
        this.folder = folder;
        this.zone = zone;
    }

    /// What the folder of a saved log says of the boot that crashed.
    ///
    /// @param others anchors of the same boot
    static Optional<BootAnchor> find(BootSegment segment, Zone zone, List<BootAnchor> others) {
        var path = segment.artifact();
        var folder = new ArtifactPath(path.folder()).fileName();
        if (!segment.isLast() || !SAVED.matcher(path.fileName()).matches()) {
            return Optional.empty();
        }
        return new DumpFolder(segment, folder, zone).anchor(others);
    }

    /// The time for which the folder of a saved log is named, in an unknown zone; empty for
    /// others.
    static Optional<LocalDateTime> saved(ArtifactPath path) {
        return SAVED.matcher(path.fileName()).matches()
                ? time(NAMED.matcher(new ArtifactPath(path.folder()).fileName()))
                : Optional.empty();
    }

    private Optional<BootAnchor> anchor(List<BootAnchor> others) {
        var written = NAMED.matcher(folder);
        return time(written)
                .map(
                        time -> {
                            var precision = written.group(6) == null ? 59_999 : 999;
                            var zoneMillis = zone.uncertaintyMillis();
                            var local = anchor(time, zone.zone(), zoneMillis, precision);
                            var utc = anchor(time, ZoneOffset.UTC, 0, precision);
                            return isUtc(local, utc, others) ? utc : local;
                        });
    }

    private static Optional<LocalDateTime> time(Matcher written) {
        if (!written.matches()) {
            return Optional.empty();
        }
        try {
            var seconds = written.group(6);
            return Optional.of(
                    LocalDateTime.of(
                            Integer.parseInt(written.group(1)),
                            Integer.parseInt(written.group(2)),
                            Integer.parseInt(written.group(3)),
                            Integer.parseInt(written.group(4)),
                            Integer.parseInt(written.group(5)),
                            seconds == null ? 0 : Integer.parseInt(seconds)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// A crash kernel has the host's zone or none, which only another anchor tells.
    private static boolean isUtc(BootAnchor local, BootAnchor utc, List<BootAnchor> others) {
        return others.stream().noneMatch(other -> other.agrees(local, 0))
                && others.stream().anyMatch(other -> other.agrees(utc, 0));
    }

    private BootAnchor anchor(
            LocalDateTime time, ZoneId written, int zoneMillis, int precisionMillis) {
        var offset = written.getRules().getOffset(time);
        var latest = UtcTime.nanos(time.toInstant(offset)) + precisionMillis * MILLI;
        var half = (LONGEST_START_MILLIS + precisionMillis) / 2 + 1;
        return new BootAnchor(
                BootAnchor.Kind.DUMP,
                latest - half * MILLI - segment.last(),
                segment.last(),
                Precision.sum(half, zoneMillis),
                List.of(new Anchor(segment.artifact(), 0, folder)),
                "from the time in the name of the dump's folder, " + folder);
    }
}
