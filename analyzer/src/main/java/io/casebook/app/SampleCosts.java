package io.casebook.app;

import io.casebook.app.Signatures.Cost;
import io.casebook.signature.language.Selection;
import io.casebook.signature.language.Signature;
import io.casebook.signature.scan.ScanCost;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/// Measures what signatures cost on the samples of all of them.
final class SampleCosts {
    private static final double MEGABYTE = 1_000_000;
    private static final double NANOS_PER_MICROSECOND = 1_000;

    private final List<byte[]> lines;
    private final double megabytes;
    private final long nothing;

    /// @param signatures whose samples are looked through
    SampleCosts(List<Signature> signatures) {
        lines =
                signatures.stream()
                        .flatMap(signature -> signature.tests().stream())
                        .flatMap(test -> test.given().values().stream())
                        .flatMap(String::lines)
                        .map(line -> line.getBytes(StandardCharsets.UTF_8))
                        .toList();
        megabytes = lines.stream().mapToLong(line -> line.length).sum() / MEGABYTE;
        ScanCost.of(messages(signatures), lines); // until the compiler has seen enough
        nothing = ScanCost.of(List.of(), lines).nanos();
    }

    /// Those of some signatures, the dearest first.
    List<Cost> of(List<Signature> signatures) {
        return signatures.stream()
                .map(this::cost)
                .sorted(
                        Comparator.comparingDouble(Cost::microseconds)
                                .thenComparingDouble(Cost::looks)
                                .reversed()
                                .thenComparing(Cost::id))
                .toList();
    }

    private static List<Selection.Messages> messages(List<Signature> signatures) {
        return signatures.stream()
                .flatMap(signature -> signature.selections().values().stream())
                .filter(Selection.Messages.class::isInstance)
                .map(Selection.Messages.class::cast)
                .toList();
    }

    private Cost cost(Signature signature) {
        var cost = ScanCost.of(messages(List.of(signature)), lines);
        var more = Math.max(0, cost.nanos() - nothing) / NANOS_PER_MICROSECOND;
        return new Cost(
                signature.id(), more / megabytes, cost.looks() / megabytes, cost.shortest());
    }
}
