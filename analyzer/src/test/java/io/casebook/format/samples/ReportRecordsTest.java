package io.casebook.format.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.format.ArtifactHead;
import io.casebook.format.PartialSink;
import io.casebook.format.Slice;
import io.casebook.model.ArtifactPath;
import io.casebook.model.ReadingKind;
import io.casebook.model.RecordDraft;
import io.casebook.model.Subject;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

class ReportRecordsTest {
    private static final String HEADER = "Linux 5.4.0 (n1) \t2021-05-10 \t_x86_64_\t(2 CPU)\n\n";

    private static List<String> read(String text) {
        var seen = new ArrayList<String>();
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        new ReportRecords(DateEvidence.NONE, null, "").parse(Slice.whole(bytes), new Sink(seen));
        return seen;
    }

    private record Sink(List<String> seen) implements PartialSink {
        @Override
        public void record(RecordDraft draft) {
            if (draft.readingKind == ReadingKind.LOCAL) {
                var second = draft.readingNanos / 1_000_000_000L;
                var time = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
                seen.add(time + (draft.lines > 1 ? " x" + draft.lines : ""));
            } else if (draft.unparsed) {
                seen.add("unparsed");
            }
        }

        @Override
        public void measurement(
                Subject subject,
                String key,
                String instance,
                String unit,
                double value,
                int from,
                int to) {
            seen.add(key + "=" + value);
        }

        @Override
        public void diagnostic(String code, String detail, int from) {
            seen.add(code);
        }
    }

    @Test
    void shouldGoOnPastMidnightWhileTablesTakeTurns() {
        var text =
                """
                23:50:00       proc/s   cswch/s
                00:00:00         1.00      2.00

                23:50:00      runq-sz  blocked
                00:00:00            3        4

                00:00:00       proc/s   cswch/s
                00:10:00         5.00      6.00

                00:00:00      runq-sz  blocked
                00:10:00            7        8
                """;
        assertThat(read(HEADER + text))
                .filteredOn(line -> line.startsWith("2021"))
                .containsExactly(
                        "2021-05-10T23:50",
                        "2021-05-11T00:00",
                        "2021-05-10T23:50",
                        "2021-05-11T00:00",
                        "2021-05-11T00:00",
                        "2021-05-11T00:10",
                        "2021-05-11T00:00",
                        "2021-05-11T00:10");
    }

    @Test
    void shouldGoBackToTheFirstDayWithEachTableOfAFile() {
        var text =
                """
                00:00:01       proc/s   cswch/s
                23:50:01         1.00      2.00
                00:00:01         1.00      2.00

                00:00:01      runq-sz  blocked
                00:10:01            3        4
                """;
        assertThat(read(HEADER + text))
                .filteredOn(line -> line.startsWith("2021"))
                .containsExactly(
                        "2021-05-10T00:00:01",
                        "2021-05-10T23:50:01",
                        "2021-05-11T00:00:01",
                        "2021-05-10T00:00:01",
                        "2021-05-10T00:10:01");
    }

    @Test
    void shouldTellNoNumbersOfRowsWithoutAHeading() {
        assertThat(read(HEADER + "00:10:00  1.00  2.00\n00:20:00  1.00  2.00\n"))
                .containsExactly("2021-05-10T00:10", "2021-05-10T00:20", "table-without-heading");
    }

    @Test
    void shouldNotTakeRowsOfAnUnknownTableForThoseOfTheOneBefore() {
        var text =
                """
                00:00:00  proc/s  cswch/s

                00:00:00  rpm  drpm
                00:10:00  1.00  2.00
                """;
        assertThat(read(HEADER + text)).noneMatch(it -> it.startsWith("processes"));
    }

    @Test
    void shouldTellNoNumbersOfARowThatIsCut() {
        assertThat(read(HEADER + "00:00:00  proc/s  cswch/s\n00:10:00  1.00\n"))
                .containsExactly("2021-05-10T00:00", "2021-05-10T00:10");
    }

    @Test
    void shouldTellNoShareThatIsTheDifferenceOfCountersRunningBackwards() {
        var text =
                """
                00:00:00  CPU  %usr  %nice  %idle
                00:10:00  all  1.00  42949672.95  -3.00
                """;
        assertThat(read(HEADER + text))
                .contains("cpu.user=1.0")
                .noneMatch(it -> it.contains("nice"));
    }

    @Test
    void shouldPutTheRowsOfOneTimeTogether() {
        var rows = new StringBuilder("00:00:00  CPU  %usr  %idle\n");
        for (var i = 0; i < 2500; i++) {
            rows.append("00:10:00  ").append(i).append("  1.00  99.00\n");
        }
        assertThat(read(HEADER + rows))
                .containsExactly(
                        "2021-05-10T00:00", "2021-05-10T00:10 x1999", "2021-05-10T00:10 x501");
    }

    private static final LocalDate DAY = LocalDate.of(2021, 5, 10);

    /// A part of a report whose first part has this heading.
    private static List<String> readFurther(String heading, String text) {
        var seen = new ArrayList<String>();
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        new ReportRecords(DateEvidence.NONE, DAY, heading)
                .parse(
                        new Slice(bytes, 0, bytes.length, bytes.length, false, true),
                        new Sink(seen));
        return seen;
    }

    @Test
    void shouldGoOnWithTheFirstTableInFurtherPartsOfALongReport() {
        assertThat(readFurther("proc/s cswch/s", "12:00:00  1.00  2.00\n"))
                .containsExactly(
                        "processes.created=1.0", "context-switches=2.0", "2021-05-10T12:00");
    }

    @Test
    void shouldNotTakeRowsForTheFirstTablesWhereThereAreOthers() {
        var text = "12:00:00  1.00  2.00\n\n00:00:00  pswpin/s  pswpout/s\n";

        assertThat(readFurther("proc/s cswch/s", text))
                .containsExactly("2021-05-10T12:00", "2021-05-10T00:00", "table-without-heading");
    }

    @Test
    void shouldNotTakeRowsOfADiskForThoseOfAProcessor() {
        assertThat(readFurther("CPU %user %idle", "12:00:00  sda  1.00  2.00\n"))
                .containsExactly("2021-05-10T12:00", "table-without-heading");
    }

    @Test
    void shouldNotKnowTheDayOfFurtherPartsOfAReportThatGoesOnForDays() {
        var text = "23:59:59  1.00  2.00\n00:00:00  1.00  2.00\n";

        assertThat(readFurther("proc/s cswch/s", text)).noneMatch(it -> it.startsWith("2021"));
    }

    @Test
    void shouldReadTheHalfOfTheDayInOtherLanguages() {
        var text =
                """
                01:00:01 ΜΜ  proc/s   cswch/s
                01:10:01 ΜΜ    1.00      2.00
                12:10:01 πμ    1.00      2.00
                下午 03时10分01秒  1.00      2.00
                """;
        assertThat(read(HEADER + text))
                .filteredOn(line -> line.startsWith("2021"))
                .containsExactly(
                        "2021-05-10T13:00:01",
                        "2021-05-10T13:10:01",
                        "2021-05-11T00:10:01",
                        "2021-05-11T15:10:01");
    }

    @Test
    void shouldNotDateRowsWithAnUnknownWordForTheHalfOfTheDay() {
        var text =
                """
                01:00:01 ፋዱስ ደምቢ  proc/s   cswch/s
                01:10:01 ፋዱስ ደምቢ    1.00      2.00
                """;
        assertThat(read(HEADER + text))
                .containsExactly(
                        "half-day-unknown", "processes.created=1.0", "context-switches=2.0");
    }

    @Test
    void shouldSayThatTheOrderOfADateIsAssumed() {
        var header = "Linux 5.4.0 (n1) \t03/04/2021 \t_x86_64_\t(2 CPU)\n\n";
        var rows = "13:00:00  proc/s  cswch/s\n13:10:00  1.00  2.00\n";
        var bytes = (header + rows).getBytes(StandardCharsets.UTF_8);
        var head = new ArtifactHead(new ArtifactPath("report"), bytes, true);
        var seen = new ArrayList<String>();
        new ReportRecords(DateEvidence.of(head), null, "")
                .parse(Slice.whole(bytes), new Sink(seen));

        assertThat(seen).contains("date-order-assumed", "2021-04-03T13:10");
    }
}
