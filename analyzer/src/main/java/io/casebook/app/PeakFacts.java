package io.casebook.app;

import io.casebook.format.Samples;
import io.casebook.model.Fact;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The highest number of each kind that was sampled, as a fact: `cpu.steal.peak`. It needs no time.
final class PeakFacts {
    private static final String ENDING = ".peak";

    /// Of these the lowest number would matter, not the highest.
    private static final Pattern PLENTY = Pattern.compile(".*\\.(?:idle|free|available)");

    private PeakFacts() {}

    /// One fact a key and subject: of the sum over all instances where one is written, else of the
    /// instance with the highest number, which the evidence shows.
    static Stream<Fact> of(Stream<SeriesDraft> sampled) {
        var highest = new LinkedHashMap<List<Object>, SeriesDraft>();
        sampled.filter(PeakFacts::tells)
                .forEach(
                        it ->
                                highest.merge(
                                        List.of(it.kind().subject(), it.kind().key()),
                                        it,
                                        PeakFacts::preferred));
        return highest.values().stream().map(PeakFacts::fact);
    }

    /// That nothing was sampled tells nothing.
    private static boolean tells(SeriesDraft draft) {
        return draft.peak() != 0 && !PLENTY.matcher(draft.kind().key()).matches();
    }

    private static SeriesDraft preferred(SeriesDraft one, SeriesDraft other) {
        return Stream.of(one, other)
                .max(
                        Comparator.comparing(
                                        (SeriesDraft it) -> Samples.isTotal(it.kind().instance()))
                                .thenComparingDouble(SeriesDraft::peak))
                .orElseThrow();
    }

    private static Fact fact(SeriesDraft draft) {
        return new Fact(
                draft.kind().subject(),
                draft.kind().key() + ENDING,
                BigDecimal.valueOf(draft.peak()).stripTrailingZeros().toPlainString(),
                draft.kind().unit(),
                draft.evidence());
    }
}
