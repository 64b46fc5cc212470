package io.casebook.format.windows;

import io.casebook.format.RecordSink;
import io.casebook.format.Slice;

/// Events in a text, whose dates may leave open which number is the day.
abstract class TextEvents extends EventBlocks {
    final Properties properties;
    private final DayOrder order;

    TextEvents(DayOrder order) {
        this.order = order;
        properties = new Properties(order);
    }

    /// Told once, at the start of the text: it holds for all of it.
    @Override
    final void end(Slice slice, RecordSink sink) {
        if (slice.first() && order == DayOrder.UNKNOWN) {
            sink.diagnostic(
                    "date-ambiguous",
                    "Nothing tells whether the day or the month comes first in the dates of these"
                            + " events; only their time of day is used.",
                    slice.from());
        }
    }
}
