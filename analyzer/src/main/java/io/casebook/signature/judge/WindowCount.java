package io.casebook.signature.judge;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/// How much there is within a window. What is dated more vaguely than half of it is counted with
/// its own artifact only, where distances are known in any case; what is not dated at all with
/// nothing.
///
/// @param sure so much there is, in some window
/// @param atMost more there is in none, whatever the vague times truly are
/// @param entries of the windows that hold enough for sure
record WindowCount(long sure, long atMost, int[] entries) {
    private static final long NANOS_PER_MILLI = 1_000_000;

    /// @param count what the fullest windows hold of some dated entries
    static WindowCount of(
            Ledger ledger, int[] entries, long window, Function<int[], Windows.Fullest> count) {
        var dated = IntSets.filter(entries, ledger::dated);
        var undated = entries.length - dated.length;
        var byArtifact = byArtifact(ledger, dated);
        var sharp =
                byArtifact.size() == 1
                        ? dated
                        : IntSets.filter(
                                dated,
                                one ->
                                        ledger.uncertaintyMillis[one] * NANOS_PER_MILLI
                                                <= window / 2);
        var together = count.apply(sharp);
        var found = new WindowCount(together.most(), together.most() + undated, together.entries());
        if (sharp.length < dated.length) {
            for (var own : byArtifact.values()) {
                found = found.with(own.build().toArray(), sharp, count);
            }
        }
        return found;
    }

    private static Map<Integer, IntStream.Builder> byArtifact(Ledger ledger, int[] entries) {
        var found = new HashMap<Integer, IntStream.Builder>();
        Arrays.stream(entries)
                .forEach(
                        one ->
                                found.computeIfAbsent(
                                                ledger.artifact[one], _ -> IntStream.builder())
                                        .add(one));
        return found;
    }

    /// The same with what is in an artifact of which some times are vague.
    private WindowCount with(int[] own, int[] sharp, Function<int[], Windows.Fullest> count) {
        var vague = IntSets.minus(own, sharp);
        if (vague.length == 0) {
            return this;
        }
        var alone = count.apply(own);
        return new WindowCount(
                Math.max(sure, alone.most()),
                atMost + count.apply(vague).most(),
                IntSets.union(entries, alone.entries()));
    }
}
