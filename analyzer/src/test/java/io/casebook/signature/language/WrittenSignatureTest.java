package io.casebook.signature.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class WrittenSignatureTest {
    private static final String TEXT =
            """
            detect:
              slow:
                message: ["took {took:duration}", "^late by {took:milliseconds}$"]
                format: syslog
                where: { took: { at-least: 10ms }, cpu: [1, 2] }
              small: { fact: host.memory, at-most: 4GiB }
            condition: >-
              slow and
              small
            confidence:
              - { base: high, because: it says so }
              - { when: "count(slow) >= 3", add: 1, because: again and again }
            """;

    private final WrittenSignature written = WrittenSignature.of(TEXT);

    @Test
    void shouldKeepPatternsAndDemandsAsTheyAreWritten() {
        assertThat(written.looks()).containsOnlyKeys("slow", "small");
        assertThat(written.looks().get("slow"))
                .containsEntry(
                        "message", List.of("took {took:duration}", "^late by {took:milliseconds}$"))
                .containsEntry("format", List.of("syslog"))
                .containsEntry("where", List.of("took: { at-least: 10ms }", "cpu: [1, 2]"));
        assertThat(written.looks().get("small"))
                .isEqualTo(Map.of("fact", List.of("host.memory"), "at-most", List.of("4GiB")));
    }

    @Test
    void shouldKeepConditionsAsTheyAreWritten() {
        assertThat(written.condition()).isEqualTo("slow and small");
        assertThat(written.whens()).containsExactly("count(slow) >= 3");
    }
}
