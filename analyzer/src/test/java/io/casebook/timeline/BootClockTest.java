package io.casebook.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;

class BootClockTest {
    private static boolean marks(String message) {
        return message.contains(ClockMark.CLOCK_SETTING.phrase());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rtc_cmos 00:00: setting system clock to 2017-03-26 09:59:41 UTC (1490522381)",
                "rtc_cmos 00:04: setting system clock to 2017-03-26T09:59:41 UTC (1490522381)",
                "rtc-efi rtc-efi.0: setting system clock to 2017-03-26T09:59:41 UTC (1490522381)",
                "rtc-efi: setting system clock to 2017-03-26 09:59:41 UTC (1490522381)",
                "omap_rtc 44e3e000.rtc: setting system clock to 2017-03-26T09:59:41 UTC"
                        + " (1490522381)",
                "rtc-pl031 9010000.pl031: setting system clock to 2017-03-26T09:59:41 UTC"
                        + " (1490522381)",
                "rtc0: setting system clock to 2017-03-26 09:59:41 UTC",
                "rtc-efi rtc-efi: setting system clock to 2017-03-26T09:59:41 UTC \r",
                "setting system clock to 2017-03-26 09:59:41 UTC (1490522381)"
            })
    void shouldReadTheTimeThatAKernelTells(String message) {
        assertThat(marks(message)).isTrue();
        assertThat(BootClock.read(message)).contains(Instant.parse("2017-03-26T09:59:41Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "setting system clock to",
                "rtc_cmos 00:00: setting system clock from 2017-03-26 09:59:41 UTC (1490522381)",
                "rtc_cmos 00:00: Setting system clock to 2017-03-26 09:59:41 UTC (1490522381)",
                "rtc_cmos 00:00: setting system clocks to 2017-03-26 09:59:41 UTC (1490522381)",
                "rtc_cmos 00:00: RTC can wake from S4"
            })
    void shouldNotMarkOtherMessages(String message) {
        assertThat(marks(message)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rtc: setting system clock to 2017-13-26 09:59:41 UTC",
                "rtc: setting system clock to 2017-03-26 09:59:41",
                "rtc: setting system clock to 2017-03-26 09:59:41 CET (1490522381)",
                "rtc: setting system clock to 2017-03-26 09:59:41 UTC (noon)",
                "rtc: setting system clock to 2017-03-26 09:59:41 UTC ()",
                "rtc: setting system clock to 2017-03-26 09:59:41 UTC (999999999999)",
                "rtc: setting system clock to 2299-03-26 09:59:41 UTC (9999999999)",
                "rtc: setting system clock to 2017-03-26 09:59:41 UTC (14905223811490522381)"
            })
    void shouldReadNoTimeFromADamagedLine(String message) {
        assertThat(marks(message)).as("looked at").isTrue();
        assertThat(BootClock.read(message)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rtc_cmos 00:00: setting system clock to 1970-01-01 00:00:12 UTC (12)",
                "rtc_cmos 00:00: setting system clock to 1980-01-01 00:03:00 UTC (315532980)",
                "rtc_cmos 00:00: setting system clock to 1979-12-31 09:59:41 UTC"
            })
    void shouldNotBelieveAClockThatWasNeverSet(String message) {
        assertThat(BootClock.read(message)).isEmpty();
    }

    @Test
    void shouldReadByHowMuchAClockInLocalTimeIsAhead() {
        assertThat(
                        BootClock.secondsAhead(
                                "systemd[1]: RTC configured in localtime, applying delta of -300"
                                        + " minutes to system time."))
                .contains(-18_000);
        assertThat(BootClock.secondsAhead("systemd[1]: RTC configured in localtime")).isEmpty();
    }
}
