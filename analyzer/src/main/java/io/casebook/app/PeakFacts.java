package io.casebook.app;

import io.casebook.format.Samples;
import io.casebook.model.Fact;
import io.casebook.model.TimeSeries;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The highest number of each time series as a fact: `cpu.steal.peak`.
final class PeakFacts {
    private static final String ENDING = ".peak";

    /// Of these the lowest number would matter, not the highest.
    private static final Pattern PLENTY = Pattern.compile(".*\\.(?:idle|free|available)");

    private PeakFacts() {}

    /// One fact a key and subject: of the sum over all instances where one is written, else of the
    /// instance with the highest number, which the evidence shows.
    static Stream<Fact> of(List<TimeSeries> series) {
        var highest = new LinkedHashMap<List<Object>, TimeSeries>();
        for (var it : series) {
            if (it.peak().point().value() == 0 || PLENTY.matcher(it.key()).matches()) {
                continue; // that nothing was sampled tells nothing
            }
            highest.merge(List.of(it.subject(), it.key()), it, PeakFacts::preferred);
        }
        return highest.values().stream().map(PeakFacts::fact);
    }

    private static TimeSeries preferred(TimeSeries one, TimeSeries other) {
        return Stream.of(one, other)
                .max(
                        Comparator.comparing((TimeSeries it) -> Samples.isTotal(it.instance()))
                                .thenComparingDouble(it -> it.peak().point().value()))
                .orElseThrow();
    }

    private static Fact fact(TimeSeries series) {
        var value = BigDecimal.valueOf(series.peak().point().value());
        return new Fact(
                series.subject(),
                series.key() + ENDING,
                value.stripTrailingZeros().toPlainString(),
                series.unit(),
                series.peak().evidence());
    }
}
