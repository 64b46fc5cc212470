package io.casebook.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.TimeBasis;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    @ParameterizedTest
    @CsvSource({
        "0, ''",
        "1000, ± 1 s",
        "5400000, ± 1 h 30 min",
        "2147483646, ± 24 d 20 h",
        "2147483647, ± more than 24 d"
    })
    void shouldTellHowFarATimeMayBeOff(long millis, String words) {
        assertThat(Wording.uncertainty(millis)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 19:12:42.303938048",
        "1, 19:12:42.303",
        "499, 19:12:42.303",
        "999, 19:12:42",
        "50400000, 19:12:42"
    })
    void shouldShowNoMoreDigitsThanAreKnown(long millis, String clock) {
        var nanos = SampleTexts.at("2024-06-11T19:12:42.303938048Z");

        assertThat(Wording.doubtful(nanos, millis)).isEqualTo("2024-06-11 " + clock);
    }

    @Test
    void shouldTellWhatATimeRestsOn() {
        assertThat(Wording.doubt(TimeBasis.EXPLICIT, 0)).isEmpty();
        assertThat(Wording.doubt(TimeBasis.INHERITED, Integer.MAX_VALUE))
                .isEqualTo("inherited ± more than 24 d");
    }
}
