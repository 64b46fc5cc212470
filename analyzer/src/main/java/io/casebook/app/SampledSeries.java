package io.casebook.app;

import io.casebook.format.Samples;
import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;
import io.casebook.model.Subject;
import io.casebook.model.TimeSeries;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Makes time series of the numbers that dated records sampled.
final class SampledSeries {
    /// Of processors, disks and interfaces those with the highest numbers are told.
    private static final int MOST_INSTANCES = 5;

    private final Map<Samples.Kind, SeriesDraft> drafts = new HashMap<>();
    private final Map<InstanceKey, Integer> instances = new HashMap<>();

    private record InstanceKey(Subject subject, String key) {}

    /// Adds what an artifact sampled; numbers of records without a time are left out.
    ///
    /// @param subjects gives a subject its name
    void add(EventTable table, Samples samples, UnaryOperator<Subject> subjects) {
        var named = new HashMap<Samples.Kind, SeriesDraft>();
        for (var i = 0; i < samples.size(); i++) {
            var row = table.rowAt(samples.offset(i));
            if (row == null || row.chunk().nanos(row.index()) == EventChunk.UNDATED) {
                continue;
            }
            var draft = named.computeIfAbsent(samples.kind(i), kind -> draft(kind, subjects));
            draft.add(row, samples.offset(i), samples.length(i), samples.value(i));
        }
        for (var kind : named.keySet()) {
            var key = new InstanceKey(subjects.apply(kind.subject()), kind.key());
            instances.merge(key, samples.instances(kind.key()), Math::max);
        }
    }

    private SeriesDraft draft(Samples.Kind kind, UnaryOperator<Subject> subjects) {
        var subject = subjects.apply(kind.subject());
        return drafts.computeIfAbsent(
                new Samples.Kind(subject, kind.key(), kind.instance(), kind.unit()),
                SeriesDraft::new);
    }

    /// All series, by subject, key and height of their peaks.
    List<TimeSeries> all() {
        var byKey = new HashMap<InstanceKey, List<SeriesDraft>>();
        for (var draft : drafts.values()) {
            var key = new InstanceKey(draft.kind().subject(), draft.kind().key());
            byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(draft);
        }
        return byKey.entrySet().stream()
                .sorted(
                        Comparator.comparing((Map.Entry<InstanceKey, ?> it) -> name(it.getKey()))
                                .thenComparing(it -> it.getKey().key))
                .flatMap(it -> told(it.getValue(), instances.getOrDefault(it.getKey(), 0)).stream())
                .toList();
    }

    private static String name(InstanceKey key) {
        return key.subject.toString();
    }

    private static List<TimeSeries> told(List<SeriesDraft> rivals, int instances) {
        return rivals.stream()
                .sorted(
                        Comparator.comparing((SeriesDraft it) -> !isTotal(it))
                                .thenComparingDouble(it -> -it.peak())
                                .thenComparing(it -> it.kind().instance()))
                .limit(1 + MOST_INSTANCES)
                .map(it -> it.finish(instances))
                .toList();
    }

    private static boolean isTotal(SeriesDraft draft) {
        return Samples.isTotal(draft.kind().instance());
    }
}
