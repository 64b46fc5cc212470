package io.casebook.signature;

import static io.casebook.signature.Judged.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.signature.judge.Verdict;

import org.junit.jupiter.api.Test;

import java.util.Map;

/// What the lines of a log tell of the order of what happened.
class LineOrderTest {
    @Test
    void shouldGoByTheLinesOfALogAlsoWhereItsClockWasSetBack() {
        var log =
                """
                Mar  7 22:38:41 db1 kernel: up
                Mar  7 22:38:48 db1 kernel: resetting sda
                Mar  7 22:38:45 db1 kernel: disk sda answered after 120 ms
                Mar  7 22:39:59 db1 kernel: running
                """;
        assertThat(judge("reset then late", Map.of("messages", log)))
                .isInstanceOf(Verdict.Matched.class);
        assertThat(judge("late then reset", Map.of("messages", log)))
                .isEqualTo(new Verdict.NotMatched(null));
    }

    @Test
    void shouldReadALogThatTellsTheNewestFirstFromItsEnd() {
        var log =
                """
                Mar  7 22:38:59 db1 kernel: resetting sda
                Mar  7 22:38:45 db1 kernel: disk sda answered after 120 ms
                Mar  7 22:38:45 db1 kernel: resetting sdb
                """;
        assertThat(judge("reset then late then reset", Map.of("messages", log)))
                .isInstanceOf(Verdict.Matched.class);
        assertThat(judge("late then late", Map.of("messages", log)))
                .isEqualTo(new Verdict.NotMatched(null));
    }

    @Test
    void shouldGoByTimesInAListThatIsSortedByNoTime() {
        var log = new StringBuilder();
        for (var i = 0; i < 40; i++) {
            log.append("Mar  7 22:%02d:00 db1 kernel: all is well%n".formatted(i * 17 % 40));
        }
        log.append("Mar  7 22:38:59 db1 kernel: resetting sda\n");
        log.append("Mar  7 22:38:45 db1 kernel: disk sda answered after 120 ms\n");
        assertThat(judge("late then reset", Map.of("messages", log.toString())))
                .isInstanceOf(Verdict.Matched.class);
    }
}
