package io.casebook.signature.judge;

import static io.casebook.signature.judge.CorrelationPropertyTest.NO_SCAN;
import static io.casebook.signature.judge.CorrelationPropertyTest.SELECTIONS;
import static io.casebook.signature.judge.CorrelationPropertyTest.WORLDS;
import static io.casebook.signature.judge.CorrelationPropertyTest.artifact;
import static io.casebook.signature.judge.CorrelationPropertyTest.judge;
import static io.casebook.signature.judge.CorrelationPropertyTest.part;
import static io.casebook.signature.judge.CorrelationPropertyTest.sorted;
import static io.casebook.signature.judge.RandomWorld.SECOND;
import static io.casebook.signature.judge.RandomWorld.operand;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.Artifact;
import io.casebook.signature.language.Comparator;
import io.casebook.signature.language.Condition;
import io.casebook.signature.language.Condition.Direction;
import io.casebook.signature.language.Dimension;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What may be of any group, and what nobody may have heard, on many small made-up uploads.
class UnknownGroupPropertyTest {
    /// What is said to be there and something else not, holds where it does whichever host that
    /// has of which nobody knows the host; it fails only where it does whichever.
    @Test
    void shouldSayNothingThatTheUnknownMayChange() {
        var condition =
                new Condition.All(
                        List.of(
                                new Condition.Present(operand("a")),
                                new Condition.Not(new Condition.Present(operand("b")))));
        var heard =
                Stream.of("host0", "host1", "host2")
                        .map(host -> artifact(host, host, 0, 12))
                        .toList();
        for (var seed = 0L; seed < WORLDS; seed++) {
            var world = new RandomWorld(seed, true);
            var unknown = world.group(Dimension.HOST, Interned.UNKNOWN);
            var sure = new TreeSet<Integer>();
            var hoped = unknown.seen("a").entries().length > 0;
            for (var host = 0; host < 3; host++) {
                var own = world.group(Dimension.HOST, host);
                var isLeft = own.seen("b").entries().length == 0;
                hoped |= isLeft && own.seen("a").entries().length > 0;
                if (isLeft && unknown.seen("b").entries().length == 0) {
                    Arrays.stream(own.seen("a").entries()).forEach(sure::add);
                }
            }
            var outcome =
                    judge(world, new Condition.Grouped(condition, List.of(Dimension.HOST)), heard);
            assertThat(part(outcome, "a")).as("world %d", seed).isEqualTo(sorted(sure));
            assertThat(outcome instanceof Outcome.Unknown)
                    .as("world %d", seed)
                    .isEqualTo(sure.isEmpty() && hoped);
        }
    }

    /// What is taken for hopeless at a glance must fail when each group is looked at.
    @Test
    void shouldTakeNothingForHopelessThatMayHold() {
        var a = new Condition.Present(operand("a"));
        var b = new Condition.Present(operand("b"));
        var near = new Condition.Near(operand("b"), 2 * SECOND, Direction.AROUND, operand("a"));
        var kinds =
                List.<Condition>of(
                        new Condition.All(List.of(a, b)),
                        new Condition.All(List.of(a, b, new Condition.Not(near))),
                        new Condition.Any(List.of(near, new Condition.All(List.of(a, b)))),
                        new Condition.Count(operand("a", "b"), Comparator.EQUAL, 2, null),
                        new Condition.Distinct(operand("a"), "host", Comparator.MORE, 1, SECOND));
        var heard = List.of(artifact("artifact0", "host0", 0, 12), artifact("x", "host1", 0, 12));
        for (var seed = 0L; seed < WORLDS; seed++) {
            var world = new RandomWorld(seed, true);
            for (var kind : kinds) {
                checkHopeless(seed, world, kind, heard);
            }
        }
    }

    private static void checkHopeless(
            long seed, RandomWorld world, Condition kind, List<Artifact> heard) {
        var values = new Values(world.ledger, NO_SCAN.newCaptureReader(), SELECTIONS, Map.of());
        var absences = new AbsenceJudge(world.ledger, new Coverage(heard), SELECTIONS);
        var conditions = new ConditionJudge(world.ledger, values, absences);
        var same = new Condition.Grouped(kind, List.of(Dimension.HOST));
        var grouping =
                new Grouping(world.ledger, values, same.same(), world.view, kind.selections());
        var polarity = Polarity.of(kind);
        var hearing = absences.hearing();
        GroupedJudge.Inner inner =
                (host, group) ->
                        conditions.judge(kind, hearing.on(host, group, polarity.hindering()));
        var outcome = new GroupedJudge(same, grouping, polarity, inner).judge();
        assertThat(conditions.judge(same, world.view).getClass())
                .as("world %d, %s", seed, kind)
                .isEqualTo(outcome.getClass());
    }
}
