package io.casebook.report;

import io.casebook.model.Clock;
import io.casebook.model.TimeBasis;

import java.util.EnumMap;
import java.util.List;

/// Says how an incident's times were found, in a few lines.
final class Dating {
    private Dating() {}

    /// One line a basis, best first: `2 clocks year-inferred, ± 1 s`.
    static List<String> lines(List<Clock> clocks) {
        var byBasis = new EnumMap<TimeBasis, Tally>(TimeBasis.class);
        for (var clock : clocks) {
            byBasis.merge(clock.basis(), Tally.of(clock), Tally::plus);
        }
        return byBasis.entrySet().stream().map(it -> line(it.getKey(), it.getValue())).toList();
    }

    private static String line(TimeBasis basis, Tally tally) {
        var doubt = Wording.uncertainty(tally.uncertaintyMillis);
        var line = Wording.count(tally.clocks, "clock") + " " + words(basis);
        return doubt.isEmpty() ? line : line + ", " + doubt;
    }

    /// A basis in plain words.
    static String words(TimeBasis basis) {
        return switch (basis) {
            case EXPLICIT -> "explicit (zone or epoch in the text)";
            case ZONE_INFERRED -> "with an inferred zone";
            case YEAR_INFERRED -> "with an inferred year";
            case BOOT_ANCHORED -> "counted from a known boot";
            case INHERITED -> "inherited from neighbours";
            case ASSUMED -> "by assumption";
            case NONE -> "undated";
        };
    }

    private record Tally(int clocks, int uncertaintyMillis) {
        static Tally of(Clock clock) {
            return new Tally(1, clock.uncertaintyMillis());
        }

        Tally plus(Tally other) {
            return new Tally(
                    clocks + other.clocks, Math.max(uncertaintyMillis, other.uncertaintyMillis));
        }
    }
}
