package io.casebook.report;

import io.casebook.model.Incident;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One colour a host, the same in all charts; the hosts that come too late share the last.
///
/// @param hosts those with a colour of their own
record HostColors(List<String> hosts, boolean others) {
    private static final int OWN = ChartColor.DISTINCT.size() - 1;

    static HostColors of(Incident incident) {
        var names = new ArrayList<String>();
        incident.activity().byHost().forEach(it -> addTo(names, it.name()));
        incident.artifacts().stream()
                .filter(SpanBars::isDated)
                .forEach(it -> addTo(names, it.host()));
        var own = List.copyOf(names.subList(0, Math.min(OWN, names.size())));
        return new HostColors(own, names.size() > own.size());
    }

    private static void addTo(List<String> names, String name) {
        if (names.size() <= OWN && !names.contains(name)) {
            names.add(name);
        }
    }

    int indexOf(String host) {
        var index = hosts.indexOf(host);
        return index < 0 ? OWN : index;
    }

    List<Chart.Key> keys() {
        var keys = new ArrayList<Chart.Key>();
        for (var i = 0; i < hosts.size(); i++) {
            keys.add(new Chart.Key(ChartColor.distinct(i).style(), Wording.host(hosts.get(i))));
        }
        if (others) {
            keys.add(new Chart.Key(ChartColor.distinct(OWN).style(), "other hosts"));
        }
        return keys;
    }

    /// The events of each host with a colour of its own, and the sum of the others.
    List<TimeBars.Colored> series(List<Incident.Series> byHost) {
        var own = new ArrayList<TimeBars.Colored>();
        var rest = new ArrayList<Incident.Series>();
        for (var series : byHost) {
            var index = indexOf(series.name());
            if (index < OWN) {
                var named = new Incident.Series(Wording.host(series.name()), series.counts());
                own.add(new TimeBars.Colored(named, ChartColor.distinct(index)));
            } else {
                rest.add(series);
            }
        }
        if (!rest.isEmpty()) {
            own.add(new TimeBars.Colored(sum(rest), ChartColor.distinct(OWN)));
        }
        return own;
    }

    private static Incident.Series sum(List<Incident.Series> all) {
        var buckets = all.stream().mapToInt(it -> it.counts().size()).max().orElse(0);
        var sums = new long[buckets];
        for (var series : all) {
            for (var i = 0; i < series.counts().size(); i++) {
                sums[i] += series.counts().get(i);
            }
        }
        return new Incident.Series("other hosts", Arrays.stream(sums).boxed().toList());
    }
}
