package io.casebook.timeline;

import io.casebook.model.EventChunk;
import io.casebook.model.Evidence;
import io.casebook.model.Freeze;
import io.casebook.model.SourceSpan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/// Witnesses of one stop.
final class FreezeGroup {
    /// A stop is told of again and again, and by others, with some delay.
    private static final long DELAY = 10_000_000_000L;

    private static final int MOST_EVIDENCE = 12;
    private static final long NANOS_PER_MILLI = 1_000_000L;
    private static final int NEAR_MILLIS = 2000;

    /// Who names the stop: who tells of more than a hint, of a span, by kind, of the longest one.
    private static final Comparator<FreezeWitness> BEST =
            Comparator.comparing((FreezeWitness it) -> it.scope() == FreezeStatement.Scope.HINT)
                    .thenComparing(it -> !it.hasSpan())
                    .thenComparing(FreezeWitness::kind)
                    .thenComparing(FreezeGroup::sureLength, Comparator.reverseOrder());

    private final List<FreezeWitness> witnesses = new ArrayList<>();
    private FreezeWitness main;
    private long last;

    FreezeGroup(FreezeWitness witness) {
        main = witness;
        last = witness.last();
        witnesses.add(witness);
    }

    private static long sureLength(FreezeWitness witness) {
        return witness.last() - witness.first() - witness.uncertaintyMillis() * NANOS_PER_MILLI;
    }

    /// Whether a witness, whose stop does not begin before those that are here, may tell of the
    /// same. A task that waits is another matter than a machine that stands still.
    boolean tellsSame(FreezeWitness other) {
        var task = FreezeStatement.Scope.TASK;
        if (!main.axis().equals(other.axis())
                || (main.scope() == task) != (other.scope() == task)) {
            return false;
        }
        var related =
                main.kind() == other.kind()
                        || main.last() - main.first() >= DELAY
                        || other.last() - other.first() >= DELAY;
        return other.first() <= last + (related ? DELAY : 0);
    }

    void add(FreezeWitness witness) {
        main = BEST.compare(witness, main) < 0 ? witness : main;
        last = Math.max(last, witness.last());
        witnesses.add(witness);
    }

    /// Whether somebody tells of a stop or a jump, not only of a clock that is wrong.
    boolean isProven() {
        return main.scope() != FreezeStatement.Scope.HINT;
    }

    Freeze freeze() {
        var extent = extent();
        var first = extent.stream().mapToLong(FreezeWitness::first).min().orElseThrow();
        var end = extent.stream().mapToLong(FreezeWitness::last).max().orElseThrow();
        var dated = main.axis().dated();
        return new Freeze(
                main.axis().host(),
                main.kind(),
                dated ? first : EventChunk.UNDATED,
                dated ? end : EventChunk.UNDATED,
                extent.stream().mapToInt(FreezeWitness::uncertaintyMillis).max().orElseThrow(),
                main.sentence() + (dated ? "" : sinceBoot(first, end)) + others(),
                evidence());
    }

    /// Those whose ends are the ends of the stop: of the kind that names it, and told as exactly.
    /// Who slept or was silent did so as long as that one says.
    private List<FreezeWitness> extent() {
        var alike = witnesses.stream().filter(it -> it.kind() == main.kind() && isLike(it));
        return switch (main.kind()) {
            case SUSPEND, SILENCE -> List.of(main);
            case NOT_SCHEDULED, STALL, CLOCK_JUMP -> alike.toList();
        };
    }

    private boolean isLike(FreezeWitness other) {
        return other.hasSpan() == main.hasSpan()
                && other.uncertaintyMillis() <= main.uncertaintyMillis() * 2L + NEAR_MILLIS;
    }

    private static String sinceBoot(long first, long end) {
        return " Counted from a boot that nothing dates: from %s to %s."
                .formatted(FreezeWords.sinceBoot(first), FreezeWords.sinceBoot(end));
    }

    private String others() {
        var more = witnesses.size() - 1;
        return more == 0
                ? ""
                : " %s of a stop or a jump at that time."
                        .formatted(
                                more == 1 ? "1 more message tells" : more + " more messages tell");
    }

    /// That of who names the stop is always among it.
    private List<Evidence> evidence() {
        var bySpan = new LinkedHashMap<SourceSpan, Evidence>();
        main.evidence().forEach(one -> bySpan.putIfAbsent(one.span(), one));
        for (var witness : witnesses) {
            if (bySpan.size() < MOST_EVIDENCE) {
                witness.evidence().forEach(one -> bySpan.putIfAbsent(one.span(), one));
            }
        }
        return List.copyOf(bySpan.values());
    }
}
