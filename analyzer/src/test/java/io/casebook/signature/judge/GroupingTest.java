package io.casebook.signature.judge;

import static io.casebook.signature.judge.RandomWorld.operand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.casebook.signature.language.Condition;
import io.casebook.signature.language.Dimension;
import io.casebook.signature.scan.SignatureScanner;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

class GroupingTest {
    private static final int MANY = 100_000;
    private static final SignatureScanner NO_SCAN = new SignatureScanner(List.of());

    private final Ledger ledger = new Ledger(RandomWorld.empty(), MANY);
    private final Values values =
            new Values(ledger, NO_SCAN.newCaptureReader(), Map.of(), Map.of());
    private final View view =
            new View(Map.of("a", every(2, 0), "b", every(2, 1), "c", every(100, 7)));

    private static Seen every(int step, int first) {
        var entries = IntStream.range(0, MANY).filter(entry -> entry % step == first).toArray();
        return new Seen(entries, null, null);
    }

    /// Half of the entries are of a process each; what is not known to be of any comes last.
    private void place(int unknown) {
        ledger.hosts.number("host");
        for (var entry = 0; entry < MANY; entry++) {
            ledger.process[entry] = entry < MANY - unknown ? entry / 2 : Interned.UNKNOWN;
        }
    }

    @Test
    void shouldNotLookAtEachGroupForEachEntry() {
        place(0);
        var same = List.of(Dimension.PROCESS, Dimension.HOST);
        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> {
                    var grouping =
                            new Grouping(ledger, values, List.copyOf(same), view, Set.of("a", "b"));
                    assertThat(grouping.groups()).hasSize(MANY / 2);
                    var some = IntStream.range(0, MANY / 2).toArray();
                    assertThat(grouping.sharing(view, some).seen("c").entries())
                            .hasSize(MANY / 200);
                    assertThat(grouping.groups().get(5).view().seen("b").entries())
                            .containsExactly(11);
                });
    }

    @Test
    void shouldNotTryForEverWhichGroupTheUnknownIsOf() {
        place(MANY / 2);
        var both =
                new Condition.All(
                        List.of(
                                new Condition.Present(operand("a")),
                                new Condition.Not(new Condition.Present(operand("b"))),
                                new Condition.Present(operand("none"))));
        var grouped = new Condition.Grouped(both, List.of(Dimension.PROCESS));
        var seen =
                Map.of(
                        "a", view.seen("a"),
                        "b", view.seen("b"),
                        "none", new Seen(IntSets.EMPTY, null, null));
        var absences = new AbsenceJudge(ledger, new Coverage(List.of()), Map.of());
        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> {
                    var grouping =
                            new Grouping(
                                    ledger, values, grouped.same(), new View(seen), seen.keySet());
                    var judge = new ConditionJudge(ledger, values, absences);
                    var outcome =
                            new GroupedJudge(
                                            grouped,
                                            grouping,
                                            Polarity.of(both),
                                            (_, group) -> judge.judge(both, group))
                                    .judge();
                    assertThat(outcome)
                            .isEqualTo(
                                    new Outcome.Unknown("it is not known of which process 'a' is"));
                });
    }
}
