package io.casebook.crash.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;

/// What a report says is read in whatever form dmesg stamps its lines.
class StampedLinesTest {
    static List<TraceSample> samples() {
        return TraceSample.all().stream()
                .filter(it -> it.titles().equals(List.of("WARNING in sample_watch")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldTellWhoRanWhatWhere(TraceSample sample) {
        var crash = Console.of(sample.text()).crashes().getFirst();

        assertThat(crash.process()).isEqualTo("kworker/1:3");
        assertThat(crash.cpu()).isEqualTo(1);
        assertThat(crash.kernel()).isEqualTo("5.15.0-91-generic");
        assertThat(crash.modules()).containsExactly("sample", "other");
        assertThat(crash.frames()).last().extracting(it -> it.function()).isEqualTo("sample_timer");
    }
}
