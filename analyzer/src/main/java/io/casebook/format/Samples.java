package io.casebook.format;

import io.casebook.model.Subject;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Numbers that records of one slice sampled. Of a slice with very many numbers those are kept that
/// are the lowest or the highest of a few in a row.
public final class Samples {
    private static final Set<String> TOTALS = Set.of("", "all", "sum");

    private final long base;
    private final List<Kind> kinds;
    private final Map<Kind, Long> thinned;
    private final Map<String, Integer> instances;
    private final SampleColumns columns;

    /// @param base offset of the slice in the artifact, in bytes
    /// @param thinned how many numbers of a kind were left out between those that are kept
    /// @param instances how many of each key there were
    Samples(
            long base,
            List<Kind> kinds,
            Map<Kind, Long> thinned,
            Map<String, Integer> instances,
            SampleColumns columns) {
        this.base = base;
        this.kinds = kinds;
        this.thinned = thinned;
        this.instances = instances;
        this.columns = columns;
    }

    /// What is sampled.
    ///
    /// @param key dotted, as those of facts: `cpu.iowait`
    /// @param instance which of several: `all`, `sda`; empty where there is one only
    /// @param unit such as `%` or `bytes/s`; empty for a bare number
    public record Kind(Subject subject, String key, String instance, String unit) {}

    public int size() {
        return columns.size();
    }

    /// What the i-th number counts.
    public Kind kind(int i) {
        return kinds.get(columns.kind(i));
    }

    /// Offset in the artifact of the place that tells the i-th number, in bytes.
    public long offset(int i) {
        return base + columns.from(i);
    }

    /// Length of that place in bytes.
    public int length(int i) {
        return columns.length(i);
    }

    public double value(int i) {
        return columns.value(i);
    }

    /// Whether an instance stands for all of them.
    public static boolean isTotal(String instance) {
        return TOTALS.contains(instance);
    }

    /// How many instances of a key were sampled, with those whose numbers were not kept.
    public int instances(String key) {
        return instances.getOrDefault(key, 0);
    }

    /// How many numbers of a kind were left out between those that are kept.
    public long thinned(Kind kind) {
        return thinned.getOrDefault(kind, 0L);
    }

    /// The same, of all kinds.
    long thinned() {
        return thinned.values().stream().mapToLong(Long::longValue).sum();
    }

    /// Those told by places in a part of the artifact.
    Samples within(long start, long end) {
        var mine = new BitSet(size());
        for (var i = 0; i < size(); i++) {
            mine.set(i, offset(i) >= start && offset(i) < end);
        }
        return mine.cardinality() == size()
                ? this
                : new Samples(base, kinds, thinned, instances, columns.picked(mine));
    }
}
