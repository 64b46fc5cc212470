package io.casebook.signature.judge;

import static io.casebook.signature.judge.CorrelationPropertyTest.WORLDS;
import static io.casebook.signature.judge.CorrelationPropertyTest.artifact;
import static io.casebook.signature.judge.CorrelationPropertyTest.judge;
import static io.casebook.signature.judge.CorrelationPropertyTest.part;
import static io.casebook.signature.judge.RandomWorld.SECOND;
import static io.casebook.signature.judge.RandomWorld.operand;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.signature.language.Comparator;
import io.casebook.signature.language.Condition;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;

/// Counts against trying everything, on many small made-up uploads, some with vague times.
class CountPropertyTest {
    @Test
    void shouldCountNoLongerThanTheWindow() {
        for (var seed = 0L; seed < WORLDS; seed++) {
            var world = new RandomWorld(seed, seed % 2 == 0);
            var window = seed % 5 * SECOND;
            var number = 1 + seed % 4;
            var condition = new Condition.Count(operand("a"), Comparator.AT_LEAST, number, window);
            var outcome = judge(world, condition);
            checkCount(world, seed, window, number, outcome, entries -> entries.length);
            for (var entry : part(outcome, "a")) {
                assertThat(measurable(world, window).stream())
                        .as("world %d", seed)
                        .anyMatch(
                                some -> most(world, some, window, entry, e -> e.length) >= number);
            }
        }
    }

    @Test
    void shouldCountDifferentValuesNoLongerThanTheWindow() {
        for (var seed = 0L; seed < WORLDS; seed++) {
            var world = new RandomWorld(seed, seed % 2 == 0);
            var window = seed % 5 * SECOND;
            var number = 1 + seed % 3;
            var outcome =
                    judge(
                            world,
                            new Condition.Distinct(
                                    operand("a"), "host", Comparator.AT_LEAST, number, window));
            checkCount(world, seed, window, number, outcome, entries -> hosts(world, entries));
        }
    }

    @Test
    void shouldNotSayThatThereAreFewWhereNobodyKnows() {
        for (var seed = 0L; seed < WORLDS; seed++) {
            var world = new RandomWorld(seed, seed % 2 == 0);
            var window = seed % 5 * SECOND;
            var number = 1 + seed % 3;
            var sure = sure(world, window, entries -> entries.length);
            var most = atMost(world, window, entries -> entries.length);
            var few = new Condition.Count(operand("a"), Comparator.AT_MOST, number, window);
            assertThat(judge(world, few))
                    .as("world %d", seed)
                    .isInstanceOf(kind(most <= number, sure > number));
            var exactly = new Condition.Count(operand("a"), Comparator.EQUAL, number, window);
            assertThat(judge(world, exactly))
                    .as("world %d", seed)
                    .isInstanceOf(
                            kind(sure == number && most == number, sure > number || most < number));
        }
    }

    private static Class<? extends Outcome> kind(boolean holds, boolean fails) {
        return holds ? Outcome.Holds.class : fails ? Outcome.Fails.class : Outcome.Unknown.class;
    }

    private static void checkCount(
            RandomWorld world,
            long seed,
            long window,
            long number,
            Outcome outcome,
            ToLongFunction<int[]> count) {
        assertThat(outcome)
                .as("world %d", seed)
                .isInstanceOf(
                        kind(
                                sure(world, window, count) >= number,
                                atMost(world, window, count) < number));
    }

    /// The sets of entries whose distances are known: those with sharp times, and each artifact's.
    private static List<int[]> measurable(RandomWorld world, long window) {
        var sets = new ArrayList<int[]>();
        sets.add(sharp(world, window));
        for (var artifact = 0; artifact < 3; artifact++) {
            sets.add(ofArtifact(world, world.entries("a"), artifact));
        }
        return sets;
    }

    private static int[] sharp(RandomWorld world, long window) {
        return IntSets.filter(world.entries("a"), entry -> world.vague(entry) <= window / 2);
    }

    private static int[] ofArtifact(RandomWorld world, int[] entries, int artifact) {
        return IntSets.filter(entries, entry -> world.ledger.artifact[entry] == artifact);
    }

    private static long sure(RandomWorld world, long window, ToLongFunction<int[]> count) {
        return measurable(world, window).stream()
                .mapToLong(some -> most(world, some, window, null, count))
                .max()
                .orElse(0);
    }

    /// Were the vague ones of each artifact where they count most.
    private static long atMost(RandomWorld world, long window, ToLongFunction<int[]> count) {
        var all = world.entries("a");
        var dated = IntSets.filter(all, world.ledger::dated);
        var undated = all.length - dated.length;
        if (Arrays.stream(dated).map(entry -> world.ledger.artifact[entry]).distinct().count()
                == 1) {
            return most(world, dated, window, null, count) + undated;
        }
        var sharp = sharp(world, window);
        var most = most(world, sharp, window, null, count) + undated;
        for (var artifact = 0; artifact < 3; artifact++) {
            var vague = ofArtifact(world, IntSets.minus(dated, sharp), artifact);
            most += most(world, vague, window, null, count);
        }
        return most;
    }

    private static long hosts(RandomWorld world, int[] entries) {
        return Arrays.stream(entries)
                .map(entry -> world.ledger.host[entry])
                .filter(host -> host >= 0)
                .distinct()
                .count();
    }

    /// The most in any window, which begins with an entry; of those that hold a certain one, if
    /// given.
    private static long most(
            RandomWorld world,
            int[] some,
            long window,
            @Nullable Integer holding,
            ToLongFunction<int[]> count) {
        var dated = IntSets.filter(some, world.ledger::dated);
        var most = 0L;
        for (var first : dated) {
            var start = world.ledger.nanos[first];
            var inside =
                    IntSets.filter(
                            dated,
                            entry ->
                                    world.ledger.nanos[entry] >= start
                                            && world.ledger.nanos[entry] - start <= window);
            if (holding == null || IntSets.contains(inside, holding)) {
                most = Math.max(most, count.applyAsLong(inside));
            }
        }
        return most;
    }
}
