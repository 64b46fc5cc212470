package io.casebook.signature.judge;

import static io.casebook.signature.judge.RandomWorld.SECOND;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.Confidence;
import io.casebook.model.Finding;
import io.casebook.model.FindingSeverity;
import io.casebook.signature.language.Condition;
import io.casebook.signature.language.Condition.Operand;
import io.casebook.signature.language.Consequence;
import io.casebook.signature.language.Explanation;
import io.casebook.signature.language.Signature;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class CauseJudgeTest {
    private static final int STAMP_OF_SECONDS = 999;

    private final Ledger ledger = new Ledger(RandomWorld.empty(), 4);

    private static Signature signature(String id, String... effects) {
        var leads =
                List.of(effects).stream()
                        .map(effect -> new Consequence(effect, 10 * SECOND, "so it is"))
                        .toList();
        return new Signature(
                "own",
                id + ".yaml",
                id,
                "title of " + id,
                "test",
                FindingSeverity.LOW,
                Finding.Role.EVENT,
                Signature.Status.STABLE,
                List.of(),
                leads,
                Map.of(),
                new Condition.Present(new Operand(List.of("a"))),
                new Signature.Weighing(Confidence.MEDIUM, null, List.of()),
                Map.of(),
                Map.of(),
                new Explanation(List.of()),
                "a cause",
                List.of(),
                List.of(),
                List.of());
    }

    private void see(int entry, int artifact, long line, double seconds, int doubt) {
        ledger.artifact[entry] = artifact;
        ledger.line[entry] = line;
        ledger.nanos[entry] = (long) (seconds * SECOND);
        ledger.uncertaintyMillis[entry] = doubt;
        ledger.guest[entry] = Interned.UNKNOWN;
    }

    private Map<String, List<Finding.Cause>> causes(
            Map<String, int[]> counted, Signature... signatures) {
        return new CauseJudge(ledger, new Kinship(ledger), counted).causes(List.of(signatures));
    }

    @Test
    void shouldTakeNothingForACauseThatMayHaveComeLater() {
        see(0, 0, 1, 100, STAMP_OF_SECONDS);
        see(1, 1, 1, 101, STAMP_OF_SECONDS);
        see(2, 1, 2, 103, STAMP_OF_SECONDS);
        var cause = signature("cause", "effect");

        assertThat(causes(Map.of("cause", new int[] {0}, "effect", new int[] {1}), cause))
                .isEmpty();
        assertThat(causes(Map.of("cause", new int[] {1}, "effect", new int[] {0}), cause))
                .isEmpty();
        assertThat(causes(Map.of("cause", new int[] {0}, "effect", new int[] {2}), cause))
                .containsOnlyKeys("effect");
    }

    @Test
    void shouldGoByLinesWithinAnArtifact() {
        see(0, 0, 2, 100, STAMP_OF_SECONDS);
        see(1, 0, 1, 100, STAMP_OF_SECONDS);
        var cause = signature("cause", "effect");

        assertThat(causes(Map.of("cause", new int[] {1}, "effect", new int[] {0}), cause))
                .containsOnlyKeys("effect");
        assertThat(causes(Map.of("cause", new int[] {0}, "effect", new int[] {1}), cause))
                .isEmpty();
    }

    @Test
    void shouldTellNeitherOfTwoThatOneLineShowsAsTheCause() {
        see(0, 0, 1, 100, 0);
        var counted = Map.of("one", new int[] {0}, "two", new int[] {0}, "three", new int[] {0});

        assertThat(causes(counted, signature("one", "two"), signature("two", "one", "three")))
                .isEqualTo(Map.of("three", List.of(new Finding.Cause("two", "so it is"))));
        assertThat(causes(counted, signature("one", "one"))).isEmpty();
    }

    @Test
    void shouldNameTheCauseFirstThatWasSeenLastBeforeTheEffect() {
        see(0, 0, 1, 100, 0);
        see(1, 0, 2, 101, 0);
        see(2, 0, 3, 107, 0);
        see(3, 0, 4, 108, 0);
        var counted =
                Map.of("often", new int[] {0, 2}, "once", new int[] {1}, "effect", new int[] {3});

        assertThat(causes(counted, signature("once", "effect"), signature("often", "effect")))
                .containsOnlyKeys("effect")
                .extractingByKey("effect")
                .asInstanceOf(InstanceOfAssertFactories.list(Finding.Cause.class))
                .extracting(Finding.Cause::signature)
                .containsExactly("often", "once");
    }
}
