package io.casebook.signature.judge;

import static io.casebook.signature.judge.RandomWorld.SECOND;
import static io.casebook.signature.judge.RandomWorld.operand;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class ChainsTest {
    private static final int DAY_MILLIS = 86_400_000;

    private final Ledger ledger = new Ledger(RandomWorld.empty(), 4);

    private void see(int entry, int artifact, long line, double seconds, int doubt) {
        ledger.artifact[entry] = artifact;
        ledger.line[entry] = line;
        ledger.nanos[entry] = (long) (seconds * SECOND);
        ledger.uncertaintyMillis[entry] = doubt;
    }

    /// Whether one entry is followed by another.
    private Outcome judge(int first, int second, @Nullable Long window) {
        var seen =
                Map.of(
                        "a", new Seen(new int[] {first}, null, null),
                        "b", new Seen(new int[] {second}, null, null));
        var steps = List.of(operand("a"), operand("b"));
        return new OrderJudge(ledger).judge(steps, window, new View(seen));
    }

    @Test
    void shouldGoByLinesWhereAClockWasSetBack() {
        see(0, 0, 2, 5, 0);
        see(1, 0, 1, 10, 0);
        assertThat(judge(1, 0, null)).isInstanceOf(Outcome.Holds.class);
        assertThat(judge(0, 1, null)).isInstanceOf(Outcome.Fails.class);
        assertThat(judge(1, 0, 5 * SECOND)).isInstanceOf(Outcome.Holds.class);
        assertThat(judge(0, 1, 5 * SECOND)).isInstanceOf(Outcome.Fails.class);
    }

    @Test
    void shouldNotTellHowFarApartLinesAreBetweenWhichAClockWasSetBack() {
        see(0, 0, 2, 5, 0);
        see(1, 0, 1, 3600, 0);
        assertThat(judge(1, 0, 10 * SECOND)).isInstanceOf(Outcome.Unknown.class);
        assertThat(judge(0, 1, 10 * SECOND)).isInstanceOf(Outcome.Fails.class);
    }

    @Test
    void shouldTakeTheNearestLineAfterAClockWasSetBack() {
        see(0, 0, 2, 100, 0);
        see(1, 0, 3, 103, 0);
        see(2, 0, 1, 9000, 0);
        var steps = List.of(new int[] {0, 2}, new int[] {1});
        assertThat(Chains.find(ledger, steps, 10 * SECOND)).isEqualTo(new int[][] {{0}, {1}});
    }

    @Test
    void shouldNotTakeAnOrderThatIsMerelyPossibleForOneThatHolds() {
        see(0, 0, 1, 0, DAY_MILLIS);
        see(1, 1, 1, 600, DAY_MILLIS);
        assertThat(judge(0, 1, null)).isInstanceOf(Outcome.Unknown.class);
        assertThat(judge(1, 0, null)).isInstanceOf(Outcome.Unknown.class);
        see(1, 1, 1, 600_000, DAY_MILLIS);
        assertThat(judge(0, 1, null)).isInstanceOf(Outcome.Holds.class);
        assertThat(judge(1, 0, null)).isInstanceOf(Outcome.Fails.class);
    }

    @Test
    void shouldTakeWhatOneSecondShowsForEitherOrder() {
        see(0, 0, 1, 10, 999);
        see(1, 1, 1, 11, 999);
        assertThat(judge(0, 1, null)).isInstanceOf(Outcome.Holds.class);
        assertThat(judge(1, 0, null)).isInstanceOf(Outcome.Holds.class);
    }
}
