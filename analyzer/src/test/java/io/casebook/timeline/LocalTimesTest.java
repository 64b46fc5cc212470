package io.casebook.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.UtcTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

class LocalTimesTest {
    private static long sinceLeapYear(String monthDayTime) {
        var first = LocalDateTime.parse("2016-01-01T00:00").toEpochSecond(ZoneOffset.UTC);
        return LocalDateTime.parse("2016-" + monthDayTime).toEpochSecond(ZoneOffset.UTC) - first;
    }

    @ParameterizedTest
    @CsvSource({
        "01-01T00:00:00, 2017, 2017-01-01T00:00:00Z",
        "02-28T23:59:59, 2017, 2017-02-28T23:59:59Z",
        "03-01T00:00:00, 2017, 2017-03-01T00:00:00Z",
        "02-29T12:00:00, 2020, 2020-02-29T12:00:00Z",
        "12-31T23:59:59, 2017, 2017-12-31T23:59:59Z",
        "12-31T23:59:59, 2020, 2020-12-31T23:59:59Z"
    })
    void shouldPutATimeIntoAYear(String written, int year, String expected) {
        var seconds = LeapYearTime.seconds(sinceLeapYear(written), year).orElseThrow();

        assertThat(UtcTime.format(seconds * 1_000_000_000L, 0)).isEqualTo(expected);
    }

    @Test
    void shouldHaveNoFebruary29InACommonYear() {
        assertThat(LeapYearTime.seconds(sinceLeapYear("02-29T00:00:00"), 2019)).isEmpty();
        assertThat(LeapYearTime.isLeapDay(sinceLeapYear("02-29T23:59:59"))).isTrue();
        assertThat(LeapYearTime.isLeapDay(sinceLeapYear("03-01T00:00:00"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-15T12:00:00, 2020-01-15T11:00:00Z",
        "2020-07-15T12:00:00, 2020-07-15T10:00:00Z",
        "2020-03-29T01:59:59, 2020-03-29T00:59:59Z",
        "2020-03-29T03:00:00, 2020-03-29T01:00:00Z",
        "2020-10-25T03:00:00, 2020-10-25T02:00:00Z",
        "1969-07-20T21:17:40, 1969-07-20T20:17:40Z"
    })
    void shouldFollowTheRulesOfAZone(String local, String expected) {
        var nanos = LocalDateTime.parse(local).toEpochSecond(ZoneOffset.UTC) * 1_000_000_000L;

        assertThat(
                        UtcTime.format(
                                new LocalToUtc(Zone.known(ZoneId.of("Europe/Berlin"), null, ""))
                                        .nanos(nanos),
                                0))
                .isEqualTo(expected);
    }

    @Test
    void shouldFollowAZoneThroughAYearAsTheJavaPlatformDoes() {
        var zone = ZoneId.of("America/St_Johns");
        var utc = new LocalToUtc(Zone.known(zone, null, ""));
        var local = LocalDateTime.parse("2019-12-31T00:00:00");
        for (var i = 0; i < 60_000; i++) {
            local = local.plusMinutes(11).plusSeconds(7);
            var expected = local.atOffset(zone.getRules().getOffset(local)).toInstant();
            var nanos = utc.nanos(local.toEpochSecond(ZoneOffset.UTC) * 1_000_000_000L);
            assertThat(nanos).isEqualTo(UtcTime.nanos(expected));
        }
    }

    @Test
    void shouldHoldUncertaintiesOfAnySize() {
        assertThat(Precision.millis(1)).isEqualTo(1);
        assertThat(Precision.millis(1_000_000)).isEqualTo(1);
        assertThat(Precision.millis(Long.MAX_VALUE)).isEqualTo(Integer.MAX_VALUE);
        assertThat(Precision.sum(Integer.MAX_VALUE, Integer.MAX_VALUE))
                .isEqualTo(Integer.MAX_VALUE);
    }
}
