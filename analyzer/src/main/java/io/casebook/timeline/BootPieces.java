package io.casebook.timeline;

import io.casebook.model.Diagnostic;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds for each piece of a boot, that is between two times asleep, when its counter stood at 0.
/// A piece without an anchor of its own lies between its neighbours.
final class BootPieces {
    private static final long MILLI = 1_000_000L;

    /// How exactly a waking kernel tells how long it slept.
    private static final int SLEPT_MILLIS = 1000;

    private final Boot boot;
    private final List<List<BootAnchor>> anchors;
    private final long end;
    private final List<@Nullable BootAnchor> pieces = new ArrayList<>();
    private final List<Diagnostic> contradictions = new ArrayList<>();

    /// @param anchors those of each piece
    /// @param end nothing was written later, in nanoseconds since 1970-01-01T00:00Z;
    ///     `Long.MAX_VALUE` where that is not known
    BootPieces(Boot boot, List<List<BootAnchor>> anchors, long end) {
        this.boot = boot;
        this.anchors = anchors;
        this.end = end;
        for (var piece = 0; piece < boot.pieces(); piece++) {
            pieces.add(choose(piece));
        }
        for (var piece = boot.pieces() - 2; piece >= 0; piece--) {
            sleepBackward(piece);
        }
        var known = List.copyOf(pieces.stream().map(Optional::ofNullable).toList());
        for (var piece = 0; piece < boot.pieces(); piece++) {
            if (pieces.get(piece) == null) {
                pieces.set(piece, between(piece, known));
            }
        }
    }

    List<Diagnostic> contradictions() {
        return contradictions;
    }

    /// The anchor of a piece; empty where nothing dates it.
    Optional<BootAnchor> at(int piece) {
        return Optional.ofNullable(pieces.get(piece));
    }

    private @Nullable BootAnchor choose(int piece) {
        var all = new ArrayList<>(anchors.get(piece));
        var before = piece == 0 ? null : pieces.get(piece - 1);
        if (before != null) {
            var slept = boot.wakes().get(piece - 1).sleptMillis();
            all.removeIf(anchor -> isEarlier(anchor, before));
            if (slept > 0) {
                all.add(slept(before, piece - 1, slept));
            }
        }
        var choice = BootChoice.of(all);
        choice.ifPresent(
                made -> contradictions.addAll(made.contradictions(boot.segments().getFirst())));
        return choice.map(BootChoice::chosen).orElse(null);
    }

    /// Sleep does not turn time back: this is the message of another boot.
    private static boolean isEarlier(BootAnchor anchor, BootAnchor before) {
        return anchor.bootNanos() < before.bootNanos() && !anchor.agrees(before, 0);
    }

    private BootAnchor slept(BootAnchor from, int wake, long millis) {
        var reading = boot.wakes().get(wake).reading();
        return new BootAnchor(
                BootAnchor.Kind.SLEEP,
                from.bootNanos() + millis * MILLI,
                reading,
                Precision.sum(from.uncertaintyMillis(reading), SLEPT_MILLIS),
                List.of(boot.wakes().get(wake).anchor()),
                "as the kernel says how long it slept");
    }

    private void sleepBackward(int piece) {
        var next = pieces.get(piece + 1);
        var slept = boot.wakes().get(piece).sleptMillis();
        if (pieces.get(piece) == null && next != null && slept > 0) {
            pieces.set(piece, slept(next, piece, -slept));
        }
    }

    private @Nullable BootAnchor between(int piece, List<Optional<BootAnchor>> known) {
        var from = piece - 1;
        while (from >= 0 && known.get(from).isEmpty()) {
            from--;
        }
        var to = piece + 1;
        while (to < known.size() && known.get(to).isEmpty()) {
            to++;
        }
        if (from < 0 || (to == known.size() && end == Long.MAX_VALUE)) {
            return null;
        }
        var before = known.get(from).orElseThrow();
        var latest =
                to < known.size() ? known.get(to).orElseThrow().bootNanos() : end - boot.last();
        return between(before, Math.max(latest, before.bootNanos()), piece);
    }

    private @Nullable BootAnchor between(BootAnchor before, long latest, int piece) {
        var reading = boot.wakes().get(piece - 1).reading();
        var half = (latest - before.bootNanos()) / 2;
        var uncertainty = Precision.sum(before.uncertaintyMillis(reading), Precision.millis(half));
        return uncertainty == Integer.MAX_VALUE
                ? null
                : new BootAnchor(
                        BootAnchor.Kind.SLEEP,
                        before.bootNanos() + half,
                        reading,
                        uncertainty,
                        List.of(boot.wakes().get(piece - 1).anchor()),
                        "as the machine slept for an unknown time");
    }
}
