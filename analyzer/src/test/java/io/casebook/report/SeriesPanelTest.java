package io.casebook.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.TimeSeries;

import org.junit.jupiter.api.Test;

import java.util.List;

class SeriesPanelTest {
    private static List<String> topics(TimeSeries... series) {
        return SeriesPanel.of(List.of(series)).stream().map(SeriesPanel::topic).toList();
    }

    private static SeriesPanel panel(TimeSeries... series) {
        return SeriesPanel.of(List.of(series)).getFirst();
    }

    private static List<String> names(SeriesPanel panel) {
        return panel.series().stream().map(panel::name).toList();
    }

    @Test
    void shouldShowAllNumbersOfTheProcessorsTogetherByHeight() {
        var panel =
                panel(
                        SampleSeries.of("cpu.steal", "all", 0, 1, 5),
                        SampleSeries.of("cpu.user", "all", 0, 1, 50));

        assertThat(panel.topic()).isEqualTo("cpu");
        assertThat(names(panel)).containsExactly("user", "steal");
    }

    @Test
    void shouldShowEachNumberOfDisksByItself() {
        var panel =
                panel(
                        SampleSeries.of("disk.util", "sda", 2, 1, 5),
                        SampleSeries.of("disk.util", "sdb", 2, 1, 90));

        assertThat(panel.topic()).isEqualTo("disk.util");
        assertThat(names(panel)).containsExactly("sdb", "sda");
    }

    @Test
    void shouldShowFirstWhatTellsMost() {
        assertThat(
                        topics(
                                SampleSeries.of("files.open", "", 0, 1, 2),
                                SampleSeries.of("mem.used", "", 0, 1, 2),
                                SampleSeries.of("disk.await", "sda", 1, 1, 2),
                                SampleSeries.of("cpu.steal", "3", 4, 1, 2),
                                SampleSeries.of("load.1", "", 0, 1, 2),
                                SampleSeries.of("cpu.steal", "all", 4, 1, 2)))
                .containsExactly("cpu", "cpu.steal", "load", "disk.await", "mem", "files");
    }

    @Test
    void shouldShowNothingThatNeverChanged() {
        assertThat(topics(SampleSeries.of("load.1", "", 0, 3, 3, 3))).isEmpty();
    }

    @Test
    void shouldNotShowIdleProcessorsAndTheNumberOfTasks() {
        assertThat(
                        topics(
                                SampleSeries.of("cpu.idle", "all", 0, 1, 99),
                                SampleSeries.of("load.tasks", "", 0, 100, 900)))
                .isEmpty();
    }

    @Test
    void shouldCountTheInstancesThatHaveNoLine() {
        var panel =
                panel(
                        SampleSeries.of("disk.util", "sda", 12, 1, 5),
                        SampleSeries.of("disk.util", "sdb", 12, 1, 90));

        assertThat(panel.untold()).isEqualTo(10);
    }

    @Test
    void shouldMissNoInstanceWhereThereIsOneNumberOnly() {
        assertThat(panel(SampleSeries.of("load.1", "", 0, 1, 2)).untold()).isZero();
    }

    @Test
    void shouldKeepNumbersOfDifferentUnitsApart() {
        var percent = SampleSeries.of("mem.used-percent", "", 0, 1, 2);
        var used = SampleSeries.of("mem.used", "", 0, 1, 2);
        var bytes =
                new TimeSeries(
                        used.subject(), used.key(), "", "bytes", 2, used.points(), used.peak(), 0);

        assertThat(SeriesPanel.of(List.of(percent, bytes)))
                .extracting(SeriesPanel::unit)
                .containsExactly("%", "bytes");
    }
}
