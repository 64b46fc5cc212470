package io.casebook.format.samples;

import io.casebook.format.RecordSink;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/// What is not certain of the times of a text; each is told once.
final class Doubts {
    private final Set<String> told = new HashSet<>();

    /// Another text begins.
    void begin() {
        told.clear();
    }

    /// A time has a word for the half of the day that is not known.
    void halfDay(RecordSink sink, int from) {
        tell(
                sink,
                "half-day-unknown",
                "The word beside the time is not known to be that for before or after noon; rows "
                        + "like this one have no time.",
                from);
    }

    /// A date was read, as this day or, where it is null, as none.
    void date(
            @Nullable WrittenDate date,
            @Nullable LocalDate day,
            DateEvidence evidence,
            RecordSink sink,
            int from) {
        if (day == null) {
            tell(
                    sink,
                    "date-order-unknown",
                    "Nothing tells whether the day or the month comes first in the report's date; "
                            + "only the time of day of its rows is known.",
                    from);
        } else if (date != null && date.isAssumed(evidence)) {
            tell(
                    sink,
                    "date-order-assumed",
                    "Only the way in which the report writes hours tells whether the day or the "
                            + "month comes first in its date, which is read as "
                            + day
                            + ".",
                    from);
        }
    }

    private void tell(RecordSink sink, String code, String detail, int from) {
        if (told.add(code)) {
            sink.diagnostic(code, detail, from);
        }
    }
}
