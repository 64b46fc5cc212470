package io.casebook.timeline;

import io.casebook.model.Clock;
import io.casebook.model.Clock.Anchor;
import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;
import io.casebook.model.TimeBasis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The correction of a host's times by one skew: which logs it reached, and why.
final class SkewCorrection {
    private final SkewHost host;
    private final Skew skew;
    private final Set<EventTable> tables = new LinkedHashSet<>();
    private TimeBasis basis = TimeBasis.NONE;
    private String why = "";
    private List<Anchor> anchors = List.of();

    SkewCorrection(SkewHost host, Skew skew) {
        this.host = host;
        this.skew = skew;
    }

    /// Corrects a dated row, where the skew is certain enough.
    ///
    /// @return whether it did
    boolean correct(SkewRows rows, int row) {
        var corrected = rows.correct(row, skew);
        if (corrected && tables.add(rows.table())) {
            basis = basis == TimeBasis.NONE ? rows.basis() : basis;
        }
        return corrected;
    }

    /// Corrects all rows of the host that its clock stamped in a span, both ends included.
    void correctAll(long from, long to) {
        for (var rows : host.rows()) {
            for (var row = 0; row < rows.size(); row++) {
                var nanos = rows.nanos(row);
                if (nanos != EventChunk.UNDATED && nanos >= from && nanos <= to) {
                    correct(rows, row);
                }
            }
        }
    }

    /// Says what the skew rests on.
    void explain(String words, List<Anchor> evidence) {
        why = words;
        anchors = evidence;
    }

    /// The clock that the report shows; empty where no row was corrected.
    Optional<Corrected> corrected(String id) {
        if (tables.isEmpty()) {
            return Optional.empty();
        }
        var explanation =
                "%s: clock %s (± %s s) %s; its times are corrected"
                        .formatted(
                                host.name(), skew.words(), Skew.seconds(skew.uncertainty()), why);
        var uncertainty = Precision.millis(skew.uncertainty());
        return Optional.of(
                new Corrected(
                        new Clock(
                                id,
                                host.name(),
                                Clock.Kind.SKEW,
                                basis,
                                uncertainty,
                                anchors,
                                explanation),
                        List.copyOf(tables)));
    }

    /// A wrong clock and the logs whose times were corrected.
    record Corrected(Clock clock, List<EventTable> tables) {}
}
