package io.casebook.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/// What a host wrote before its clock was set.
class SkewStepsTest {
    private static final String BOOT = " web1 kernel: Linux version 5.14.0-70.el9.x86_64\n";

    @Test
    void shouldCorrectWhatWasWrittenBeforeTheClockJumpedForward() {
        var log =
                "2020-05-31T10:00:00Z"
                        + BOOT
                        + """
                        2020-05-31T10:00:05Z web1 app: early
                        2020-05-31T12:00:10Z web1 chronyd[7]: System clock was stepped by 7200.5 seconds
                        2020-05-31T12:00:11Z web1 app: late
                        """;

        var solved = new Logs().syslog("messages", log).solve();

        assertThat(solved.when("messages", 1)).isEqualTo("2020-05-31T12:00:00.500Z explicit");
        assertThat(solved.when("messages", 2)).isEqualTo("2020-05-31T12:00:05.500Z explicit");
        assertThat(solved.uncertainty("messages", 2)).isBetween(1099, 1101);
        assertThat(solved.when("messages", 3)).isEqualTo("2020-05-31T12:00:10.000Z explicit");
        assertThat(solved.when("messages", 4)).isEqualTo("2020-05-31T12:00:11.000Z explicit");
        assertThat(solved.explanations())
                .contains(
                        "web1: clock 7200.5 s behind (± 0.1 s) until chronyd set it at"
                                + " 2020-05-31T12:00:10Z; its times are corrected");
        assertThat(solved.event("messages", 2).text())
                .as("the reading stays")
                .startsWith("2020-05-31T10:00:05Z");
    }

    @Test
    void shouldTellTheTwoPassesOfARepeatedSpanApart() {
        var log =
                "2020-05-31T12:00:00Z"
                        + BOOT
                        + """
                        2020-05-31T12:00:05Z web1 app: early
                        2020-05-31T12:00:10Z web1 ntpd[7]: 0.0.0.0 c61c 0c clock_step -10.000000 s
                        2020-05-31T12:00:02Z web1 app: late
                        2020-05-31T12:00:06Z web1 app: later
                        """;
        var other =
                """
                2020-05-31T12:00:04Z web1 app: early
                2020-05-31T12:00:09Z web1 app: early
                2020-05-31T12:00:03Z web1 app: late
                2020-05-31T12:00:08Z web1 app: late
                """;

        var solved = new Logs().syslog("messages", log).syslog("other", other).solve();

        assertThat(solved.when("messages", 2)).startsWith("2020-05-31T11:59:55.000Z");
        assertThat(solved.when("messages", 3)).startsWith("2020-05-31T12:00:00.000Z");
        assertThat(solved.when("messages", 4)).startsWith("2020-05-31T12:00:02.000Z");
        assertThat(solved.when("messages", 5)).startsWith("2020-05-31T12:00:06.000Z");
        assertThat(solved.when("other", 2)).startsWith("2020-05-31T11:59:59.000Z");
        assertThat(solved.when("other", 3)).startsWith("2020-05-31T12:00:03.000Z");
        assertThat(solved.when("other", 4)).startsWith("2020-05-31T12:00:08.000Z");
    }

    @Test
    void shouldOnlyDoubtWhereNobodyCanTellThePassesApart() {
        var log =
                "2020-05-31T12:00:00Z"
                        + BOOT
                        + "2020-05-31T12:10:00Z web1 ntpd[7]: time reset -600.000000 s\n";
        var other = "2020-05-31T12:15:00Z web1 app: once\n";

        var solved = new Logs().syslog("messages", log).syslog("other", other).solve();

        assertThat(solved.when("other", 1)).startsWith("2020-05-31T12:15:00.000Z");
        assertThat(solved.uncertainty("other", 1)).isEqualTo(600_999);
    }

    @Test
    void shouldLeaveOtherBootsAlone() {
        var log =
                """
                2020-05-31T09:59:50Z web1 app: before the boot
                """
                        + "2020-05-31T08:00:00Z"
                        + BOOT
                        + """
                        2020-05-31T08:00:09Z web1 app: early
                        2020-05-31T10:00:20Z web1 ntpdate[3]: step time server 192.0.2.1 offset 7200.0 sec
                        """;
        var other =
                """
                2020-05-31T08:00:05Z web1 app: before the boot
                2020-05-31T09:59:40Z web1 app: before the boot
                2020-05-31T08:00:08Z web1 app: early
                2020-05-31T10:00:21Z web1 app: late
                """;

        var solved = new Logs().syslog("messages", log).syslog("other", other).solve();

        assertThat(solved.when("messages", 1)).startsWith("2020-05-31T09:59:50.000Z");
        assertThat(solved.when("messages", 3)).startsWith("2020-05-31T10:00:09.000Z");
        assertThat(solved.when("other", 1)).startsWith("2020-05-31T08:00:05.000Z");
        assertThat(solved.when("other", 2)).startsWith("2020-05-31T09:59:40.000Z");
        assertThat(solved.when("other", 3)).startsWith("2020-05-31T10:00:08.000Z");
        assertThat(solved.when("other", 4)).startsWith("2020-05-31T10:00:21.000Z");
    }

    @Test
    void shouldOnlyDoubtTimesAfterTheClockWasRight() {
        var log =
                """
                2020-05-31T10:00:00Z web1 chronyd[7]: Selected source 192.0.2.1
                2020-05-31T11:00:00Z web1 app: perhaps before it went wrong
                2020-05-31T12:00:40Z web1 chronyd[7]: System clock was stepped by 30.0 seconds
                """;

        var solved = new Logs().syslog("messages", log).solve();

        assertThat(solved.when("messages", 2)).startsWith("2020-05-31T11:00:00.000Z");
        assertThat(solved.uncertainty("messages", 2)).isEqualTo(30_999);
        assertThat(solved.explanations()).noneMatch(text -> text.contains("corrected"));
    }

    @Test
    void shouldCorrectWhatNtpdWroteWhileItMadeSure() {
        var log =
                "2020-05-31T10:00:00Z"
                        + BOOT
                        + """
                        2020-05-31T10:00:20Z web1 ntpd[7]: synchronized to 192.0.2.1, stratum 2
                        2020-05-31T10:16:00Z web1 ntpd[7]: time reset +30.000000 s
                        2020-05-31T10:16:20Z web1 ntpd[7]: time reset +10.000000 s
                        """;

        var solved = new Logs().syslog("messages", log).solve();

        assertThat(solved.when("messages", 1)).startsWith("2020-05-31T10:00:30.000Z");
        assertThat(solved.when("messages", 2)).startsWith("2020-05-31T10:00:50.000Z");
        assertThat(solved.when("messages", 3)).startsWith("2020-05-31T10:16:00.000Z");
        assertThat(solved.uncertainty("messages", 3)).isEqualTo(10_999);
    }

    @Test
    void shouldNotCorrectLessThanAStampLeavesOpen() {
        var log =
                "2020-05-31T10:00:00Z"
                        + BOOT
                        + "2020-05-31T10:00:10Z web1 ntpd[7]: time reset +0.700000 s\n";

        var solved = new Logs().syslog("messages", log).solve();

        assertThat(solved.when("messages", 1)).startsWith("2020-05-31T10:00:00.000Z");
        assertThat(solved.uncertainty("messages", 1)).isEqualTo(1699);
    }

    @Test
    void shouldNotCorrectWhatIsMoreThanADayAwayFromAStepOfAnUnknownBoot() {
        var log =
                """
                2020-05-29T10:00:00Z web1 app: days ago
                2020-05-31T10:00:00Z web1 app: hours ago
                2020-05-31T13:00:00Z web1 ntpd[7]: time reset +3600.000000 s
                """;

        var solved = new Logs().syslog("messages", log).solve();

        assertThat(solved.when("messages", 1)).startsWith("2020-05-29T10:00:00.000Z");
        assertThat(solved.when("messages", 2)).startsWith("2020-05-31T11:00:00.000Z");
        assertThat(solved.uncertainty("messages", 2))
                .as("two hours of drift")
                .isBetween(999 + 100 + 719, 999 + 100 + 721);
    }

    @Test
    void shouldTakeAStepThatTwoLogsAndTwoMessagesTellAsOne() {
        var log =
                "2020-05-31T10:00:00Z"
                        + BOOT
                        + """
                        2020-05-31T10:00:10Z web1 chronyd[7]: System clock wrong by 20.000000 seconds
                        2020-05-31T10:00:30Z web1 chronyd[7]: System clock was stepped by 20.000000 seconds
                        2020-05-31T10:00:31Z web1 app: late
                        """;

        var solved = new Logs().syslog("messages", log).syslog("syslog", log).solve();

        assertThat(solved.when("messages", 1)).startsWith("2020-05-31T10:00:20.000Z");
        assertThat(solved.when("syslog", 2)).startsWith("2020-05-31T10:00:30.000Z");
        assertThat(solved.when("syslog", 4)).startsWith("2020-05-31T10:00:31.000Z");
        assertThat(solved.explanations()).filteredOn(t -> t.contains("corrected")).hasSize(1);
        assertThat(solved.uncertainty("messages", 4)).isEqualTo(999);
    }

    @Test
    void shouldDoubtTheTimeInWhichAClockRunsTowardsTheTruth() {
        var log =
                "2020-05-31T10:00:00Z"
                        + BOOT
                        + """
                        2020-05-31T10:00:10Z web1 chronyd[7]: System clock wrong by 20.000000 seconds, adjustment started
                        2020-05-31T10:02:00Z web1 app: meanwhile
                        2020-05-31T10:20:00Z web1 app: right
                        """;

        var solved = new Logs().syslog("messages", log).solve();

        assertThat(solved.when("messages", 1)).startsWith("2020-05-31T10:00:20.000Z");
        assertThat(solved.when("messages", 3)).startsWith("2020-05-31T10:02:00.000Z");
        assertThat(solved.uncertainty("messages", 3)).isEqualTo(20_999);
        assertThat(solved.uncertainty("messages", 4)).isEqualTo(999);
    }

    @Test
    void shouldCorrectAKernelLogThatIsDatedByTheWrongClock() {
        var dmesg =
                """
                [    1.000000] rtc_cmos 00:00: setting system clock to 2020-05-31T10:00:00 UTC (1590919200)
                [  100.000000] eth0: link up
                """;
        var log =
                "2020-05-31T12:00:10Z web1 chronyd[7]: System clock was stepped by 7200.0"
                        + " seconds\n";

        var solved = new Logs().dmesg(dmesg).syslog("messages", log).solve();

        assertThat(solved.when("dmesg", 2)).startsWith("2020-05-31T12:01:39.000Z");
    }

    @Test
    void shouldNotCorrectAKernelLogThatMessagesAfterTheStepDate() {
        var dmesg =
                """
                [    1.000000] rtc_cmos 00:00: setting system clock to 2020-05-31T10:00:00 UTC (1590919200)
                [ 5000.000000] usb 1-1: new high-speed USB device
                [ 5100.000000] eth0: link is not ready today
                """;
        var log =
                """
                2020-05-31T11:00:59.000Z web1 chronyd[7]: System clock was stepped by 60.0 seconds
                2020-05-31T11:24:19.001Z web1 kernel: usb 1-1: new high-speed USB device
                2020-05-31T11:25:59.001Z web1 kernel: eth0: link is not ready today
                """;

        var solved = new Logs().dmesg(dmesg).syslog("messages", log).solve();

        assertThat(solved.when("dmesg", 1)).startsWith("2020-05-31T10:01:00.001Z");
        assertThat(solved.when("dmesg", 3)).startsWith("2020-05-31T11:25:59.001Z");
        assertThat(solved.uncertainty("dmesg", 3)).isLessThan(20);
    }

    @Test
    void shouldBelieveTheUserBeforeTheTimeService() {
        var log =
                "2020-05-31T10:00:00Z"
                        + BOOT
                        + "2020-05-31T10:00:30Z web1 ntpd[7]: time reset +20.000000 s\n";

        var solved =
                new Logs().skew("web1", Duration.ofMillis(-12_400)).syslog("messages", log).solve();

        assertThat(solved.when("messages", 1)).startsWith("2020-05-31T10:00:12.400Z");
        assertThat(solved.when("messages", 2)).startsWith("2020-05-31T10:00:42.400Z");
        assertThat(solved.explanations())
                .contains(
                        "web1: clock 12.4 s behind (± 0 s) as the user says; its times are"
                                + " corrected");
    }

    @Test
    void shouldCorrectByWhatTheTimeServiceSaidAtTheEnd() {
        var log =
                """
                2020-05-31T10:00:00.000Z web1 app: hours ago
                2020-05-31T12:00:00.000Z web1 app: last
                """;

        var solved =
                new Logs()
                        .syslog("messages", log)
                        .fact("web1", "skew", "3.5")
                        .fact("web1", "skew-uncertainty", "0.05")
                        .solve();

        assertThat(solved.when("messages", 2)).startsWith("2020-05-31T11:59:56.500Z");
        assertThat(solved.uncertainty("messages", 2)).isEqualTo(50);
        assertThat(solved.uncertainty("messages", 1)).isEqualTo(770);
    }

    @Test
    void shouldNotCorrectByWhatTheTimeServiceIsNotSureOf() {
        var solved =
                new Logs()
                        .syslog("messages", "2020-05-31T12:00:00.000Z web1 app: last\n")
                        .fact("web1", "skew", "0.5")
                        .fact("web1", "skew-uncertainty", "0.6")
                        .solve();

        assertThat(solved.when("messages", 1)).startsWith("2020-05-31T12:00:00.000Z");
        assertThat(solved.explanations()).noneMatch(text -> text.contains("corrected"));
    }
}
