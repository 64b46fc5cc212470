package io.casebook.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.Subject;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

class SamplesTest {
    private static final Subject HOST = Subject.host("");

    private final Samples.Builder samples = new Samples.Builder(1000);

    private void add(String instance, int from, double value) {
        samples.add(new Samples.Kind(HOST, "cpu.steal", instance, "%"), from, from + 5, value);
    }

    private static List<Double> values(Samples samples) {
        return IntStream.range(0, samples.size()).mapToObj(samples::value).toList();
    }

    @Test
    void shouldKeepNumbersInOrderWithTheirPlaces() {
        add("all", 10, 1.5);
        add("0", 20, 3);
        var kept = samples.build();

        assertThat(values(kept)).containsExactly(1.5, 3.0);
        assertThat(kept.offset(1)).isEqualTo(1020);
        assertThat(kept.length(1)).isEqualTo(5);
        assertThat(kept.kind(1).instance()).isEqualTo("0");
    }

    @Test
    void shouldTellOfManyInstancesOnlyThoseWithTheHighestNumbersAndHowManyThereWere() {
        add("all", 0, 0.1);
        IntStream.range(0, 144).forEach(cpu -> add("" + cpu, 10 * cpu, cpu));
        var kept = samples.build();

        assertThat(values(kept)).hasSize(9).startsWith(0.1).endsWith(142.0, 143.0);
        assertThat(kept.instances("cpu.steal")).isEqualTo(144);
    }

    @Test
    void shouldLeaveOutWhatLiesInOtherParts() {
        add("all", 10, 1);
        add("all", 20, 2);
        add("all", 30, 3);

        assertThat(values(samples.build().within(1020, 1030))).containsExactly(2.0);
        assertThat(samples.build().within(1020, 1030).instances("cpu.steal")).isZero();
    }
}
