package io.casebook.format;

import io.casebook.model.Crash;
import io.casebook.model.RecordDraft;
import io.casebook.model.Subject;

/// Where a parser pushes what it reads. Places are indexes into the slice's bytes, ends exclusive.
/// Records come in order; facts, crashes and diagnostics may come before or after the record they
/// lie in.
public interface RecordSink {
    /// A finished record. The draft may be used again afterwards.
    void record(RecordDraft draft);

    /// So many lines, blank ones or titles, that belong to no record.
    void blank(int lines);

    /// A fact, with the place that states it.
    ///
    /// @param unit such as `bytes`; empty where the value is no quantity
    void fact(Subject subject, String key, String value, String unit, int from, int to);

    /// A number that was sampled at the time of the record in which it lies; the analysis makes
    /// time series of such.
    ///
    /// @param key dotted, such as `cpu.iowait`
    /// @param instance which of several: `all`, `3`, `sda`, `eth0`; empty where there is one only
    /// @param unit such as `%`, `bytes/s`, `1/s`, `ms`; empty for a bare number
    /// @param value finite
    void measurement(
            Subject subject,
            String key,
            String instance,
            String unit,
            double value,
            int from,
            int to);

    /// A crash, with the place that tells of it; the sink fills in [Crash#evidence].
    void crash(Crash crash, int from, int to);

    /// The name of the machine that wrote the artifact, where the text says so.
    void hostName(String name);

    /// Something that could not be understood.
    ///
    /// @param code stable, for programs
    void diagnostic(String code, String detail, int from);
}
