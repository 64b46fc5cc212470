package io.casebook.app;

import io.casebook.model.EventTable;
import io.casebook.model.Names;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The hosts that the records of logs name which several machines wrote: of the logs that are of
/// no single host. A name that stands in one record of a hundred is rather a slip of a log,
/// and one that any machine has before it is given one is none.
final class MentionedHosts {
    private static final int LEAST_PERCENT = 1;

    private final DatedUploads dated;
    private final Set<String> names = new TreeSet<>();

    private MentionedHosts(DatedUploads dated) {
        this.dated = dated;
    }

    /// Those that are not known otherwise, with their domain or without.
    static Set<String> besides(Set<String> known, DatedUploads dated) {
        var mentioned = new MentionedHosts(dated);
        dated.tables().forEach(mentioned::add);
        mentioned.names.removeIf(name -> known.stream().anyMatch(it -> areOfOne(name, it)));
        return mentioned.names;
    }

    private static boolean areOfOne(String name, String other) {
        return name.equals(other)
                || MachineNames.shortOf(name).equals(other)
                || MachineNames.shortOf(other).equals(name);
    }

    private void add(EventTable table) {
        var path = table.artifact();
        if (!dated.artifactHosts().getOrDefault(path, "").isEmpty()
                || MachineFolder.isContainers(path)) {
            return;
        }
        var counts = new HashMap<Integer, Integer>();
        for (var chunk : table.chunks()) {
            for (var row = 0; row < chunk.size(); row++) {
                counts.merge(chunk.host(row), 1, Integer::sum);
            }
        }
        counts.remove(Names.NONE);
        addFrequent(counts);
    }

    private void addFrequent(Map<Integer, Integer> counts) {
        var all = counts.values().stream().mapToLong(count -> count).sum();
        counts.forEach(
                (host, count) -> {
                    var name = dated.hosts().name(host);
                    if (count * 100L > all * LEAST_PERCENT && !name.startsWith("localhost")) {
                        names.add(name);
                    }
                });
    }
}
