package io.casebook.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.Subject;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

class SamplesTest {
    private static final Subject HOST = Subject.host("");

    private final SampleCollector samples = new SampleCollector(1000);

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

        var part = samples.build().within(1020, 1030);

        assertThat(values(part)).containsExactly(2.0);
        assertThat(part.instances("cpu.steal")).isZero();
    }

    @Test
    void shouldKeepTheExtremesOfMoreNumbersThanThereIsRoomFor() {
        IntStream.range(0, 1_500_000)
                .forEach(i -> add("all", i, i == 777_777 ? 99.5 : i == 333_333 ? -1 : i % 7));
        var kept = samples.build();

        assertThat(kept.size()).isBetween(30_000, 1 << 16);
        assertThat(values(kept)).contains(99.5, -1.0);
        assertThat(kept.thinned(kept.kind(0)) + kept.size()).isEqualTo(1_500_000);
        assertThat(IntStream.range(0, kept.size()).mapToLong(kept::offset).toArray()).isSorted();
    }

    @Test
    void shouldNotThinTheFirstTableMoreThanTheLast() {
        IntStream.range(0, 4_000_000)
                .forEach(i -> samples.add(kind("key" + i / 100_000), i, i + 1, i % 7));
        var kept = samples.build();
        var counts = new HashMap<String, Integer>();
        IntStream.range(0, kept.size())
                .forEach(i -> counts.merge(kept.kind(i).key(), 1, Integer::sum));

        assertThat(counts).hasSize(40);
        assertThat(counts.values()).allMatch(count -> count >= 400);
    }

    private static Samples.Kind kind(String key) {
        return new Samples.Kind(HOST, key, "", "");
    }

    @Test
    void shouldKeepFewNumbersAsTheyAre() {
        IntStream.range(0, 50_000).forEach(i -> add("all", i, i));
        var kept = samples.build();

        assertThat(kept.size()).isEqualTo(50_000);
        assertThat(kept.thinned()).isZero();
    }

    @Test
    void shouldSayHowManyNumbersOfTooManyProcessesAreLeftOut() {
        IntStream.range(0, 40_000).forEach(i -> add("app[" + i + "]", i, 1));

        assertThat(samples.leftOut()).isEqualTo(40_000 - (1 << 15));
        assertThat(samples.build().size()).isEqualTo(8);
    }
}
