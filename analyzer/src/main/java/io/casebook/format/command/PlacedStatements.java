package io.casebook.format.command;

import io.casebook.format.RecordSink;
import io.casebook.model.Subject;

import org.jspecify.annotations.Nullable;

/// Pushes statements as facts with the place that is being read. Of a hostile text with ever more
/// statements the rest is left out, and that is told.
final class PlacedStatements implements Statements {
    /// Facts of one text; the longest real ones, settings of a kernel, have about half as many.
    static final int MOST_FACTS = 8192;

    /// Of a longer place only the start is shown. Each fact carries its text, so a hostile line
    /// with thousands of facts would grow to thousands of its own length.
    private static final int LONGEST_SHOWN = 4096;

    private @Nullable RecordSink sink;
    private int first = -1;
    private int from;
    private int to;
    private int facts;

    /// The same, reading the line `[lineFrom, lineTo)`.
    Statements at(int lineFrom, int lineTo, RecordSink lineSink) {
        first = first < 0 ? lineFrom : first;
        from = lineFrom;
        to = lineTo;
        sink = lineSink;
        return this;
    }

    /// The same, telling what all lines so far state together.
    Statements atAll(RecordSink lineSink) {
        from = Math.max(0, first);
        sink = lineSink;
        return this;
    }

    @Override
    public void fact(Subject subject, String key, String value, String unit) {
        if (sink == null || facts > MOST_FACTS) {
            return;
        }
        facts++;
        if (facts > MOST_FACTS) {
            sink.diagnostic("too-many-facts", "Some facts of an output were left out.", from);
            return;
        }
        sink.fact(subject, key, value, unit, from, Math.min(to, from + LONGEST_SHOWN));
    }

    @Override
    public void hostName(String name) {
        if (sink != null) {
            sink.hostName(name);
        }
    }
}
