package io.casebook.crash.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;

/// Reports get the titles that `corpus/traces` says, on whatever console they are written.
class KernelTraceTest {
    static List<TraceSample> samples() {
        return TraceSample.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldNameReports(TraceSample sample) {
        assertThat(Console.of(sample.text()).titles()).isEqualTo(sample.titles());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldNameReportsOfSerialConsoles(TraceSample sample) {
        var text = sample.text().replace("\n", "\r\n");

        assertThat(Console.of(text).titles()).isEqualTo(sample.titles());
    }
}
