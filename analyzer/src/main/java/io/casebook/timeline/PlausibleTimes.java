package io.casebook.timeline;

import io.casebook.model.Diagnostic;
import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;
import io.casebook.model.UtcTime;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// The times that a log can tell: a clock that was never set starts in 1970 (or wherever firmware
/// puts it), and nothing was written after the analysis. What lies outside says nothing of when it
/// was written; such a record is dated by its neighbours.
final class PlausibleTimes {
    /// No log that is analysed is older, and unset clocks start before.
    static final Instant FIRST = Instant.parse("1980-01-02T00:00:00Z");

    /// The time of the analysis is cut to the second.
    private static final Duration SLACK = Duration.ofSeconds(1);

    private final EventTable table;
    private final long first;
    private final long last;
    private long wrong;
    private long firstWrongLine;

    PlausibleTimes(EventTable table, Instant latest) {
        this.table = table;
        first = UtcTime.nanos(FIRST);
        last = UtcTime.nanos(latest.plus(SLACK));
    }

    /// Whether a record can have been written then; counts those that cannot.
    boolean accept(EventChunk chunk, int row, long nanos) {
        if (nanos >= first && nanos <= last) {
            return true;
        }
        if (wrong++ == 0) {
            firstWrongLine = chunk.line(row);
        }
        return false;
    }

    /// Says so when there were others.
    Optional<Diagnostic> diagnostic() {
        return wrong == 0
                ? Optional.empty()
                : Optional.of(
                        new Diagnostic(
                                "timeline",
                                "clock-not-set",
                                table.artifact(),
                                firstWrongLine,
                                String.format(
                                        Locale.ROOT,
                                        "%,d records, this one first, carry a time before 1980 or"
                                                + " after the analysis: that clock was not set."
                                                + " They are dated by their neighbours.",
                                        wrong)));
    }
}
