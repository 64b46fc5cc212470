package io.casebook.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// How readings that count from a boot get a date.
class BootsTest {
    private static final String RTC =
            "[    1.500000] rtc_cmos 00:00: setting system clock to 2017-03-26 09:59:41 UTC"
                    + " (1490522381)\n";

    @Test
    void shouldCountFromTheKernelsRealTimeClock() {
        var solved =
                new Logs()
                        .dmesg("[    0.000000] start\n" + RTC + "[  101.500000] eth0: link up\n")
                        .solve();

        assertThat(solved.when("dmesg", 1)).isEqualTo("2017-03-26T09:59:39.500Z boot-anchored");
        assertThat(solved.when("dmesg", 3)).isEqualTo("2017-03-26T10:01:21.000Z boot-anchored");
        assertThat(solved.uncertainty("dmesg", 2)).isEqualTo(1000);
        assertThat(solved.uncertainty("dmesg", 3)).as("the counter drifts").isEqualTo(1010);
        assertThat(solved.timeline().clocks().getFirst().anchors().getFirst().line()).isEqualTo(2);
    }

    @Test
    void shouldCountFromMessagesThatADatedLogOfTheHostHasToo() {
        var solved =
                new Logs()
                        .dmesg(
                                """
                                [  100.250000] usb 1-1: new high-speed USB device
                                [  220.750000] eth0: link is not ready today
                                [  400.000000] something that stands nowhere else
                                """)
                        .syslog(
                                "iso",
                                """
                                2017-03-26T10:01:40.350+00:00 web1 kernel: usb 1-1: new high-speed USB device
                                2017-03-26T10:03:40.950+00:00 web1 kernel: eth0: link is not ready today
                                """)
                        .solve();

        assertThat(solved.when("dmesg", 3)).isEqualTo("2017-03-26T10:06:40.200Z boot-anchored");
        assertThat(solved.uncertainty("dmesg", 3)).as("their spread at least").isBetween(100, 150);
        assertThat(solved.explanations()).anyMatch(text -> text.contains("2 messages shared with"));
    }

    @Test
    void shouldNotCountFromTheLogOfAnotherHost() {
        var solved =
                new Logs()
                        .dmesg("[  100.250000] usb 1-1: new high-speed USB device number 7\n")
                        .log(
                                "iso",
                                "syslog",
                                "db9",
                                null,
                                "2017-03-26T10:01:40+00:00 db9 kernel: usb 1-1: new high-speed USB"
                                        + " device number 7\n")
                        .solve();

        assertThat(solved.when("dmesg", 1)).isEqualTo("- none");
        assertThat(solved.diagnostics()).containsExactly("dmesg: boot-not-anchored");
    }

    @Test
    void shouldNotBeMisledByAMessageOfAnEarlierBoot() {
        var solved =
                new Logs()
                        .dmesg(
                                """
                                [  100.000000] usb 1-1: new high-speed USB device
                                [  200.000000] eth0: link is not ready today
                                [  300.000000] a third message of this boot
                                """)
                        .syslog(
                                "iso",
                                """
                                2017-03-20T01:01:01+00:00 web1 kernel: usb 1-1: new high-speed USB device
                                2017-03-26T10:01:40+00:00 web1 kernel: usb 1-1: new high-speed USB device
                                2017-03-26T10:03:20+00:00 web1 kernel: eth0: link is not ready today
                                2017-03-26T10:05:00+00:00 web1 kernel: a third message of this boot
                                """)
                        .solve();

        assertThat(solved.when("dmesg", 1)).isEqualTo("2017-03-26T10:01:40.000Z boot-anchored");
    }

    @Test
    void shouldNotBelieveThatMessagesFromBeforeLoggingStartedWereWrittenLate() {
        var dmesg = new StringBuilder();
        var syslog = new StringBuilder();
        for (var i = 0; i < 20; i++) {
            dmesg.append("[    %d.000000] device number %d has been found\n".formatted(i, i));
            syslog.append(
                    "2017-03-26T10:00:40+00:00 web1 kernel: device number %d has been found\n"
                            .formatted(i));
        }
        dmesg.append("[   39.500000] the last one before logging starts\n");
        syslog.append(
                "2017-03-26T10:00:40+00:00 web1 kernel: the last one before logging starts\n");
        var solved = new Logs().dmesg(dmesg.toString()).syslog("iso", syslog.toString()).solve();

        assertThat(solved.when("dmesg", 1)).isEqualTo("2017-03-26T10:00:00.500Z boot-anchored");
    }

    @Test
    void shouldTellTheBootsOfOneFileApart() {
        var solved =
                new Logs()
                        .dmesg(
                                "[    0.000000] Linux version 5.4.0\n"
                                        + RTC
                                        + "[  300.000000] power is going\n"
                                        + "[    0.000000] Linux version 5.4.0\n"
                                        + "[    2.500000] rtc_cmos 00:00: setting system clock to"
                                        + " 2017-03-27 09:59:41 UTC (1490608781)\n"
                                        + "[   12.500000] up again\n"
                                        + "[    0.000000] Linux version 5.4.0\n"
                                        + "[    3.000000] no clock this time\n")
                        .solve();

        assertThat(solved.when("dmesg", 1)).isEqualTo("2017-03-26T09:59:39.500Z boot-anchored");
        assertThat(solved.when("dmesg", 6)).isEqualTo("2017-03-27T09:59:51.000Z boot-anchored");
        assertThat(solved.when("dmesg", 8)).isEqualTo("- none");
        assertThat(solved.diagnostics()).containsExactly("dmesg: boot-not-anchored");
        assertThat(solved.timeline().clocks()).hasSize(3);
        assertThat(solved.explanations().get(2)).contains("(boot 3 of 3)");
    }

    @Test
    void shouldTellOfManyUndatedBootsOnce() {
        var logs = new Logs();
        for (var host = 1; host <= 5; host++) {
            logs.log("h" + host + "/dmesg", "kernel-log", "h" + host, null, "[  1.500000] up\n");
        }
        var solved = logs.solve();

        assertThat(solved.diagnostics()).containsExactly("h1/dmesg: boot-not-anchored");
        assertThat(solved.timeline().diagnostics().getFirst().detail())
                .contains("5 in all")
                .endsWith("undated: h1/dmesg, h2/dmesg, h3/dmesg and 2 more.");
        assertThat(solved.explanations()).hasSize(5).allMatch(it -> it.contains("not known"));
    }

    @Test
    void shouldSurviveADamagedClockLine() {
        var solved =
                new Logs()
                        .dmesg(
                                "[    1.500000] rtc_cmos 00:00: setting system clock to 2299-03-26"
                                        + " 09:59:41 UTC (999999999999)\n")
                        .solve();

        assertThat(solved.when("dmesg", 1)).isEqualTo("- none");
    }

    @Test
    void shouldVoteInLinearTimeWhenOneMessageFloodsALog() {
        var flood = new StringBuilder();
        for (var i = 0; i < 40_000; i++) {
            flood.append("2017-03-26T10:01:4")
                    .append(i % 9)
                    .append("+00:00 web1 kernel: one message that floods\n");
        }
        var logs =
                new Logs()
                        .dmesg("[  100.250000] one message that floods\n")
                        .syslog("iso", flood.toString());

        var start = System.nanoTime();
        var solved = logs.solve();

        assertThat(solved.when("dmesg", 1)).as("one message is no proof").isEqualTo("- none");
        assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
    }
}
