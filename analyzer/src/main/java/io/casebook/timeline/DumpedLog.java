package io.casebook.timeline;

import io.casebook.model.Clock.Anchor;
import io.casebook.model.UtcTime;

import java.util.List;
import java.util.Optional;

/// The log of a kernel that was taken from the dump of its memory, `vmcore!/log_buf`: it was
/// written until the kernel noted the time of its crash, in whole seconds (Linux
/// kernel/crash_core.c, `CRASHTIME`). Intake gives the end of that second as the time of the
/// log.
final class DumpedLog {
    private static final String MEMBER = "!/log_buf";

    /// From the last message to the note, and the part of a second that the note leaves out.
    private static final int MILLIS = 1500;

    private static final long HALF_SECOND = 500_000_000L;

    private DumpedLog() {}

    /// What the crash says of the boot whose log this is; empty for other logs.
    static Optional<BootAnchor> find(BootSegment segment) {
        var modified = segment.source().modified();
        if (!segment.isLast() || modified == null || !segment.artifact().value().endsWith(MEMBER)) {
            return Optional.empty();
        }
        var written = UtcTime.nanos(modified);
        return Optional.of(
                new BootAnchor(
                        BootAnchor.Kind.DUMP,
                        written - HALF_SECOND - segment.last(),
                        segment.last(),
                        MILLIS,
                        List.of(new Anchor(segment.artifact(), 0, modified.toString())),
                        "from the time of the crash that the dump's notes tell"));
    }
}
