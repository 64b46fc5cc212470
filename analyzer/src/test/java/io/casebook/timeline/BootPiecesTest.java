package io.casebook.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;

/// Counters that stand still while a machine sleeps, and counters that are full.
class BootPiecesTest {
    private static final String RTC =
            "[    1.000000] rtc_cmos 00:00: setting system clock to 2017-03-26T09:59:41 UTC"
                    + " (1490522381)\n";
    private static final String SLEEP =
            RTC
                    + "[  100.000000] PM: suspend entry (deep)\n"
                    + "[  100.500000] ACPI: Low-level resume complete\n"
                    + "[  101.000000] Restarting tasks ... done.\n"
                    + "[  101.500000] PM: suspend exit\n"
                    + "[  111.500000] usb 1-1: new high-speed USB device\n"
                    + "[  131.500000] eth0: link is not ready today\n";
    private static final String AFTER =
            """
            2017-03-26T12:00:11.100+00:00 web1 kernel: usb 1-1: new high-speed USB device
            2017-03-26T12:00:31.100+00:00 web1 kernel: eth0: link is not ready today
            """;

    @Test
    void shouldCountAnewFromMessagesSharedAfterSleep() {
        var solved = new Logs().dmesg(SLEEP).syslog("iso", AFTER).solve();

        assertThat(solved.when("dmesg", 2)).isEqualTo("2017-03-26T10:01:20.000Z boot-anchored");
        assertThat(solved.when("dmesg", 4)).isEqualTo("2017-03-26T12:00:00.600Z boot-anchored");
        assertThat(solved.when("dmesg", 7)).isEqualTo("2017-03-26T12:00:31.100Z boot-anchored");
        assertThat(solved.uncertainty("dmesg", 7)).isLessThan(10);
        assertThat(solved.diagnostics()).isEmpty();
        assertThat(solved.explanations())
                .anyMatch(text -> text.contains("slept, from counter 100.5 s on 7119.6 s later"));
    }

    @Test
    void shouldLeaveUndatedWhatFollowsSleepOfUnknownLength() {
        var solved = new Logs().dmesg(SLEEP).solve();

        assertThat(solved.when("dmesg", 2)).isEqualTo("2017-03-26T10:01:20.000Z boot-anchored");
        assertThat(solved.when("dmesg", 6)).isEqualTo("- none");
        assertThat(solved.diagnostics()).containsExactly("dmesg: sleep-not-anchored");
    }

    @Test
    void shouldBoundSleepByTheTimeOfTheFile() {
        var written = Instant.parse("2017-03-26T12:01:51.500Z");
        var solved = new Logs().log("dmesg", "kernel-log", "web1", written, SLEEP).solve();

        assertThat(solved.when("dmesg", 7)).isEqualTo("2017-03-26T11:01:51.500Z boot-anchored");
        assertThat(solved.uncertainty("dmesg", 7)).isBetween(3_600_000, 3_602_000);
    }

    @Test
    void shouldBelieveAKernelThatSaysHowLongItSlept() {
        var solved =
                new Logs()
                        .dmesg(
                                SLEEP.replace(
                                        "ACPI: Low-level resume complete",
                                        "PM: Timekeeping suspended for 7200.250 seconds"))
                        .solve();

        assertThat(solved.when("dmesg", 7)).isEqualTo("2017-03-26T12:01:51.750Z boot-anchored");
        assertThat(solved.uncertainty("dmesg", 7)).isBetween(2000, 2100);
    }

    @Test
    void shouldReckonBackThroughASleepOfKnownLength() {
        var solved =
                new Logs()
                        .dmesg(
                                SLEEP.substring(RTC.length())
                                        .replace(
                                                "ACPI: Low-level resume complete",
                                                "Timekeeping suspended for 7200.000 seconds"))
                        .syslog("iso", AFTER)
                        .solve();

        assertThat(solved.when("dmesg", 1)).isEqualTo("2017-03-26T09:59:59.600Z boot-anchored");
    }

    @Test
    void shouldNotTurnTimeBackForMessagesOfAnEarlierBoot() {
        var solved =
                new Logs()
                        .dmesg(SLEEP)
                        .syslog("iso", AFTER.replace("2017-03-26", "2017-03-20"))
                        .solve();

        assertThat(solved.when("dmesg", 6)).isEqualTo("- none");
    }

    @Test
    void shouldGoOnCountingWhenThirtyTwoBitsAreFull() {
        var solved =
                new Logs()
                        .dmesg(
                                """
                                [4294967.100000] eth0: link up
                                [    0.000000] eth0: link down
                                [   99.704000] eth0: link up
                                """)
                        .fact("utc", "2017-03-26T10:00:00", "", "state")
                        .fact("uptime", "4295067.00", "s", "state")
                        .solve();

        assertThat(solved.timeline().clocks()).hasSize(1);
        assertThat(solved.when("dmesg", 3)).isEqualTo("2017-03-26T10:00:00.000Z boot-anchored");
        assertThat(solved.when("dmesg", 1)).isEqualTo("2017-03-26T09:58:20.100Z boot-anchored");
    }

    @Test
    void shouldKnowKernelsThatStartCountingFiveMinutesBeforeTheWrap() {
        var solved =
                new Logs()
                        .dmesg(
                                """
                                [4294667.296000] Linux version 2.6.16
                                [4294967.000000] eth0: link up
                                [    9.704000] eth0: link down
                                """)
                        .boot("2017-03-26T10:00:00Z")
                        .solve();

        assertThat(solved.when("dmesg", 1)).isEqualTo("2017-03-26T10:00:00.000Z boot-anchored");
        assertThat(solved.when("dmesg", 3)).isEqualTo("2017-03-26T10:05:09.704Z boot-anchored");
        assertThat(solved.explanations().getFirst()).contains("boot 2017-03-26T10:00:00.000Z");
    }

    @Test
    void shouldTakeAGreetingForABootWhereverTheCounterStood() {
        var solved =
                new Logs()
                        .dmesg(
                                """
                                [4294967.100000] eth0: link up
                                [    0.000000] Initializing cgroup subsys cpuset
                                [    0.000000] Linux version 5.4.0
                                """)
                        .solve();

        assertThat(solved.timeline().clocks()).hasSize(2);
    }

    @Test
    void shouldNotTakeALittleStepBackForABoot() {
        var solved =
                new Logs()
                        .dmesg(
                                RTC
                                        + "[  100.000300] CPU1 is slow\n"
                                        + "[   99.999900] CPU0 is fast\n"
                                        + "[  100.000400] CPU1 again\n")
                        .solve();

        assertThat(solved.timeline().clocks()).hasSize(1);
        assertThat(solved.when("dmesg", 3)).startsWith("2017-03-26T10:01:19.999Z");
    }

    private static final String PAUSED =
            """
            [  150.000000] usb 1-1: new high-speed USB device
            [  200.000000] eth0: link is not ready today
            [  300.000000] of either side
            [  400.000000] device vnet3 entered promiscuous mode
            [  500.000000] br0: port 3(vnet3) entered forwarding state
            """;
    private static final String BEFORE_PAUSE =
            """
            2017-03-26T09:02:30.000Z web1 kernel: usb 1-1: new high-speed USB device
            2017-03-26T09:03:20.000Z web1 kernel: eth0: link is not ready today
            """;
    private static final String AFTER_PAUSE =
            """
            2017-03-26T10:06:40.000Z web1 kernel: device vnet3 entered promiscuous mode
            2017-03-26T10:08:20.000Z web1 kernel: br0: port 3(vnet3) entered forwarding state
            """;

    @Test
    void shouldFindAPauseThatNoLineTellsOf() {
        var solved = new Logs().dmesg(PAUSED).syslog("iso", BEFORE_PAUSE + AFTER_PAUSE).solve();

        assertThat(solved.when("dmesg", 1)).isEqualTo("2017-03-26T09:02:30.000Z boot-anchored");
        assertThat(solved.when("dmesg", 3)).isEqualTo("2017-03-26T09:35:00.000Z boot-anchored");
        assertThat(solved.uncertainty("dmesg", 3)).as("either").isBetween(1_800_000, 1_801_000);
        assertThat(solved.when("dmesg", 5)).isEqualTo("2017-03-26T10:08:20.000Z boot-anchored");
        assertThat(solved.explanations())
                .anyMatch(
                        text ->
                                text.contains(
                                        "stood still, from counter 400.0 s on 3600.0 s later"));
    }

    @Test
    void shouldNotTakeAnotherBootForAPause() {
        var reboot = "2017-03-26T09:30:00.000Z web1 kernel: Linux version 5.4.0\n";
        var solved =
                new Logs().dmesg(PAUSED).syslog("iso", BEFORE_PAUSE + reboot + AFTER_PAUSE).solve();

        assertThat(solved.explanations()).noneMatch(text -> text.contains("stood still"));
        assertThat(solved.when("dmesg", 5)).isEqualTo("2017-03-26T10:08:20.000Z boot-anchored");
    }

    @Test
    void shouldNotTakeAClockThatWasSetForAPause() {
        var step =
                "2017-03-26T10:04:00Z web1 chronyd[7]: System clock was stepped by 3600.0"
                        + " seconds\n";
        var solved =
                new Logs().dmesg(PAUSED).syslog("iso", BEFORE_PAUSE + step + AFTER_PAUSE).solve();

        assertThat(solved.when("dmesg", 1)).isEqualTo("2017-03-26T10:02:30.000Z boot-anchored");
        assertThat(solved.when("dmesg", 5)).isEqualTo("2017-03-26T10:08:20.000Z boot-anchored");
    }
}
