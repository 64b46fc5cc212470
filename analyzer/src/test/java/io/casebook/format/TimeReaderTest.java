package io.casebook.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.Reading;
import io.casebook.model.ReadingKind;
import io.casebook.model.RecordDraft;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

class TimeReaderTest {
    private static final LocalDateTime EPOCH = LocalDateTime.of(1970, 1, 1, 0, 0);
    private static final DateTimeFormatter YEAR_LAST =
            DateTimeFormatter.ofPattern("MMM d HH:mm:ss yyyy", Locale.ROOT);

    private final TimeReader reader = new TimeReader();
    private final RecordDraft draft = new RecordDraft();

    @Test
    void shouldAgreeWithTheCalendarInAllYears() {
        for (var year = 1678; year <= 2261; year++) {
            for (var day : List.of(1, 31, 59, 60, 61, 200, 365)) {
                var time = LocalDate.ofYearDay(year, day).atTime(23, 59, 58);
                assertThat(readsMonthFirst(YEAR_LAST.format(time))).as("%s", time).isTrue();
                assertThat(reading()).isEqualTo(new Reading(ReadingKind.LOCAL, nanos(time), 0));
            }
        }
    }

    @Test
    void shouldReadSecondsSinceTheEpoch() {
        assertThat(readsSinceEpoch("1490522381.123456")).isTrue();
        assertThat(reading())
                .isEqualTo(new Reading(ReadingKind.ABSOLUTE, 1_490_522_381_123_456_000L, 6));
        assertThat(readsSinceEpoch("9999999999.000000")).isFalse();
        assertThat(readsSinceEpoch("0490522381.123456")).isFalse();
    }

    private boolean readsSinceEpoch(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return reader.readSinceEpoch(bytes, 0, bytes.length, draft.clear(0));
    }

    @Test
    void shouldCountTimesWithoutAYearFromTheStartOfALeapYear() {
        var start = LocalDateTime.of(2000, 1, 1, 0, 0);
        for (var time = start; time.getYear() == 2000; time = time.plusHours(7)) {
            var text = DateTimeFormatter.ofPattern("MMM d HH:mm:ss", Locale.ROOT).format(time);
            assertThat(readsMonthFirst(text)).isTrue();
            assertThat(reading())
                    .isEqualTo(new Reading(ReadingKind.YEARLESS, nanos(time) - nanos(start), 0));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Feb 30 00:00:00",
                "Apr 31 00:00:00",
                "Jan 0 00:00:00",
                "Jan 32 00:00:00",
                "Jan 1 24:00:00",
                "Jan 1 00:60:00",
                "Jan 1 00:00:60",
                "Jan 1 00:59:61",
                "Feb 29 00:00:00 2017",
                "Feb 29 00:00:00 1900",
                "Jan 1 00:00:00 1500"
            })
    void shouldRefuseTimesThatDoNotExist(String text) {
        assertThat(readsMonthFirst(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2017-02-29T00:00:00Z",
                "2017-13-01T00:00:00Z",
                "2017-00-01T00:00:00Z",
                "0000-01-01T00:00:00Z",
                "13/13/17 00:00:00",
                "01/32/17 00:00:00",
                "2017-01-01T00:00:00+19:00",
                "2017-01-01T00:00:00+08:60"
            })
    void shouldRefuseDatesAndOffsetsThatDoNotExist(String text) {
        assertThat(readsDateFirst(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2017-03-15T06:03:08Z, ABSOLUTE, 2017-03-15T06:03:08, 0",
        "2017-03-15T06:03:08.894123+08:00, ABSOLUTE, 2017-03-14T22:03:08.894123, 6",
        "2017-03-15T06:03:08.5-0330, ABSOLUTE, 2017-03-15T09:33:08.5, 1",
        "2017-03-15T06:03:08.1234567899, LOCAL, 2017-03-15T06:03:08.123456789, 9",
        "Wed 2017-03-15 13:11:54 UTC, ABSOLUTE, 2017-03-15T13:11:54, 0",
        "Wed 2017-03-15 13:11:54 GMT, ABSOLUTE, 2017-03-15T13:11:54, 0",
        "Wed 2017-03-15 13:11:54 CEST, ABSOLUTE, 2017-03-15T11:11:54, 0",
        "Wed 2017-03-15 13:11:54 CST, LOCAL, 2017-03-15T13:11:54, 0",
        "Wed 2017-03-15 13:11:54 +08, ABSOLUTE, 2017-03-15T05:11:54, 0",
        "2017-03-15  13:11:54, LOCAL, 2017-03-15T13:11:54, 0",
        "03/15/17 13:11:54.123, LOCAL, 2017-03-15T13:11:54.123, 3",
        "15.03.2017 13:11:54, LOCAL, 2017-03-15T13:11:54, 0",
        "04/05/2017 13:11:54, LOCAL, 2017-04-05T13:11:54, 0"
    })
    void shouldTellWhatTheZoneLeavesOpen(
            String text, ReadingKind kind, LocalDateTime time, int digits) {
        assertThat(readsDateFirst(text)).isTrue();
        assertThat(reading()).isEqualTo(new Reading(kind, nanos(time), digits));
        assertThat(draft.readingEnd).isEqualTo(text.length());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Wed, 15 Mar 2017 06:03:08 +0000 | 2017-03-15T06:03:08",
                "Sat, 1 Apr 2017 06:03:08 +0545 | 2017-04-01T00:18:08",
                "Thu, 29 Feb 2024 23:00:00 -0200 | 2024-03-01T01:00:00"
            })
    void shouldReadTheDatesOfMail(String text, LocalDateTime time) {
        assertThat(readsDayFirst(text)).isTrue();
        assertThat(reading()).isEqualTo(new Reading(ReadingKind.ABSOLUTE, nanos(time), 0));
        assertThat(draft.readingEnd).isEqualTo(text.length());
        assertThat(readsDayFirst("Wed, 29 Feb 2017 06:03:08 +0000")).isFalse();
    }

    @Test
    void shouldKeepTheNameOfAZoneThatIsNotTheSameEverywhere() {
        assertThat(readsDateFirst("Wed 2017-03-15 13:11:54 CST ")).isTrue();
        assertThat(draft.fieldNames[0]).isEqualTo("zone");
        assertThat(draft.fieldStarts[0]).isEqualTo("Wed 2017-03-15 13:11:54 ".length());
        assertThat(draft.fieldEnds[0]).isEqualTo("Wed 2017-03-15 13:11:54 CST".length());
    }

    @Test
    void shouldReadTheClockOfTheKernel() {
        var bytes = "[   12.345678] ".getBytes(StandardCharsets.US_ASCII);
        assertThat(reader.readSinceBoot(bytes, 0, bytes.length, draft.clear(0))).isTrue();
        assertThat(reading()).isEqualTo(new Reading(ReadingKind.SINCE_BOOT, 12_345_678_000L, 6));
    }

    @Test
    void shouldRefuseAClockThatNoKernelShows() {
        var bytes = "[99999999999999999999.000000] ".getBytes(StandardCharsets.US_ASCII);
        assertThat(reader.readSinceBoot(bytes, 0, bytes.length, draft.clear(0))).isFalse();
    }

    private boolean readsMonthFirst(String text) {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        return reader.readMonthFirst(bytes, 0, bytes.length, draft.clear(0));
    }

    private boolean readsDateFirst(String text) {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        return reader.readDateFirst(bytes, 0, bytes.length, draft.clear(0));
    }

    private boolean readsDayFirst(String text) {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        return reader.readDayFirst(bytes, 0, bytes.length, draft.clear(0));
    }

    private Reading reading() {
        return new Reading(draft.readingKind, draft.readingNanos, draft.readingDigits);
    }

    private static long nanos(LocalDateTime time) {
        return Duration.between(EPOCH, time).toNanos();
    }
}
