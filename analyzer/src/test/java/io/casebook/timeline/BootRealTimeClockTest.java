package io.casebook.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// When the kernel's real-time clock is believed, and when it is not.
class BootRealTimeClockTest {
    private static final String RTC =
            "[    1.500000] rtc_cmos 00:00: setting system clock to 2017-03-26T17:59:41 UTC"
                    + " (1490551181)\n";
    private static final String STARTING =
            RTC
                    + """
                    [    2.000000] usb 1-1: new high-speed USB device
                    [   12.000000] eth0: link is not ready today
                    [   42.000000] EXT4-fs (vda1): mounted filesystem
                    [  500.000000] the same in no other log
                    """;

    private static Logs local() {
        return new Logs().zone("Asia/Shanghai").dmesg(RTC);
    }

    @Test
    void shouldCorrectAClockThatTimedatectlShowsInLocalTime() {
        var solved =
                local().fact("utc", "2017-03-26T10:05:12", "", "timedatectl")
                        .fact("date", "2017-03-26T18:05:12 CST", "", "timedatectl")
                        .fact("rtc", "2017-03-26T18:06:00 -", "", "timedatectl")
                        .solve();

        assertThat(solved.when("dmesg", 1)).isEqualTo("2017-03-26T09:59:41.000Z boot-anchored");
        assertThat(solved.explanations().getFirst()).contains("which runs in local time");
    }

    @Test
    void shouldLeaveAClockThatTimedatectlShowsInUtc() {
        var solved =
                local().fact("utc", "2017-03-26T10:05:12", "", "timedatectl")
                        .fact("date", "2017-03-26T18:05:12 CST", "", "timedatectl")
                        .fact("rtc", "2017-03-26T10:06:00 -", "", "timedatectl")
                        .solve();

        assertThat(solved.when("dmesg", 1)).isEqualTo("2017-03-26T17:59:41.000Z boot-anchored");
    }

    @Test
    void shouldTakeTheZoneAwayWhereOtherEvidenceAgreesOnlyThen() {
        var solved = local().fact("boot", "2017-03-26T10:00:05 UTC", "", "last").solve();

        assertThat(solved.when("dmesg", 1)).isEqualTo("2017-03-26T09:59:41.000Z boot-anchored");
        assertThat(solved.uncertainty("dmesg", 1)).isEqualTo(1000);
        assertThat(solved.diagnostics()).isEmpty();
    }

    @Test
    void shouldBelieveTheClockBeforeWhatEveryStartSays() {
        var solved =
                new Logs()
                        .dmesg(STARTING)
                        .syslog(
                                "iso",
                                """
                                2017-02-03T05:00:02+00:00 web1 kernel: usb 1-1: new high-speed USB device
                                2017-02-03T05:00:12+00:00 web1 kernel: eth0: link is not ready today
                                2017-02-03T05:00:42+00:00 web1 kernel: EXT4-fs (vda1): mounted filesystem
                                """)
                        .solve();

        assertThat(solved.when("dmesg", 5)).isEqualTo("2017-03-26T18:07:59.500Z boot-anchored");
        assertThat(solved.diagnostics()).isEmpty();
    }

    @Test
    void shouldBelieveWhatIsSaidLaterBeforeADeadClock() {
        var solved =
                new Logs()
                        .dmesg(
                                RTC.replace("2017-03-26", "2001-03-26")
                                                .replace("1490551181", "985629581")
                                        + """
                                        [  300.000000] usb 1-1: new high-speed USB device
                                        [  400.000000] eth0: link is not ready today
                                        """)
                        .syslog(
                                "iso",
                                """
                                2017-02-03T05:05:00.001+00:00 web1 kernel: usb 1-1: new high-speed USB device
                                2017-02-03T05:06:40.001+00:00 web1 kernel: eth0: link is not ready today
                                """)
                        .solve();

        assertThat(solved.when("dmesg", 2)).isEqualTo("2017-02-03T05:05:00.001Z boot-anchored");
        assertThat(solved.diagnostics()).containsExactly("dmesg: boot-times-contradict");
    }
}
