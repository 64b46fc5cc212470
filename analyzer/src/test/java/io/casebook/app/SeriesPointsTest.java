package io.casebook.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.TimeSeries.Point;

import org.junit.jupiter.api.Test;

import java.util.Random;
import java.util.stream.IntStream;

class SeriesPointsTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long START = 1_620_604_800L * SECOND;

    private final SeriesPoints points = new SeriesPoints();

    private void add(int second, double value) {
        points.add(START + second * SECOND, value);
    }

    @Test
    void shouldTellFewPointsAsTheyAre() {
        IntStream.range(0, 240).forEach(i -> add(i * i, i));

        assertThat(points.told()).hasSize(240);
    }

    @Test
    void shouldTellTheExtremesOfADayOfSeconds() {
        IntStream.range(0, 86_400)
                .forEach(i -> add(i, i == 50_000 ? 99 : i == 20_000 ? -9 : i % 10));
        var told = points.told();

        assertThat(told).hasSizeBetween(120, 240).contains(new Point(START + 50_000 * SECOND, 99));
        assertThat(told).contains(new Point(START + 20_000 * SECOND, -9));
        assertThat(told).isSortedAccordingTo((a, b) -> Long.compare(a.nanos(), b.nanos()));
    }

    @Test
    void shouldTellEachTimeOnceWhenADayComesTwice() {
        IntStream.range(0, 86_400).forEach(i -> add(i, i % 1000));
        var once = points.told();
        IntStream.range(0, 86_400).forEach(i -> add(i, i % 1000));

        assertThat(points.told()).isEqualTo(once);
    }

    @Test
    void shouldTellTheSameExtremesInAnyOrder() {
        var random = new Random(4);
        random.ints(100_000, 0, 1_000_000).forEach(i -> add(i, i % 977));
        add(-5_000_000, 0.5);
        add(3, 5000);
        var told = points.told();

        assertThat(told)
                .hasSizeLessThanOrEqualTo(240)
                .isSortedAccordingTo((a, b) -> Long.compare(a.nanos(), b.nanos()));
        assertThat(told).extracting(Point::value).contains(0.5, 5000.0);
    }
}
