package io.casebook.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoundSpansTest {
    @Test
    void shouldGrow() {
        assertThat(RoundSpans.all().boxed().toList()).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void shouldFindTheShortestThatIsLongEnough() {
        assertThat(RoundSpans.atLeast(0)).isEqualTo(1_000_000);
        assertThat(RoundSpans.atLeast(RoundSpans.MINUTE)).isEqualTo(RoundSpans.MINUTE);
        assertThat(RoundSpans.atLeast(RoundSpans.DAY + 1)).isEqualTo(2 * RoundSpans.DAY);
        assertThat(RoundSpans.atLeast(Long.MAX_VALUE)).isEqualTo(36_500 * RoundSpans.DAY);
    }
}
