package io.casebook.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.ReadingKind;
import io.casebook.model.RecordDraft;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;

class WrittenTimeTest {
    private final RecordDraft draft = new RecordDraft().clear(0);

    @ParameterizedTest
    @CsvSource({
        "2017-03-15 06:03:08.894+0000, 2017-03-15T06:03:08.894Z, 3",
        "2018-05-28T13:00:52.950802Z, 2018-05-28T13:00:52.950802Z, 6",
        "2013-02-11 08:31:00.000+0545, 2013-02-11T02:46:00Z, 3",
        "2016-02-29 00:00:01-03:30, 2016-02-29T03:30:01Z, 0",
        "2016-12-31 23:59:60.5+0000, 2017-01-01T00:00:00.5Z, 1",
        "1970-01-01 00:00:00.123456789123Z, 1970-01-01T00:00:00.123456789Z, 9"
    })
    void shouldReadATimeWithItsZone(String text, Instant expected, int digits) {
        read(text);
        assertThat(draft.readingKind).isEqualTo(ReadingKind.ABSOLUTE);
        assertThat(instant()).isEqualTo(expected);
        assertThat(draft.readingDigits).isEqualTo(digits);
        assertThat(draft.readingEnd).isEqualTo(text.length());
    }

    @Test
    void shouldLeaveTheZoneOpenWhereNoneIsWritten() {
        read("2011-10-03 15:04:36.445");
        assertThat(draft.readingKind).isEqualTo(ReadingKind.LOCAL);
        assertThat(instant().atOffset(ZoneOffset.UTC)).hasToString("2011-10-03T15:04:36.445Z");
    }

    @Test
    void shouldReadATimeOfDay() {
        var bytes = "13:26:10.567".getBytes(StandardCharsets.US_ASCII);
        WrittenTime.readTimeOfDay(draft, bytes, 0, bytes.length);
        assertThat(draft.readingKind).isEqualTo(ReadingKind.TIME_OF_DAY);
        assertThat(instant()).isEqualTo(Instant.parse("1970-01-01T13:26:10.567Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2017-02-29 00:00:00+0000",
                "2017-13-01 00:00:00+0000",
                "2017-00-10 00:00:00+0000",
                "2017-01-01 24:00:00+0000",
                "2017-01-01 00:61:00+0000",
                "9999-01-01 00:00:00+0000"
            })
    void shouldTakeNoReadingFromATimeThatDoesNotExist(String text) {
        read(text);
        assertThat(draft.readingKind).isEqualTo(ReadingKind.NONE);
    }

    private void read(String text) {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        WrittenTime.read(draft, bytes, 0, bytes.length);
    }

    private Instant instant() {
        return Instant.EPOCH.plusNanos(draft.readingNanos);
    }
}
