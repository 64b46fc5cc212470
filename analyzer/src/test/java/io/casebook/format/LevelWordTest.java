package io.casebook.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.Severity;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;

class LevelWordTest {
    @ParameterizedTest
    @CsvSource({
        "emerg, EMERGENCY",
        "EMER, EMERGENCY",
        "panic, EMERGENCY",
        "alert, ALERT",
        "crit, CRITICAL",
        "CRITICAL, CRITICAL",
        "err, ERROR",
        "ERROR, ERROR",
        "warn, WARNING",
        "WARNING, WARNING",
        "notice, NOTICE",
        "AUDIT, NOTICE",
        "info, INFO",
        "DBG, DEBUG",
        "SUBDEBUG, DEBUG",
        "trace, DEBUG"
    })
    void shouldKnowTheLevelsByTheirNames(String word, Severity expected) {
        var bytes = word.getBytes(StandardCharsets.US_ASCII);
        assertThat(LevelWord.severity(bytes, 0)).isEqualTo(expected);
    }
}
