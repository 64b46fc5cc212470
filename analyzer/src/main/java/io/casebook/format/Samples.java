package io.casebook.format;

import io.casebook.model.Subject;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Numbers that records of one slice sampled, in columns: 20 bytes each, because a day of a large
/// machine has a hundred thousand.
public final class Samples {
    /// None.
    public static final Samples NONE = new Builder(0).build();

    private static final Set<String> TOTALS = Set.of("", "all", "sum");

    private final long base;
    private final List<Kind> kinds;
    private final Map<String, Integer> instances;
    private final int[] kind;
    private final int[] from;
    private final int[] length;
    private final double[] value;

    private Samples(
            long base,
            List<Kind> kinds,
            Map<String, Integer> instances,
            int[] kind,
            int[] from,
            int[] length,
            double[] value) {
        this.base = base;
        this.kinds = kinds;
        this.instances = instances;
        this.kind = kind;
        this.from = from;
        this.length = length;
        this.value = value;
    }

    /// What is sampled.
    ///
    /// @param key dotted, as those of facts: `cpu.iowait`
    /// @param instance which of several: `all`, `sda`; empty where there is one only
    /// @param unit such as `%` or `bytes/s`; empty for a bare number
    public record Kind(Subject subject, String key, String instance, String unit) {}

    public int size() {
        return kind.length;
    }

    /// What the i-th number counts.
    public Kind kind(int i) {
        return kinds.get(kind[i]);
    }

    /// Offset in the artifact of the place that tells the i-th number, in bytes.
    public long offset(int i) {
        return base + from[i];
    }

    /// Length of that place in bytes.
    public int length(int i) {
        return length[i];
    }

    public double value(int i) {
        return value[i];
    }

    /// Whether an instance stands for all of them.
    public static boolean isTotal(String instance) {
        return TOTALS.contains(instance);
    }

    /// How many instances of a key were sampled, with those whose numbers were not kept.
    public int instances(String key) {
        return instances.getOrDefault(key, 0);
    }

    /// Those told by places in a part of the artifact.
    Samples within(long start, long end) {
        var mine =
                IntStream.range(0, size())
                        .filter(i -> offset(i) >= start && offset(i) < end)
                        .toArray();
        return mine.length == size() ? this : picked(mine);
    }

    private Samples picked(int[] rows) {
        var kindOf = new int[rows.length];
        var fromOf = new int[rows.length];
        var lengthOf = new int[rows.length];
        var valueOf = new double[rows.length];
        for (var i = 0; i < rows.length; i++) {
            kindOf[i] = kind[rows[i]];
            fromOf[i] = from[rows[i]];
            lengthOf[i] = length[rows[i]];
            valueOf[i] = value[rows[i]];
        }
        return new Samples(base, kinds, instances, kindOf, fromOf, lengthOf, valueOf);
    }

    /// Collects the numbers of a slice.
    static final class Builder {
        /// A machine has hundreds of processors; of those only the most striking are told apart.
        private static final int MOST_INSTANCES = 8;

        private final long base;
        private final Map<Kind, Integer> numbers = new HashMap<>();
        private final List<Kind> kinds = new ArrayList<>();
        private int[] kind = new int[0];
        private int[] from = new int[0];
        private int[] length = new int[0];
        private double[] value = new double[0];
        private int size;

        /// @param base offset of the slice in the artifact, in bytes
        Builder(long base) {
            this.base = base;
        }

        void add(Kind sampled, int start, int end, double number) {
            if (size == kind.length) {
                grow();
            }
            kind[size] = numbers.computeIfAbsent(sampled, this::number);
            from[size] = start;
            length[size] = end - start;
            value[size++] = number;
        }

        private int number(Kind sampled) {
            kinds.add(sampled);
            return kinds.size() - 1;
        }

        private void grow() {
            var room = Math.max(16, size * 2);
            kind = Arrays.copyOf(kind, room);
            from = Arrays.copyOf(from, room);
            length = Arrays.copyOf(length, room);
            value = Arrays.copyOf(value, room);
        }

        Samples build() {
            var kept = kept();
            var all = new Samples(base, List.copyOf(kinds), instances(), kind, from, length, value);
            return all.picked(IntStream.range(0, size).filter(i -> kept[kind[i]]).toArray());
        }

        private Map<String, Integer> instances() {
            var counts = new HashMap<String, Integer>();
            kinds.stream()
                    .filter(it -> !TOTALS.contains(it.instance))
                    .forEach(it -> counts.merge(it.key, 1, Integer::sum));
            return Map.copyOf(counts);
        }

        /// The totals, and of each key the instances with the greatest numbers.
        private boolean[] kept() {
            var peaks = peaks();
            var kept = new boolean[kinds.size()];
            var byKey = new HashMap<Kind, List<Integer>>();
            for (var i = 0; i < kept.length; i++) {
                var it = kinds.get(i);
                var any = new Kind(it.subject, it.key, "", it.unit);
                kept[i] = TOTALS.contains(it.instance);
                if (!kept[i]) {
                    byKey.computeIfAbsent(any, _ -> new ArrayList<>()).add(i);
                }
            }
            for (var rivals : byKey.values()) {
                rivals.sort(Comparator.comparingDouble(i -> -peaks[i]));
                new HashSet<>(rivals.subList(0, Math.min(MOST_INSTANCES, rivals.size())))
                        .forEach(i -> kept[i] = true);
            }
            return kept;
        }

        private double[] peaks() {
            var peaks = new double[kinds.size()];
            Arrays.fill(peaks, Double.NEGATIVE_INFINITY);
            for (var i = 0; i < size; i++) {
                peaks[kind[i]] = Math.max(peaks[kind[i]], value[i]);
            }
            return peaks;
        }
    }
}
