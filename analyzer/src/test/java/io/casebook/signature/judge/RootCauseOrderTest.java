package io.casebook.signature.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.Confidence;
import io.casebook.model.Finding;
import io.casebook.model.Finding.Role;
import io.casebook.model.FindingSeverity;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class RootCauseOrderTest {
    private static Finding finding(
            String id, FindingSeverity severity, Role role, long first, String... causes) {
        return new Finding(
                id,
                "title of " + id,
                "test",
                severity,
                role,
                Confidence.HIGH,
                1,
                first,
                first,
                List.of(),
                "",
                "",
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                Stream.of(causes).map(cause -> new Finding.Cause(cause, "so it is")).toList(),
                "own");
    }

    private static Finding event(
            String id, FindingSeverity severity, long first, String... causes) {
        return finding(id, severity, Role.EVENT, first, causes);
    }

    private static List<String> ordered(Finding... findings) {
        return new RootCauseOrder(List.of(findings))
                .ordered().stream().map(Finding::signature).toList();
    }

    @Test
    void shouldPutACauseAsHighAsTheGravestOfWhatItBroughtAbout() {
        assertThat(
                        ordered(
                                event("high", FindingSeverity.HIGH, 1),
                                event("low", FindingSeverity.LOW, 2),
                                event("critical", FindingSeverity.CRITICAL, 4, "medium"),
                                event("medium", FindingSeverity.MEDIUM, 3, "low")))
                .containsExactly("low", "medium", "critical", "high");
    }

    @Test
    void shouldTellConsequencesInTheOrderOfTime() {
        assertThat(
                        ordered(
                                event("cause", FindingSeverity.LOW, 1),
                                event("later", FindingSeverity.CRITICAL, 9, "cause"),
                                event("of-sooner", FindingSeverity.LOW, 10, "sooner"),
                                event("sooner", FindingSeverity.LOW, 5, "cause")))
                .containsExactly("cause", "sooner", "of-sooner", "later");
    }

    @Test
    void shouldPutNoiseLast() {
        assertThat(
                        ordered(
                                finding("noise", FindingSeverity.INFO, Role.NOISE, 1),
                                finding("context", FindingSeverity.HIGH, Role.CONTEXT, 2),
                                event("one", FindingSeverity.LOW, 3, "two"),
                                event("two", FindingSeverity.LOW, 3, "one")))
                .containsExactly("one", "two", "context", "noise");
    }

    @Test
    void shouldBreakACircleAtItsGravest() {
        assertThat(
                        ordered(
                                event("high", FindingSeverity.HIGH, 1),
                                event("low", FindingSeverity.LOW, 2, "critical"),
                                event("medium", FindingSeverity.MEDIUM, 2, "low"),
                                event("critical", FindingSeverity.CRITICAL, 2, "medium"),
                                event("below", FindingSeverity.CRITICAL, 1, "low")))
                .containsExactly("critical", "low", "below", "medium", "high");
    }

    @Test
    void shouldFollowLongChains() {
        var chain = new ArrayList<Finding>();
        chain.add(event("0", FindingSeverity.LOW, 0));
        for (var i = 1; i < 5_000; i++) {
            chain.add(event("" + i, FindingSeverity.LOW, i, "" + (i - 1)));
        }
        assertThat(new RootCauseOrder(chain.reversed()).ordered()).isEqualTo(chain);
    }
}
