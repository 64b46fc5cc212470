package io.casebook.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.Random;

class UtcTimeTest {
    @ParameterizedTest
    @CsvSource({
        "2017-03-15T06:03:08.894123456Z, 0, 2017-03-15T06:03:08Z",
        "2017-03-15T06:03:08.894123456Z, 1, 2017-03-15T06:03:08.8Z",
        "2017-03-15T06:03:08.894123456Z, 3, 2017-03-15T06:03:08.894Z",
        "2017-03-15T06:03:08.894123456Z, 6, 2017-03-15T06:03:08.894123Z",
        "2017-03-15T06:03:08.894123456Z, 9, 2017-03-15T06:03:08.894123456Z",
        "2017-03-15T06:03:00Z, 0, 2017-03-15T06:03:00Z",
        "2017-03-15T06:00:00Z, 3, 2017-03-15T06:00:00.000Z",
        "2017-03-15T06:03:08.000000001Z, 9, 2017-03-15T06:03:08.000000001Z",
        "1970-01-01T00:00:00Z, 0, 1970-01-01T00:00:00Z",
        "1969-12-31T23:59:59.999Z, 3, 1969-12-31T23:59:59.999Z",
        "1969-12-31T23:59:59.999Z, 0, 1969-12-31T23:59:59Z",
        "1901-12-13T20:45:52.5Z, 1, 1901-12-13T20:45:52.5Z",
        "2261-12-31T23:59:59Z, 0, 2261-12-31T23:59:59Z"
    })
    void shouldFormatWithSoManyDigits(Instant instant, int digits, String expected) {
        assertThat(UtcTime.format(UtcTime.nanos(instant), digits)).isEqualTo(expected);
    }

    @Test
    void shouldTurnAnyPointIntoAnInstantAndBack() {
        var random = new Random(5);
        for (var i = 0; i < 10_000; i++) {
            var nanos =
                    random.nextLong(
                            UtcTime.nanos(Instant.parse("1678-01-01T00:00:00Z")),
                            UtcTime.nanos(Instant.parse("2262-01-01T00:00:00Z")));
            assertThat(UtcTime.nanos(UtcTime.instant(nanos))).isEqualTo(nanos);
            assertThat(Instant.parse(UtcTime.format(nanos, 9))).isEqualTo(UtcTime.instant(nanos));
        }
    }

    @Test
    void shouldRefuseInstantsOffTheAxis() {
        assertThatThrownBy(() -> UtcTime.nanos(Instant.parse("2300-01-01T00:00:00Z")))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> UtcTime.nanos(Instant.parse("1600-01-01T00:00:00Z")))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({"0, 1000000000", "1, 100000000", "3, 1000000", "6, 1000", "9, 1"})
    void shouldKnowThePrecisionOfAReading(int digits, long nanos) {
        assertThat(new Reading(ReadingKind.LOCAL, 0, digits).precisionNanos()).isEqualTo(nanos);
    }
}
