package io.casebook.report;

import io.casebook.model.ArtifactPath;
import io.casebook.model.Evidence;
import io.casebook.model.SourceSpan;
import io.casebook.model.Subject;
import io.casebook.model.TimeSeries;

import java.util.ArrayList;

/// Time series for tests: points a minute apart, or at given minutes.
final class SampleSeries {
    static final long START = SampleTexts.at("2024-06-11T04:00:00Z");
    static final long MINUTE = 60_000_000_000L;

    private SampleSeries() {}

    static TimeSeries of(String key, String instance, int instances, double... values) {
        var minutes = new int[values.length];
        for (var i = 0; i < minutes.length; i++) {
            minutes[i] = i;
        }
        return at(key, instance, instances, minutes, values);
    }

    static TimeSeries at(
            String key, String instance, int instances, int[] minutes, double... values) {
        var points = new ArrayList<TimeSeries.Point>();
        var peak = 0;
        for (var i = 0; i < values.length; i++) {
            points.add(new TimeSeries.Point(START + minutes[i] * MINUTE, values[i]));
            peak = values[i] > values[peak] ? i : peak;
        }
        var path = new ArtifactPath("var/log/sa/sar11");
        var evidence = new Evidence(new SourceSpan(path, 0, 1, 1, 1), "row");
        return new TimeSeries(
                Subject.host("node1"),
                key,
                instance,
                "%",
                values.length,
                points,
                new TimeSeries.Peak(points.get(peak), evidence),
                instances);
    }
}
