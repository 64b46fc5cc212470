package io.casebook.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.List;

/// What may date a boot, and which of it is believed.
class BootAnchorsTest {
    private static final String PLAIN =
            "[    0.000000] Linux version 5.4.0\n[  100.000000] eth0: link up\n";
    private static final String RTC =
            "[    0.000000] Linux version 5.4.0\n"
                + "[    1.000000] rtc_cmos 00:00: setting system clock to 2017-03-26T09:59:41 UTC"
                + " (1490522381)\n"
                + "[  100.000000] eth0: link up\n";

    private static Logs dump(String path) {
        return new Logs().log(path, "kernel-log", "web1", null, PLAIN);
    }

    @Test
    void shouldSubtractTheUptimeFromTheDate() {
        var solved =
                new Logs()
                        .dmesg(PLAIN)
                        .fact("date", "2017-03-26T18:05:12 +08:00", "", "state")
                        .fact("uptime", "29131.42", "s", "state")
                        .solve();

        assertThat(solved.when("dmesg", 2)).isEqualTo("2017-03-26T02:01:20.580Z boot-anchored");
        assertThat(solved.uncertainty("dmesg", 1)).as("commands take a while").isEqualTo(6008);
        assertThat(solved.explanations())
                .containsExactly(
                        "dmesg of web1: boot 2017-03-26T01:59:40.580Z ± 6.008 s, from the date and"
                                + " the uptime of state");
    }

    @Test
    void shouldSayHowCoarseAnUptimeInMinutesIs() {
        var solved =
                new Logs()
                        .dmesg(PLAIN)
                        .fact("utc", "2017-03-26T10:05:12", "", "state")
                        .fact("uptime", "485", "min", "state")
                        .solve();

        assertThat(solved.when("dmesg", 1)).isEqualTo("2017-03-26T02:00:12.000Z boot-anchored");
        assertThat(solved.uncertainty("dmesg", 1)).isGreaterThan(60_000);
    }

    @Test
    void shouldNotCountABootThatRanLongerThanTheUptime() {
        var solved =
                new Logs()
                        .dmesg(PLAIN)
                        .fact("utc", "2017-03-26T10:05:12", "", "state")
                        .fact("uptime", "50.00", "s", "state")
                        .solve();

        assertThat(solved.when("dmesg", 1)).isEqualTo("- none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vmcore-dmesg.txt", "dmesg.0", "dmesg.old", "console.log"})
    void shouldNotCountTheUptimeForLogsOfEarlierBoots(String path) {
        var solved =
                dump(path)
                        .fact("utc", "2017-03-26T10:05:12", "", "state")
                        .fact("uptime", "29131.42", "s", "state")
                        .fact("boot", "2017-03-26T01:59 -")
                        .solve();

        assertThat(solved.when(path, 1)).isEqualTo("- none");
    }

    @Test
    void shouldAddTheUncertaintyOfAnUnknownZone() {
        var solved =
                new Logs()
                        .dmesg(PLAIN)
                        .fact("date", "2017-03-26T18:05:12 -", "", "state")
                        .fact("uptime", "29131.42", "s", "state")
                        .solve();

        assertThat(solved.uncertainty("dmesg", 1)).isGreaterThan(14 * 3600 * 1000);
    }

    @ParameterizedTest
    @CsvSource({
        "2017-03-26T09:59 UTC,           facts/who,    2017-03-26T09:58:59.999Z, 60000",
        "2017-03-26T09:59:41 UTC,        facts/last,   2017-03-26T09:59:11.500Z, 30500",
        "2017-03-26T17:59:41 +08:00,     facts/uptime, 2017-03-26T09:59:41.000Z, 1000"
    })
    void shouldTakeABootThatTheHostRecorded(
            String boot, String path, String expected, int uncertainty) {
        var solved = new Logs().dmesg(PLAIN).fact("boot", boot, "", path).solve();

        assertThat(Instant.parse(solved.when("dmesg", 1).split(" ", 2)[0]))
                .isBetween(
                        Instant.parse(expected).minusMillis(1100),
                        Instant.parse(expected).plusMillis(1100));
        assertThat(solved.uncertainty("dmesg", 1)).isBetween(uncertainty - 10, uncertainty + 10);
    }

    @Test
    void shouldGiveTheBootsOfAJournalTheTimesOfItsListFromTheLastOn() {
        var journal =
                """
                [    1.000000] web1 kernel: Linux version 5.4.0
                [  300.000000] web1 kernel: power is going
                -- Reboot --
                [    1.000000] web1 kernel: Linux version 5.4.0
                """;
        var solved =
                new Logs()
                        .syslog("journal", journal)
                        .fact("boot-span", "a1 2017-03-20T10:00:00 2017-03-21T10:00:00 UTC")
                        .fact("boot-span", "b2 2017-03-22T10:00:00 2017-03-23T10:00:00 UTC")
                        .fact("boot-span", "c3 2017-03-24T10:00:00 2017-03-25T10:00:00 UTC")
                        .solve();

        assertThat(solved.when("journal", 1)).startsWith("2017-03-22T09:59:");
        assertThat(solved.when("journal", 4)).startsWith("2017-03-24T09:59:");
    }

    @Test
    void shouldLetTheWeekdayTellTheYearOfABoot() {
        var solved = new Logs().dmesg(PLAIN).fact("boot-yearless", "Sun 03-26T09:59 -").solve();

        assertThat(solved.when("dmesg", 1)).startsWith("2017-03-26T09:5");
    }

    @Test
    void shouldPutABootWithoutYearBeforeTheUpload() {
        var solved =
                new Logs()
                        .dmesg(PLAIN)
                        .fact("boot-yearless", "12-26T09:59 -")
                        .fact("utc", "2018-03-26T10:05:12", "", "state")
                        .solve();

        assertThat(solved.when("dmesg", 1)).startsWith("2017-12-26T09:5");
    }

    @Test
    void shouldNotGuessTheYearOfABoot() {
        var solved = new Logs().dmesg(PLAIN).fact("boot-yearless", "12-26T09:59 -").solve();

        assertThat(solved.when("dmesg", 1)).isEqualTo("- none");
    }

    @ParameterizedTest
    @CsvSource({"dmesg, 2017-03-25T07:59:", "dmesg.old, 2017-03-25T07:59:", "dmesg.1, -"})
    void shouldTakeTheNewestBootThatLastedLongEnough(String path, String expected) {
        var solved =
                new Logs()
                        .log(
                                path,
                                "kernel-log",
                                "web1",
                                null,
                                PLAIN + "[30000.000000] eth0: link down\n")
                        .fact("boot-span", "a1 2017-03-20T08:00:01 2017-03-25T02:03:21 UTC")
                        .fact("boot-span", "b2 2017-03-25T08:00:01 2017-03-26T02:03:21 UTC")
                        .fact("boot-span", "c3 2017-03-26T09:55:12 2017-03-26T10:05:12 UTC")
                        .solve();

        assertThat(solved.when(path, 1)).startsWith(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "crash/127.0.0.1-2017-03-26-18:05:12/vmcore-dmesg.txt",
                "crash/web1-2017-03-26-18_05_12/vmcore-dmesg.txt",
                "crash/2017-03-26-18:05/vmcore-dmesg.txt",
                "crash/201703261805/dmesg.201703261805"
            })
    void shouldDateASavedLogByItsFolder(String path) {
        var solved = dump(path).zone("Asia/Shanghai").solve();

        assertThat(solved.when(path, 2)).startsWith("2017-03-26T10:0");
        assertThat(solved.uncertainty(path, 2)).as("minutes").isBetween(90_000, 121_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "crash/127.0.0.1/vmcore-dmesg.txt",
                "crash/127.0.0.1-2017-03-26-18:05:12/notes.txt",
                "crash/2017-13-36-18:05/vmcore-dmesg.txt",
                "crash/build-9-201799991805/vmcore-dmesg.txt"
            })
    void shouldNotTakeOtherFoldersForTimes(String path) {
        assertThat(dump(path).zone("UTC").solve().when(path, 2)).isEqualTo("- none");
    }

    private static Logs report(String type, String path) {
        var fields = "ProblemType: " + type + "\nDate: Sun Mar 26 18:05:12 2017\nFailure: oops\n";
        return dump(path).log("a.crash!/apport-report", "apport-report", "", null, fields);
    }

    @Test
    void shouldDateAnOopsByTheReportOfIt() {
        var path = "a.crash!/OopsText.txt";
        var solved = report("KernelOops", path).zone("Asia/Shanghai").solve();

        assertThat(solved.when(path, 2)).startsWith("2017-03-26T10:02:4");
        assertThat(solved.uncertainty(path, 2)).as("minutes").isBetween(150_000, 151_000);
        assertThat(solved.explanations().getLast()).contains("date of the problem report");
    }

    @Test
    void shouldNotDateOtherLogsByAProblemReport() {
        for (var path : List.of("a.crash!/CurrentDmesg.txt", "b.crash!/OopsText.txt")) {
            assertThat(report("KernelOops", path).zone("UTC").solve().when(path, 2))
                    .isEqualTo("- none");
        }
        var path = "a.crash!/OopsText.txt";
        assertThat(report("KernelCrash", path).zone("UTC").solve().when(path, 2))
                .isEqualTo("- none");
    }

    @Test
    void shouldBelieveTheUserBeforeAllElse() {
        var solved = new Logs().dmesg(RTC).boot("2018-01-01T00:00:00Z").solve();

        assertThat(solved.when("dmesg", 3)).isEqualTo("2018-01-01T00:01:40.000Z boot-anchored");
        assertThat(solved.explanations().getFirst()).contains("as the user says");
        assertThat(solved.diagnostics()).containsExactly("dmesg: boot-times-contradict");
    }

    @Test
    void shouldTakeTheMostExactOfWhatAgrees() {
        var solved = new Logs().dmesg(RTC).fact("boot", "2017-03-26T09:59 UTC", "", "who").solve();

        assertThat(solved.when("dmesg", 1)).isEqualTo("2017-03-26T09:59:40.000Z boot-anchored");
        assertThat(solved.uncertainty("dmesg", 2)).isEqualTo(1000);
        assertThat(solved.diagnostics()).isEmpty();
    }

    @Test
    void shouldSayWhenTheRealTimeClockRunsInLocalTime() {
        var solved =
                new Logs()
                        .dmesg(RTC)
                        .fact("utc", "2017-03-26T02:01:20", "", "state")
                        .fact("uptime", "100.20", "s", "state")
                        .solve();

        assertThat(solved.when("dmesg", 1)).isEqualTo("2017-03-26T01:59:39.800Z boot-anchored");
        var told = solved.timeline().diagnostics().getFirst();
        assertThat(told.code()).isEqualTo("boot-times-contradict");
        assertThat(told.line()).isEqualTo(2);
        assertThat(told.detail())
                .contains("2017-03-26T01:59:39.800Z", "(state:1)")
                .contains("2017-03-26T09:59:40.000Z", "(dmesg:2)")
                .endsWith("the real-time clock seems to run in local time, UTC+08:00.");
    }

    @Test
    void shouldCorrectARealTimeClockThatIsSaidToRunInLocalTime() {
        var solved =
                new Logs()
                        .dmesg(
                                RTC
                                        + "[  101.000000] systemd[1]: RTC configured in localtime,"
                                        + " applying delta of 480 minutes to system time.\n")
                        .solve();

        assertThat(solved.when("dmesg", 1)).isEqualTo("2017-03-26T01:59:40.000Z boot-anchored");
        assertThat(solved.explanations().getFirst()).contains("runs in local time");
    }

    @Test
    void shouldLetSharedMessagesWinAgainstARealTimeClockInLocalTime() {
        var solved =
                new Logs()
                        .dmesg(RTC + "[  200.000000] usb 1-1: new high-speed USB device\n")
                        .syslog(
                                "iso",
                                """
                                2017-03-26T02:01:20.000+00:00 web1 kernel: [  100.000000] eth0: link up and ready
                                2017-03-26T02:03:00.100+00:00 web1 kernel: [  200.000000] usb 1-1: new high-speed USB device
                                """)
                        .solve();

        assertThat(solved.when("dmesg", 4)).isEqualTo("2017-03-26T02:03:00.100Z boot-anchored");
        assertThat(solved.diagnostics()).containsExactly("dmesg: boot-times-contradict");
    }

    @Test
    void shouldNotMistakeAMessageWithAnotherStampForTheSame() {
        var solved =
                new Logs()
                        .dmesg("[  100.000000] usb 1-1: new high-speed USB device\n")
                        .syslog(
                                "iso",
                                "2017-03-26T02:03:00+00:00 web1 kernel: [  733.000000] usb 1-1: new"
                                        + " high-speed USB device\n")
                        .solve();

        assertThat(solved.when("dmesg", 1)).isEqualTo("- none");
    }

    @Test
    void shouldNotTakeTheWordsOfOtherProcessesForTheKernels() {
        var solved =
                new Logs()
                        .dmesg("[  100.000000] usb 1-1: new high-speed USB device\n")
                        .syslog(
                                "iso",
                                "2017-03-26T02:03:00+00:00 web1 monitor[7]: usb 1-1: new high-speed"
                                        + " USB device\n")
                        .solve();

        assertThat(solved.when("dmesg", 1)).isEqualTo("- none");
    }

    @Test
    void shouldCountFromTheSameLogWithDates() {
        var solved =
                new Logs()
                        .zone("Asia/Shanghai")
                        .dmesg(
                                """
                                [  100.250000] usb 1-1: new high-speed USB device
                                [  220.750000] eth0: link is not ready today
                                """)
                        .log(
                                "dmesg_-T",
                                "kernel-log",
                                "web1",
                                null,
                                """
                                [Sun Mar 26 18:01:40 2017] usb 1-1: new high-speed USB device
                                [Sun Mar 26 18:03:40 2017] eth0: link is not ready today
                                """)
                        .solve();

        assertThat(solved.when("dmesg", 1)).startsWith("2017-03-26T10:01:");
        assertThat(solved.explanations()).anyMatch(text -> text.contains("shared with dmesg_-T"));
    }

    @Test
    void shouldCountFromAuditRecordsThatTellBothClocks() {
        var solved =
                new Logs()
                        .dmesg(
                                "[    0.500000] audit: type=2000 audit(1490500000.400:1):"
                                        + " state=initialized\n"
                                        + "[  100.250000] audit: type=1400 audit(1490522481.250:7):"
                                        + " apparmor=\"STATUS\"\n")
                        .solve();

        assertThat(solved.when("dmesg", 2)).isEqualTo("2017-03-26T10:01:21.250Z boot-anchored");
        assertThat(solved.uncertainty("dmesg", 2)).isEqualTo(10);
    }

    @Test
    void shouldDateAllLogsOfOneBootAlike() {
        var more =
                """
                [  150.123456] usb 1-1: new high-speed USB device
                [  160.223456] usb 1-2: new high-speed USB device
                [  170.323456] usb 1-3: new high-speed USB device
                """;
        var solved =
                new Logs()
                        .dmesg(RTC + more)
                        .log("vmcore-dmesg.txt", "kernel-log", "web1", null, more)
                        .log(
                                "other/dmesg",
                                "kernel-log",
                                "web1",
                                null,
                                more.replace("456]", "789]"))
                        .solve();

        assertThat(solved.when("vmcore-dmesg.txt", 1)).isEqualTo(solved.when("dmesg", 4));
        assertThat(solved.when("other/dmesg", 1)).isEqualTo("- none");
    }

    @Test
    void shouldDateALogWithoutStampsByItsRealTimeClock() {
        var plain = RTC.replaceAll("\\[ .*?\\] ", "") + "Kernel panic - not syncing: test\n";
        var solved =
                new Logs()
                        .log(
                                "dmesg",
                                "kernel-log",
                                "web1",
                                Instant.parse("2017-03-26T10:00:41Z"),
                                plain)
                        .solve();

        assertThat(solved.when("dmesg", 1)).isEqualTo("2017-03-26T09:59:41.000Z inherited");
        assertThat(solved.uncertainty("dmesg", 1)).isEqualTo(120_000);
        assertThat(solved.when("dmesg", 2)).isEqualTo("2017-03-26T09:59:41.000Z boot-anchored");
        assertThat(solved.uncertainty("dmesg", 4)).as("until the file ends").isEqualTo(61_000);
        assertThat(solved.explanations().getFirst()).contains("set its clock at 2017-03-26T09:59");
    }

    @Test
    void shouldPlaceNothingInTheFuture() {
        var solved =
                new Logs()
                        .dmesg(
                                RTC.replace("2017-", "2031-")
                                        .replace("(1490522381)", "(1932458381)"))
                        .solve();

        assertThat(solved.when("dmesg", 1)).isEqualTo("- none");
    }
}
