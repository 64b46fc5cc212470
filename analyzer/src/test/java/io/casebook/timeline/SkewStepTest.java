package io.casebook.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What time services write when they set a clock, each by its own convention.
class SkewStepTest {
    @ParameterizedTest
    @CsvSource({
        "CHRONY_STEP, System clock was stepped by 4.005564 seconds, -4005564000, true, true",
        "CHRONY_STEP, System clock was stepped by -3600.25 seconds, 3600250000000, true, true",
        "CHRONY_WRONG, 'System clock wrong by 2.5 seconds, adjustment started', -2500000000, false,"
                + " false",
        "CHRONY_WRONG, System clock wrong by -140.497787 seconds, 140497787000, false, false",
        "NTP_RESET, time reset +1.5 s, -1500000000, true, true",
        "NTP_RESET, time reset -0.25 s, 250000000, true, true",
        "NTP_STEP, 0.0.0.0 c61c 0c clock_step +7199.905 s, -7199905000000, true, false",
        "NTPDATE_STEP, step time server 192.0.2.1 offset -7.25 sec, 7250000000, true, true",
        "NTPDATE_STEP, step time server 192.0.2.1 offset 7.25 sec, -7250000000, true, true"
    })
    void shouldReadHowFarTheClockWasAhead(
            ClockMark mark, String message, long ahead, boolean jumped, boolean stampedAfter) {
        assertThat(message).contains(mark.phrase());
        assertThat(SkewStep.read(mark, message))
                .contains(new SkewStep(ahead, jumped, stampedAfter));
    }

    @ParameterizedTest
    @CsvSource({
        "CHRONY_WRONG, System clock wrong by 0.5 seconds (ignored)",
        "CHRONY_STEP, System clock was stepped by many seconds",
        "CHRONY_STEP, System clock was stepped by 99999999999 seconds",
        "NTP_RESET, time reset +1.5 minutes",
        "NTPDATE_STEP, step time server 192.0.2.1 offset unknown sec",
        "FIRST_SYNC, Initial clock synchronization to Mon 2017-03-27 10:00:00.5 UTC."
    })
    void shouldNotReadWhatTellsNoStep(ClockMark mark, String message) {
        assertThat(SkewStep.read(mark, message)).isEmpty();
    }
}
