package io.casebook.timeline;

import io.casebook.model.Diagnostic;

import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Chooses among all that says when a boot was: what the user says, else what most others agree
/// with, and of that the most exact.
record BootChoice(BootAnchor chosen, List<BootAnchor> others) {
    /// A real-time clock that is off by less, or a clock that was set soon after the boot, is
    /// nothing to tell.
    private static final long USUAL_ERROR_MILLIS = 30_000;

    private static final long QUARTER_MILLIS = 900_000;
    private static final long NANOS_PER_MILLI = 1_000_000L;

    static Optional<BootChoice> of(List<BootAnchor> anchors) {
        return anchors.stream()
                .min(
                        Comparator.comparing(
                                        (BootAnchor anchor) ->
                                                anchor.kind() != BootAnchor.Kind.USER)
                                .thenComparing(BootChoice::isOfUnknownYear)
                                .thenComparingLong(anchor -> -support(anchor, anchors))
                                .thenComparing(anchor -> group(anchor, anchors))
                                .thenComparingInt(anchor -> anchor.uncertaintyMillis())
                                .thenComparing(BootAnchor::kind))
                .map(chosen -> new BootChoice(chosen, anchors));
    }

    /// What was reckoned from a year that nothing tells agrees with everything and proves nothing.
    private static boolean isOfUnknownYear(BootAnchor anchor) {
        return anchor.uncertaintyMillis() == Integer.MAX_VALUE;
    }

    /// How many kinds of evidence agree.
    private static long support(BootAnchor anchor, List<BootAnchor> anchors) {
        return anchors.stream()
                .filter(other -> other.agrees(anchor, 0))
                .map(BootAnchor::kind)
                .distinct()
                .count();
    }

    /// The best kind of evidence that agrees and is exact enough to tell sides apart.
    private static BootAnchor.Kind group(BootAnchor anchor, List<BootAnchor> anchors) {
        return anchors.stream()
                .filter(other -> other.uncertaintyMillis() < QUARTER_MILLIS)
                .filter(other -> other.agrees(anchor, 0))
                .map(BootAnchor::kind)
                .min(Comparator.naturalOrder())
                .orElse(anchor.kind());
    }

    /// What cannot be true beside the chosen one.
    List<Diagnostic> contradictions(BootSegment segment) {
        return others.stream()
                .filter(other -> !other.agrees(chosen, USUAL_ERROR_MILLIS))
                .map(other -> contradiction(segment, other))
                .toList();
    }

    private Diagnostic contradiction(BootSegment segment, BootAnchor other) {
        var start = segment.atStart();
        var line = other.anchors().isEmpty() ? 0 : other.anchors().getFirst().line();
        return new Diagnostic(
                "timeline",
                "boot-times-contradict",
                segment.artifact(),
                line,
                "%s%s%s, but %s%s; the former is taken%s."
                        .formatted(
                                chosen.words(start),
                                chosen.place(),
                                segment.words(),
                                other.words(start),
                                other.place(),
                                zone(other)));
    }

    /// A real-time clock in local time is off by the zone.
    private String zone(BootAnchor other) {
        var off = (other.bootNanos() - chosen.bootNanos()) / NANOS_PER_MILLI;
        var quarters = Math.round((double) off / QUARTER_MILLIS);
        var rest = Math.abs(off - quarters * QUARTER_MILLIS);
        var isZone =
                other.kind() == BootAnchor.Kind.REAL_TIME_CLOCK
                        && quarters != 0
                        && Math.abs(off) <= Zone.FARTHEST_MILLIS + USUAL_ERROR_MILLIS
                        && rest <= USUAL_ERROR_MILLIS + chosen.uncertaintyMillis();
        return isZone
                ? "; the real-time clock seems to run in local time, UTC"
                        + ZoneOffset.ofTotalSeconds((int) quarters * 900)
                : "";
    }
}
