package io.casebook.signature.judge;

import static io.casebook.signature.judge.RandomWorld.SECOND;
import static io.casebook.signature.judge.RandomWorld.operand;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.Artifact;
import io.casebook.model.ArtifactPath;
import io.casebook.signature.language.Comparator;
import io.casebook.signature.language.Condition;
import io.casebook.signature.language.Condition.Direction;
import io.casebook.signature.language.Dimension;
import io.casebook.signature.language.Selection;
import io.casebook.signature.scan.SignatureScanner;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/// Each kind of correlation against trying everything, on many small made-up uploads.
class CorrelationPropertyTest {
    private static final int WORLDS = 3000;
    private static final SignatureScanner NO_SCAN = new SignatureScanner(List.of());
    private static final Map<String, Selection> SELECTIONS =
            Map.of("a", messages("a"), "b", messages("b"), "c", messages("c"));

    private static Selection messages(String name) {
        return new Selection.Messages(
                name, List.of(), Set.of("syslog"), Set.of(), null, Map.of(), Map.of());
    }

    private static Outcome judge(RandomWorld world, Condition condition) {
        return judge(world, condition, List.of());
    }

    private static Outcome judge(RandomWorld world, Condition condition, List<Artifact> heard) {
        var values = new Values(world.ledger, NO_SCAN.newCaptureReader(), SELECTIONS, Map.of());
        var absences = new AbsenceJudge(world.ledger, new Coverage(heard), SELECTIONS);
        return new ConditionJudge(world.ledger, values, absences).judge(condition, world.view);
    }

    private static int[] part(Outcome outcome, String selection) {
        return outcome instanceof Outcome.Holds holds
                ? holds.entries().getOrDefault(selection, IntSets.EMPTY)
                : IntSets.EMPTY;
    }

    /// The answer must be yes exactly when trying everything finds something; where all times are
    /// known it must be a plain no otherwise.
    private static void check(long seed, boolean vague, Outcome outcome, boolean expected) {
        assertThat(outcome instanceof Outcome.Holds).as("world %d", seed).isEqualTo(expected);
        if (!vague && !expected) {
            assertThat(outcome).as("world %d", seed).isInstanceOf(Outcome.Fails.class);
        }
    }

    private static boolean any(int[] some, IntPredicate wanted) {
        return Arrays.stream(some).anyMatch(wanted);
    }

    private static boolean pair(RandomWorld world, int one, int other, long window) {
        return world.precedes(one, other, window)
                && world.ledger.nanos[other] - world.ledger.nanos[one] <= window;
    }

    @Test
    void shouldFindPairsInOrder() {
        for (var seed = 0L; seed < WORLDS; seed++) {
            var vague = seed % 2 == 0;
            var world = new RandomWorld(seed, vague);
            var window = (seed % 5 + 1) * SECOND;
            var a = world.entries("a");
            var b = world.entries("b");
            var outcome =
                    judge(
                            world,
                            new Condition.Near(
                                    operand("a"), window, Direction.BEFORE, operand("b")));
            var firsts = IntSets.filter(a, one -> any(b, other -> pair(world, one, other, window)));
            var seconds =
                    IntSets.filter(b, other -> any(a, one -> pair(world, one, other, window)));
            check(seed, vague, outcome, firsts.length > 0);
            assertThat(part(outcome, "a")).as("world %d", seed).isEqualTo(firsts);
            assertThat(part(outcome, "b")).as("world %d", seed).isEqualTo(seconds);
        }
    }

    @Test
    void shouldFindPairsAfterAndAround() {
        for (var seed = 0L; seed < WORLDS; seed++) {
            var vague = seed % 2 == 0;
            var world = new RandomWorld(seed, vague);
            var window = (seed % 4 + 1) * SECOND;
            var a = world.entries("a");
            var b = world.entries("b");
            var after = IntSets.filter(a, one -> any(b, other -> pair(world, other, one, window)));
            var before = IntSets.filter(a, one -> any(b, other -> pair(world, one, other, window)));
            var found =
                    judge(
                            world,
                            new Condition.Near(
                                    operand("a"), window, Direction.AFTER, operand("b")));
            check(seed, vague, found, after.length > 0);
            assertThat(part(found, "a")).as("world %d", seed).isEqualTo(after);
            var around =
                    judge(
                            world,
                            new Condition.Near(
                                    operand("a"), window, Direction.AROUND, operand("b")));
            assertThat(part(around, "a"))
                    .as("world %d", seed)
                    .isEqualTo(IntSets.union(before, after));
        }
    }

    @Test
    void shouldFindSequencesWhicheverPairFulfilsThem() {
        for (var seed = 0L; seed < WORLDS; seed++) {
            var vague = seed % 2 == 0;
            var world = new RandomWorld(seed, vague);
            var window = (seed % 6 + 1) * SECOND;
            var firsts = new TreeSet<Integer>();
            var lasts = new TreeSet<Integer>();
            for (var a : world.entries("a")) {
                for (var b : world.entries("b")) {
                    for (var c : world.entries("c")) {
                        if (world.precedes(a, b, window)
                                && world.precedes(b, c, window)
                                && world.ledger.nanos[c] - world.ledger.nanos[a] <= window) {
                            firsts.add(a);
                            lasts.add(c);
                        }
                    }
                }
            }
            var steps = List.of(operand("a"), operand("b"), operand("c"));
            var outcome = judge(world, new Condition.Sequence(steps, window));
            check(seed, vague, outcome, !firsts.isEmpty());
            if (outcome instanceof Outcome.Holds holds) {
                assertThat(holds.counted()).as("world %d", seed).isEqualTo(sorted(firsts));
                assertThat(part(outcome, "c")).as("world %d", seed).isEqualTo(sorted(lasts));
            }
        }
    }

    private static int[] sorted(Set<Integer> some) {
        return some.stream().mapToInt(Integer::intValue).toArray();
    }

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
                        .anyMatch(some -> most(world, some, window, entry, e -> e.length) >= number);
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

    @Test
    void shouldFindAbsenceOnlyWhereSomebodyListened() {
        for (var seed = 0L; seed < WORLDS; seed++) {
            var world = new RandomWorld(seed, seed % 2 == 0);
            var window = (seed % 4 + 1) * SECOND;
            var end = 4 + seed % 9;
            var heard =
                    List.of(
                            artifact("log", "host0", 0, end),
                            artifact("artifact1", "host1", 2, 12),
                            artifact("artifact2", "", 0, 9));
            var b = world.entries("b");
            var lonely =
                    IntSets.filter(
                            world.entries("a"),
                            one -> !any(b, other -> pair(world, one, other, window)));
            var certain =
                    IntSets.filter(
                            lonely,
                            one ->
                                    world.ledger.dated(one)
                                            && !any(b, other -> mayPair(world, one, other, window))
                                            && heard.stream()
                                                    .anyMatch(h -> hears(world, h, one, window)));
            var outcome =
                    judge(
                            world,
                            new Condition.Absent(
                                    operand("b"), window, Direction.AFTER, operand("a")),
                            heard);
            assertThat(part(outcome, "a")).as("world %d", seed).isEqualTo(certain);
            assertThat(outcome instanceof Outcome.Unknown)
                    .as("world %d", seed)
                    .isEqualTo(certain.length == 0 && lonely.length > 0);
        }
    }

    /// Whether one may have been soon enough after another, for all that is known of their times.
    private static boolean mayPair(RandomWorld world, int one, int other, long window) {
        var ledger = world.ledger;
        if (!ledger.dated(other)) {
            return true;
        }
        var distance = ledger.nanos[other] - ledger.nanos[one];
        var doubt = world.vague(one) + world.vague(other);
        return ledger.artifact[one] != ledger.artifact[other]
                && distance + doubt >= 0
                && distance - doubt <= window;
    }

    /// Its own log hears in any case, that of the host where the time is known well enough.
    private static boolean hears(RandomWorld world, Artifact artifact, int entry, long window) {
        var at = world.ledger.nanos[entry];
        var path = world.ledger.artifacts.name(world.ledger.artifact[entry]);
        var host = world.ledger.hosts.name(world.ledger.host[entry]);
        var listens =
                artifact.path().value().equals(path)
                        || (!host.isEmpty()
                                && artifact.host().equals(host)
                                && world.vague(entry) <= window / 2);
        return listens && artifact.first() <= at && artifact.last() >= at + window;
    }

    private static Artifact artifact(String path, String host, long first, long last) {
        return new Artifact(
                new ArtifactPath(path),
                "syslog",
                "UTF-8",
                1,
                1,
                1,
                0,
                0,
                host,
                first * SECOND,
                last * SECOND,
                null,
                null);
    }

    @ParameterizedTest
    @EnumSource(Dimension.class)
    void shouldHonourGroupsInEveryKind(Dimension dimension) {
        var kinds =
                List.of(
                        new Condition.All(
                                List.of(
                                        new Condition.Present(operand("a")),
                                        new Condition.Present(operand("b")))),
                        new Condition.Near(
                                operand("a"), 2 * SECOND, Direction.AROUND, operand("b")),
                        new Condition.Near(
                                operand("a"), 3 * SECOND, Direction.AFTER, operand("b", "c")),
                        new Condition.Sequence(
                                List.of(operand("a"), operand("b"), operand("c")), 6 * SECOND),
                        new Condition.Count(operand("a"), Comparator.AT_LEAST, 2, 3 * SECOND),
                        new Condition.Count(operand("a"), Comparator.MORE, 1, null),
                        new Condition.Distinct(
                                operand("a"), "artifact", Comparator.AT_LEAST, 2, 4 * SECOND));
        for (var seed = 0L; seed < WORLDS / 5; seed++) {
            var world = new RandomWorld(seed, seed % 2 == 0);
            for (var kind : kinds) {
                checkGroups(seed, world, dimension, kind);
            }
        }
    }

    private static void checkGroups(
            long seed, RandomWorld world, Dimension dimension, Condition kind) {
        var expected = new TreeSet<Integer>();
        for (var number = 0; number < 9; number++) {
            var group = world.group(dimension, number);
            if (judgeIn(world, kind, group) instanceof Outcome.Holds holds) {
                Arrays.stream(holds.all()).forEach(expected::add);
            }
        }
        var outcome = judge(world, new Condition.Grouped(kind, List.of(dimension)));
        var found = outcome instanceof Outcome.Holds holds ? holds.all() : IntSets.EMPTY;
        assertThat(found).as("world %d, %s", seed, kind).isEqualTo(sorted(expected));
    }

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

    private static Outcome judgeIn(RandomWorld world, Condition condition, View view) {
        var values = new Values(world.ledger, NO_SCAN.newCaptureReader(), SELECTIONS, Map.of());
        var absences = new AbsenceJudge(world.ledger, new Coverage(List.of()), SELECTIONS);
        return new ConditionJudge(world.ledger, values, absences).judge(condition, view);
    }
}
