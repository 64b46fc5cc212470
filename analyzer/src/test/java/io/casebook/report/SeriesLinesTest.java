package io.casebook.report;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;

import io.casebook.model.TimeSeries;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

class SeriesLinesTest {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final Pattern MOVE = Pattern.compile("M[\\d.]+[ ,][\\d.]+ ?L");

    private static Chart chart(TimeSeries... series) {
        var from = SampleSeries.START / NANOS_PER_MILLI;
        var to = from + 2000 * SampleSeries.MINUTE / NANOS_PER_MILLI;
        var marks =
                new TimeMarks(
                        new FindingMarks(List.of()),
                        new FindingBrackets(List.of()),
                        new FreezeMarks(List.of(), 0, 0));
        var panel = SeriesPanel.of(List.of(series)).getFirst();
        return new SeriesLines(panel).chart("load", from, to, marks);
    }

    /// Into how many pieces gaps cut the lines.
    private static long pieces(Chart chart) {
        var page = new StringOutput();
        chart.picture().writeTo(page);
        return page.toString()
                .lines()
                .flatMap(line -> Pattern.compile("<path[^>]*>").matcher(line).results())
                .map(path -> path.group())
                .filter(path -> path.contains("--c0"))
                .mapToLong(path -> MOVE.matcher(path).results().count())
                .sum();
    }

    @Test
    void shouldSayInWordsWhatThePictureShows() {
        var chart = chart(SampleSeries.of("load.1", "", 0, 1, 77.5, 2));

        assertThat(chart.title()).isEqualTo("load (%) of host node1");
        assertThat(chart.description())
                .isEqualTo("load (%) of host node1: 1 at most 77.5 % at 2024-06-11 04:01:00 UTC.");
        assertThat(chart.note()).isEmpty();
    }

    @Test
    void shouldSayHowManyLinesAreLeftOut() {
        var disks =
                IntStream.range(0, 9)
                        .mapToObj(i -> SampleSeries.of("disk.util", "sd" + i, 12, 0, i + 1))
                        .toArray(TimeSeries[]::new);
        var chart = chart(disks);

        assertThat(chart.legend()).extracting(Chart.Key::name).hasSize(7).startsWith("sd8", "sd7");
        assertThat(chart.note()).isEqualTo("and 5 more with lower peaks");
    }

    @Test
    void shouldDrawOneLineThroughSamplesAtTheirUsualDistance() {
        var minutes = new int[] {0, 10, 20, 30, 40, 50};

        assertThat(pieces(chart(SampleSeries.at("load.1", "", 0, minutes, 1, 5, 2, 4, 3, 6))))
                .isEqualTo(1);
    }

    @Test
    void shouldNotDrawALineAcrossATimeWithoutSamples() {
        var minutes = new int[] {0, 1, 2, 60, 61, 62};

        assertThat(pieces(chart(SampleSeries.at("load.1", "", 0, minutes, 1, 5, 2, 4, 3, 6))))
                .isEqualTo(2);
    }

    @Test
    void shouldNotTakeForAGapWhatWasThinnedOut() {
        assertThat(pieces(chart(thinned(0)))).isEqualTo(1);
        assertThat(pieces(chart(thinned(300)))).isEqualTo(2);
    }

    /// The lowest and the highest of parts of 20 minutes, with so many minutes missing amid them.
    private static TimeSeries thinned(int missing) {
        var minutes =
                IntStream.range(0, 122)
                        .map(i -> 20 * (i / 2) + i % 2 + (i < 60 ? 0 : missing))
                        .toArray();
        var values = IntStream.range(0, 122).mapToDouble(i -> i % 2).toArray();
        var all = SampleSeries.at("load.1", "", 0, minutes, values);
        return new TimeSeries(
                all.subject(),
                all.key(),
                all.instance(),
                all.unit(),
                10_000,
                all.points(),
                all.peak(),
                all.instances());
    }
}
