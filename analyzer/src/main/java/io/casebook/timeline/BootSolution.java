package io.casebook.timeline;

import io.casebook.model.Clock;
import io.casebook.model.Clock.Anchor;
import io.casebook.model.Diagnostic;
import io.casebook.model.EventChunk;
import io.casebook.model.TimeBasis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// One log's part of a boot with what was found out about its time.
///
/// @param found anchors of the boot's pieces
record BootSolution(BootSegment segment, Boot boot, BootPieces found) {
    private static final int MOST_PIECES_TOLD = 3;
    private static final int MOST_ANCHORS = 8;

    /// Dates the records.
    void write() {
        segment.forEach(
                (chunk, row, number, reading) ->
                        at(number, reading)
                                .ifPresentOrElse(
                                        anchor ->
                                                chunk.resolve(
                                                        row,
                                                        anchor.at(reading),
                                                        TimeBasis.BOOT_ANCHORED,
                                                        anchor.uncertaintyMillis(reading)),
                                        () ->
                                                chunk.resolve(
                                                        row,
                                                        EventChunk.UNDATED,
                                                        TimeBasis.NONE,
                                                        0)));
    }

    /// What dates a row; empty where nothing does.
    ///
    /// @param reading its counter
    Optional<BootAnchor> at(int row, long reading) {
        return found.at(boot.piece(segment, row, reading));
    }

    /// The pieces of which the log has records.
    private List<Integer> pieces() {
        return segment.isStamped()
                ? IntStream.rangeClosed(boot.piece(segment.first()), boot.piece(segment.last()))
                        .boxed()
                        .toList()
                : List.of();
    }

    private Optional<BootAnchor> first() {
        return pieces().stream().flatMap(piece -> found.at(piece).stream()).findFirst();
    }

    Clock clock(String id) {
        return first().map(first -> anchored(id, first))
                .orElseGet(
                        () ->
                                clock(
                                        id,
                                        TimeBasis.NONE,
                                        0,
                                        List.of(),
                                        name() + ": time of the boot not known"));
    }

    private Clock anchored(String id, BootAnchor first) {
        var anchors = new ArrayList<Anchor>();
        var words = new StringBuilder(name() + ": " + first.words(boot.atStart()));
        var pieces = pieces();
        for (var piece : pieces) {
            found.at(piece).ifPresent(anchor -> anchors.addAll(anchor.anchors()));
        }
        var told = pieces.stream().skip(1).filter(piece -> !isBetween(piece)).toList();
        told.stream().limit(MOST_PIECES_TOLD).map(this::piece).forEach(words::append);
        if (told.size() > MOST_PIECES_TOLD) {
            words.append("; slept %d times in all".formatted(told.size()));
        }
        return clock(
                id,
                TimeBasis.BOOT_ANCHORED,
                first.uncertaintyMillis(),
                anchors.stream().distinct().limit(MOST_ANCHORS).toList(),
                words.toString());
    }

    /// What may be of the piece before as well as of the one after it.
    private boolean isBetween(int piece) {
        return piece > 0
                && !boot.wakes().get(piece - 1).told()
                && found.at(piece).stream().anyMatch(at -> at.kind() == BootAnchor.Kind.SLEEP);
    }

    /// `; slept, from counter 3066.8 s on 8.4 ± 1.2 s later, from 7 messages shared with kern.log`.
    private String piece(int piece) {
        var wake = boot.wakes().get(piece - 1);
        var before = found.at(isBetween(piece - 1) ? piece - 2 : piece - 1);
        var words =
                String.format(
                        Locale.ROOT,
                        "; %s, from counter %.1f s on ",
                        wake.told() ? "slept" : "stood still",
                        wake.reading() / 1e9);
        return words
                + found.at(piece)
                        .map(
                                anchor ->
                                        "%s %s, %s"
                                                .formatted(
                                                        before.map(b -> later(anchor, b))
                                                                .orElse("known"),
                                                        anchor.doubt(),
                                                        anchor.how()))
                        .orElse("not known");
    }

    private static String later(BootAnchor anchor, BootAnchor before) {
        var seconds = (anchor.bootNanos() - before.bootNanos()) / 1e9;
        return String.format(Locale.ROOT, "%.1f s later", seconds);
    }

    private String name() {
        var host = segment.source().host();
        return segment.artifact() + (host.isEmpty() ? "" : " of " + host) + segment.words();
    }

    private Clock clock(
            String id, TimeBasis basis, int uncertainty, List<Anchor> anchors, String words) {
        var host = segment.source().host();
        return new Clock(id, host, Clock.Kind.BOOT, basis, uncertainty, anchors, words);
    }

    /// What could not be dated.
    List<Diagnostic> diagnostics() {
        if (first().isEmpty()) {
            return List.of(UndatedBoots.of(segment));
        }
        return pieces().stream()
                .filter(piece -> found.at(piece).isEmpty())
                .findFirst()
                .map(
                        piece ->
                                undated(
                                        "sleep-not-anchored",
                                        line(piece),
                                        "The machine slept, nothing tells how long; some events of"
                                                + " the boot stay undated."))
                .stream()
                .toList();
    }

    private long line(int piece) {
        return piece == 0 ? 0 : boot.wakes().get(piece - 1).anchor().line();
    }

    private Diagnostic undated(String code, long line, String detail) {
        return new Diagnostic("timeline", code, segment.artifact(), line, detail);
    }
}
