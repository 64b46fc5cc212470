package io.casebook.format;

import io.casebook.model.Crash;
import io.casebook.model.RecordDraft;
import io.casebook.model.Subject;

/// A sink that looks at some of what a parser reads and lets the rest go by, for questions about a
/// text; nothing that an incident rests on may be read with it.
public interface PartialSink extends RecordSink {
    @Override
    default void record(RecordDraft draft) {}

    @Override
    default void blank(int lines) {}

    @Override
    default void fact(Subject subject, String key, String value, String unit, int from, int to) {}

    @Override
    default void measurement(
            Subject subject,
            String key,
            String instance,
            String unit,
            double value,
            int from,
            int to) {}

    @Override
    default void crash(Crash crash, int from, int to) {}

    @Override
    default void hostName(String name) {}

    @Override
    default void diagnostic(String code, String detail, int from) {}
}
