package io.casebook.timeline;

import io.casebook.model.Clock.Anchor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How far the clocks of two hosts are apart, from events that both saw.
///
/// @param skew by which the first is ahead of the second, in times of the first
/// @param pairs that agree on it
record SkewDifference(String first, String second, Skew skew, List<SkewPair> pairs) {
    private static final int FEWEST = 2;
    private static final int MOST_ANCHORS = 6;

    /// What one migration alone says is believed up to here: the guest may have gone by a third
    /// host, of which nothing is known, so the two ends may be of different migrations.
    private static final long MOST_BY_ONE = 600 * Skew.SECOND;

    /// The median of what the events tell, if more than half of them agree with it. How far they
    /// are apart, and what each leaves open, is its uncertainty. A membership alone tells nothing.
    static Optional<SkewDifference> of(String first, String second, List<SkewPair> seen) {
        var pairs = new ArrayList<>(seen.stream().filter(SkewPair::ofClocks).toList());
        pairs.sort(Comparator.comparingLong(SkewPair::ahead));
        if (pairs.size() == 1 && isSpecific(pairs.getFirst())) {
            return Optional.of(of(first, second, pairs.getFirst().ahead(), pairs));
        }
        if (pairs.size() < FEWEST) {
            return Optional.empty();
        }
        var median = pairs.get(pairs.size() / 2);
        var agreeing = pairs.stream().filter(median::agrees).toList();
        return agreeing.size() >= FEWEST && agreeing.size() * 2 > pairs.size()
                ? Optional.of(of(first, second, median.ahead(), agreeing))
                : Optional.empty();
    }

    private static SkewDifference of(
            String first, String second, long ahead, List<SkewPair> pairs) {
        var uncertainty =
                pairs.stream()
                        .mapToLong(pair -> Math.abs(pair.ahead() - ahead) + pair.uncertainty())
                        .max()
                        .orElseThrow();
        var times = pairs.stream().mapToLong(pair -> pair.first().nanos()).summaryStatistics();
        var skew = new Skew(ahead, uncertainty, times.getMin(), times.getMax());
        return new SkewDifference(first, second, skew, pairs);
    }

    private static boolean isSpecific(SkewPair pair) {
        return pair.migration() && Math.abs(pair.ahead()) <= MOST_BY_ONE;
    }

    /// Whether it rests on one event only.
    boolean single() {
        return pairs.size() == 1;
    }

    boolean between(String host) {
        return first.equals(host) || second.equals(host);
    }

    String other(String host) {
        return first.equals(host) ? second : first;
    }

    /// Whether the clocks differ by more than is uncertain.
    boolean proven() {
        return Math.abs(skew.ahead()) > skew.uncertainty();
    }

    /// By how much one of the two is ahead of the other, in its own times.
    Skew of(String host) {
        return first.equals(host)
                ? skew
                : new Skew(
                        -skew.ahead(),
                        skew.uncertainty(),
                        skew.from() - skew.ahead(),
                        skew.to() - skew.ahead());
    }

    /// As in `from 3 cluster memberships and 1 migration`.
    String words() {
        var migrations = pairs.stream().filter(SkewPair::migration).count();
        return "from "
                + Stream.of(
                                count(pairs.size() - migrations, "cluster membership"),
                                count(migrations, "migration"))
                        .filter(words -> !words.isEmpty())
                        .reduce((a, b) -> a + " and " + b)
                        .orElseThrow();
    }

    private static String count(long number, String what) {
        return number == 0 ? "" : number + " " + what + (number == 1 ? "" : "s");
    }

    /// Both sides of some of the events.
    List<Anchor> anchors() {
        return pairs.stream()
                .flatMap(pair -> Stream.of(pair.first().anchor(), pair.second().anchor()))
                .limit(MOST_ANCHORS)
                .toList();
    }
}
