package io.casebook.format.dated;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.ReadingKind;
import io.casebook.model.UtcTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;

class StampReaderTest {
    private final StampReader stamp = new StampReader();

    private boolean read(String text, DayOrder order) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return stamp.read(bytes, 0, bytes.length, order);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2017-03-15T06:03:08.894Z| 2017-03-15T06:03:08.894Z",
                "2017-03-15T06:03:08+08:00| 2017-03-14T22:03:08.000Z",
                "2017-03-15 06:03:08,894 -0330| 2017-03-15T09:33:08.894Z",
                "2017/03/15 06:03:08 UTC| 2017-03-15T06:03:08.000Z",
                "2017-03-15 06:03:08.120 CET| 2017-03-15T05:03:08.120Z",
                "2017-03-15 06:03:08-08| 2017-03-15T14:03:08.000Z",
                "15/Mar/2017:06:03:08 +0800| 2017-03-14T22:03:08.000Z",
                "Wed, 15 Mar 2017 06:03:08 GMT| 2017-03-15T06:03:08.000Z",
                "Wed Mar 15 06:03:08 UTC 2017| 2017-03-15T06:03:08.000Z",
                "1489558988| 2017-03-15T06:23:08.000Z",
                "1489558988.250| 2017-03-15T06:23:08.250Z",
                "1489558988250| 2017-03-15T06:23:08.250Z"
            })
    void shouldKnowTheInstantWhereTheZoneIsWritten(String text, String instant) {
        assertThat(read(text, DayOrder.UNKNOWN)).isTrue();
        assertThat(stamp.kind()).isEqualTo(ReadingKind.ABSOLUTE);
        assertThat(UtcTime.format(stamp.nanos(), 3)).isEqualTo(instant);
        assertThat(stamp.end).isEqualTo(text.length());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2017-03-15 06:03:08| 2017-03-15T06:03:08.000Z",
                "2017-03-15 06:03:08.5 CST| 2017-03-15T06:03:08.500Z",
                "20170315 06:03:08| 2017-03-15T06:03:08.000Z",
                "15-Mar-2017 06:03:08.123| 2017-03-15T06:03:08.123Z",
                "Mar 15 2017 06:03:08| 2017-03-15T06:03:08.000Z",
                "Mar 15, 2017 6:03:08 PM| 2017-03-15T18:03:08.000Z",
                "Wed Mar  8 12:03:08 AM CST 2017| 2017-03-08T00:03:08.000Z",
                "Wed Mar 15 06:03:08.123456 2017| 2017-03-15T06:03:08.123Z",
                "03/15/2017 06:03:08| 2017-03-15T06:03:08.000Z",
                "15/03/2017 06:03:08| 2017-03-15T06:03:08.000Z",
                "05.03.2017 06:03:08| 2017-03-05T06:03:08.000Z"
            })
    void shouldLeaveTheZoneOpenWhereItIsNotCertain(String text, String asIfUtc) {
        assertThat(read(text, DayOrder.UNKNOWN)).isTrue();
        assertThat(stamp.kind()).isEqualTo(ReadingKind.LOCAL);
        assertThat(UtcTime.format(stamp.nanos(), 3)).isEqualTo(asIfUtc);
        assertThat(stamp.end).isEqualTo(text.length());
    }

    @Test
    void shouldTakeTheOrderOfTheLogWhereADateProvesNone() {
        read("03/05/2017 06:03:08", DayOrder.MONTH_FIRST);
        assertThat(UtcTime.format(stamp.nanos(), 0)).isEqualTo("2017-03-05T06:03:08Z");
        read("03/05/2017 06:03:08", DayOrder.DAY_FIRST);
        assertThat(UtcTime.format(stamp.nanos(), 0)).isEqualTo("2017-05-03T06:03:08Z");
    }

    @Test
    void shouldNotGuessTheDay() {
        assertThat(read("03/05/2017 06:03:08", DayOrder.UNKNOWN)).isTrue();
        assertThat(stamp.kind()).isEqualTo(ReadingKind.TIME_OF_DAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2017-03-15",
                "2017-03-15 06:03",
                "2017-13-15 06:03:08",
                "2017-02-29 06:03:08",
                "2017-03-15 24:03:08",
                "2017-03-15 13:03:08 PM",
                "2017-03-15 06:03:08pending",
                "0217-03-15 06:03:08",
                "15/Mrz/2017:06:03:08",
                "Mar 15 was quiet",
                "Wednesday Mar 15 06:03:08 2017",
                "99/99/2017 06:03:08",
                "10.0.0.1 06:03:08",
                "148955898 x",
                "9999999999 x",
                "14895589887 x",
                "X0315 06:03:08",
                ""
            })
    void shouldTakeNothingElseForATime(String text) {
        assertThat(read(text, DayOrder.UNKNOWN)).isFalse();
    }
}
