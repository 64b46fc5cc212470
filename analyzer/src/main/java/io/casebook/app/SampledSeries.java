package io.casebook.app;

import io.casebook.format.Samples;
import io.casebook.model.ArtifactPath;
import io.casebook.model.Diagnostic;
import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;
import io.casebook.model.Fact;
import io.casebook.model.Subject;
import io.casebook.model.TimeSeries;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Makes time series of the numbers that dated records sampled.
final class SampledSeries {
    /// Of processors, disks and interfaces those with the highest numbers are told.
    private static final int MOST_INSTANCES = 5;

    private final Map<Samples.Kind, SeriesDraft> drafts = new HashMap<>();
    private final Map<InstanceKey, Integer> instances = new HashMap<>();
    private final Map<ArtifactPath, Long> undated = new LinkedHashMap<>();

    private record InstanceKey(Subject subject, String key) {}

    /// Adds what a slice of an artifact sampled.
    ///
    /// @param subjects gives a subject its name
    void add(EventTable table, Samples samples, UnaryOperator<Subject> subjects) {
        var named = new HashMap<Samples.Kind, SeriesDraft>();
        for (var i = 0; i < samples.size(); i++) {
            var row = table.rowAt(samples.offset(i));
            if (row == null) {
                continue;
            }
            var draft = named.computeIfAbsent(samples.kind(i), kind -> draft(kind, subjects));
            draft.add(row, samples.offset(i), samples.length(i), samples.value(i));
            if (row.chunk().nanos(row.index()) == EventChunk.UNDATED) {
                undated.merge(table.artifact(), 1L, Long::sum);
            }
        }
        named.forEach((kind, draft) -> draft.addThinned(samples.thinned(kind)));
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
        return byKey(SeriesDraft::isDated)
                .flatMap(it -> told(it.getValue(), instances.getOrDefault(it.getKey(), 0)))
                .toList();
    }

    /// The highest number of each kind, see [PeakFacts].
    Stream<Fact> peaks() {
        return PeakFacts.of(byKey(_ -> true).flatMap(it -> ranked(it.getValue())));
    }

    /// One an artifact that has numbers without a time.
    Stream<Diagnostic> diagnostics() {
        return undated.entrySet().stream()
                .map(
                        it ->
                                new Diagnostic(
                                        "timeline",
                                        "samples-undated",
                                        it.getKey(),
                                        0,
                                        String.format(
                                                Locale.ROOT,
                                                "%,d numbers have no time and are not drawn; the"
                                                        + " highest of each kind is a fact.",
                                                it.getValue())));
    }

    private Stream<Map.Entry<InstanceKey, List<SeriesDraft>>> byKey(Predicate<SeriesDraft> wanted) {
        var byKey = new HashMap<InstanceKey, List<SeriesDraft>>();
        for (var draft : drafts.values()) {
            if (wanted.test(draft)) {
                var key = new InstanceKey(draft.kind().subject(), draft.kind().key());
                byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(draft);
            }
        }
        return byKey.entrySet().stream()
                .sorted(
                        Comparator.comparing((Map.Entry<InstanceKey, ?> it) -> name(it.getKey()))
                                .thenComparing(it -> it.getKey().key));
    }

    private static String name(InstanceKey key) {
        return key.subject.toString();
    }

    private static Stream<TimeSeries> told(List<SeriesDraft> rivals, int instances) {
        return ranked(rivals).limit(1 + MOST_INSTANCES).map(it -> it.finish(instances));
    }

    private static Stream<SeriesDraft> ranked(List<SeriesDraft> rivals) {
        return rivals.stream()
                .sorted(
                        Comparator.comparing((SeriesDraft it) -> !isTotal(it))
                                .thenComparingDouble(it -> -it.peak())
                                .thenComparing(it -> it.kind().instance()));
    }

    private static boolean isTotal(SeriesDraft draft) {
        return Samples.isTotal(draft.kind().instance());
    }
}
