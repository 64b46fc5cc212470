package io.casebook.format.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.format.ArtifactHead;
import io.casebook.model.ArtifactPath;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

class WrittenDateTest {
    @ParameterizedTest
    @CsvSource({
        "2021-05-10, report, 00:10:01, 2021-05-10",
        "10.05.2021, report, 00:10:01, 2021-05-10",
        "2021年05月10日, report, 00:10:01, 2021-05-10",
        "05/13/2021, report, 00:10:01, 2021-05-13",
        "13/05/2021, report, 12:10:01 AM, 2021-05-13",
        "05/10/2021, report, 12:10:01 AM, 2021-05-10",
        "10/05/2021, report, 00:10:01, 2021-05-10",
        "10/05/2021, report, 01:10:01 ΜΜ, 2021-05-10",
        "10/05/2021, report, 01:10:01 alasiri, 2021-05-10",
        "10/05/2021, var/log/sa/sar05, 00:10:01, 2021-10-05",
        "05/10/21, sos_commands/sar/sar, 00:10:01, 2021-05-10",
        "05/10/21, var/log/sa/sar10, 00:10:01, 2021-05-10",
        "10/05/21, var/log/sa/sar10, 00:10:01, 2021-05-10",
        "10/05/21, var/log/sa/sar20210510, 00:10:01, 2021-05-10",
        "05/05/21, report, 00:10:01, 2021-05-05"
    })
    void shouldReadADate(String written, String path, String row, String day) {
        assertThat(day(written, path, row)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"05/10/21", "10/05/21"})
    void shouldLeaveADateOpenWhereNothingTellsTheMonth(String written) {
        assertThat(day(written, "report", "00:10:01")).isEqualTo("null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/31/2021", "2021-02-30", "00/00/00"})
    void shouldKnowNoDayThatDoesNotExist(String written) {
        assertThat(day(written, "report", "00:10:01")).isEqualTo("null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Monday", "2021-05", "2021-05-2021", "1/2/3/4"})
    void shouldKnowWhatIsNoDate(String text) {
        assertThat(WrittenDate.of(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "10/05/2021, report, true",
        "10/05/2021, var/log/sa/sar05, false",
        "13/05/2021, report, false",
        "05/05/2021, report, false",
        "10/05/21, sos_commands/sar/sar, false",
        "2021-10-05, report, false"
    })
    void shouldKnowWhenOnlyTheHoursTellTheMonth(String written, String path, boolean assumed) {
        var date = Objects.requireNonNull(WrittenDate.of(written));

        assertThat(date.isAssumed(DateEvidence.of(head(written, path, "00:10:01"))))
                .isEqualTo(assumed);
    }

    private static String day(String written, String path, String row) {
        var date = WrittenDate.of(written);
        return date == null
                ? "none"
                : String.valueOf(date.day(DateEvidence.of(head(written, path, row))));
    }

    private static ArtifactHead head(String written, String path, String row) {
        var text =
                "Linux 5.4.0 (n1) \t" + written + " \t_x86_64_\t(2 CPU)\n\n" + row + " CPU %usr\n";
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return new ArtifactHead(new ArtifactPath(path), bytes, true);
    }
}
