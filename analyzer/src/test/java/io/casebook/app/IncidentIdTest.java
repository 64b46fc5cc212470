package io.casebook.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.Incident.Upload;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class IncidentIdTest {
    private static final Instant MORNING = Instant.parse("2017-03-16T00:00:01Z");
    private static final Instant EVENING = Instant.parse("2017-03-16T23:59:59Z");
    private static final Upload ONE = new Upload("one.tar", "aa", 1);
    private static final Upload TWO = new Upload("two.tar", "bb", 2);

    @Test
    void shouldNameTheDayInUtcAndTheUploads() {
        assertThat(IncidentId.of(List.of(ONE), MORNING)).matches("20170316-[0-9a-f]{10}");
    }

    @Test
    void shouldBeTheSameForTheSameUploadsOnADay() {
        assertThat(IncidentId.of(List.of(ONE, TWO), MORNING))
                .isEqualTo(IncidentId.of(List.of(TWO, ONE), EVENING));
    }

    @Test
    void shouldDifferForOtherUploads() {
        assertThat(IncidentId.of(List.of(ONE), MORNING))
                .isNotEqualTo(IncidentId.of(List.of(TWO), MORNING))
                .isNotEqualTo(IncidentId.of(List.of(ONE, TWO), MORNING))
                .isNotEqualTo(IncidentId.of(List.of(new Upload("one.tar", "cc", 1)), MORNING));
    }
}
