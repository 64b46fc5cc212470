package io.casebook.app;

import io.casebook.model.ArtifactPath;
import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;
import io.casebook.model.Incident.Activity;
import io.casebook.model.Incident.Count;
import io.casebook.model.Incident.Series;
import io.casebook.model.Names;
import io.casebook.model.RoundSpans;
import io.casebook.model.Severity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/// Counts events by time, severity, host and process.
final class ActivityCount {
    private static final int BUCKETS = 120;
    private static final int MOST_PROCESSES = 15;
    private static final int MOST_HOSTS = 12;
    private static final String NO_SEVERITY = "none";
    private static final String OTHER_HOSTS = "others";

    private final List<EventTable> tables;
    private final long start;
    private final long width;
    private final int buckets;

    /// @param first nanoseconds since 1970-01-01T00:00Z of the first event, or [EventChunk#UNDATED]
    /// @param last of the last one
    ActivityCount(List<EventTable> tables, long first, long last) {
        this.tables = tables;
        width = first == EventChunk.UNDATED ? 0 : width(Math.ceilDiv(last - first + 1, BUCKETS));
        start = width == 0 ? first : first - Math.floorMod(first, width);
        buckets = width == 0 ? 0 : (int) ((last - start) / width) + 1;
    }

    private static long width(long least) {
        return RoundSpans.atLeast(Math.max(RoundSpans.SECOND, least));
    }

    Activity count(Names processes, Names hosts, Map<ArtifactPath, String> artifactHosts) {
        var bySeverity = new long[Severity.values().length + 1][buckets];
        var byHost = new TreeMap<String, long[]>();
        var byProcess = new long[processes.size()];
        for (var table : tables) {
            var own = artifactHosts.getOrDefault(table.artifact(), "");
            var ofHost = new long[hosts.size()][];
            ofHost[Names.NONE] = byHost.computeIfAbsent(own, _ -> new long[buckets]);
            for (var chunk : table.chunks()) {
                for (var row = 0; row < chunk.size(); row++) {
                    byProcess[chunk.process(row)]++;
                    if (chunk.nanos(row) != EventChunk.UNDATED) {
                        var bucket = (int) ((chunk.nanos(row) - start) / width);
                        bySeverity[chunk.severityLevel(row)][bucket]++;
                        count(chunk.host(row), ofHost, byHost, hosts)[bucket]++;
                    }
                }
            }
        }
        return new Activity(
                start,
                width,
                severities(bySeverity),
                hosts(byHost),
                topProcesses(byProcess, processes));
    }

    private long[] count(int host, long[][] ofHost, Map<String, long[]> byHost, Names hosts) {
        if (ofHost[host] == null) {
            ofHost[host] = byHost.computeIfAbsent(hosts.name(host), _ -> new long[buckets]);
        }
        return ofHost[host];
    }

    private static List<Series> severities(long[][] counts) {
        var series = new ArrayList<Series>();
        for (var level = 0; level < counts.length; level++) {
            if (LongStream.of(counts[level]).sum() > 0) {
                var name =
                        level < counts.length - 1 ? Severity.ofLevel(level).label() : NO_SEVERITY;
                series.add(series(name, counts[level]));
            }
        }
        return series;
    }

    private List<Series> hosts(Map<String, long[]> counts) {
        var all =
                counts.entrySet().stream()
                        .filter(entry -> LongStream.of(entry.getValue()).sum() > 0)
                        .sorted(
                                Comparator.comparingLong(
                                        (Map.Entry<String, long[]> e) ->
                                                -LongStream.of(e.getValue()).sum()))
                        .toList();
        var series = new ArrayList<Series>();
        all.stream()
                .limit(MOST_HOSTS)
                .forEach(entry -> series.add(series(entry.getKey(), entry.getValue())));
        if (all.size() > MOST_HOSTS) {
            var others = new long[buckets];
            all.stream().skip(MOST_HOSTS).forEach(entry -> add(others, entry.getValue()));
            series.add(series(OTHER_HOSTS, others));
        }
        return series;
    }

    private static void add(long[] sum, long[] more) {
        for (var i = 0; i < sum.length; i++) {
            sum[i] += more[i];
        }
    }

    private static Series series(String name, long[] counts) {
        return new Series(name, LongStream.of(counts).boxed().toList());
    }

    private static List<Count> topProcesses(long[] counts, Names processes) {
        var all = new ArrayList<Count>();
        for (var number = 1; number < counts.length; number++) {
            if (counts[number] > 0) {
                all.add(new Count(processes.name(number), counts[number]));
            }
        }
        return all.stream()
                .sorted(
                        Comparator.comparingLong(Count::count)
                                .reversed()
                                .thenComparing(Count::name))
                .limit(MOST_PROCESSES)
                .toList();
    }
}
