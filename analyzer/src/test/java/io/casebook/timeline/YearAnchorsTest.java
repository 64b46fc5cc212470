package io.casebook.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What lines say of the years of a log that writes none, and what follows when sources do not
/// agree. All logs here are written in UTC.
class YearAnchorsTest {
    private static final String BANNER = " web1 kernel: Linux version 4.4.0 (lab@lab) (gcc) ";

    private static String hello(String time) {
        return time + " web1 app: hello\n";
    }

    private static String clock(String time, String utc) {
        var epoch = Instant.parse(utc).getEpochSecond();
        return time
                + " web1 kernel: rtc_cmos 00:00: setting system clock to "
                + utc.replace('T', ' ').replace("Z", " UTC")
                + " ("
                + epoch
                + ")\n";
    }

    private static List<String> days(Logs.Solved solved, String path, int lines) {
        var days = new ArrayList<String>();
        for (var line = 1; line <= lines; line++) {
            days.add(solved.when(path, line).substring(0, 10));
        }
        return days;
    }

    private static Logs.Solved solve(String path, String text) {
        return new Logs().zone("UTC").syslog(path, text).solve();
    }

    @Test
    void shouldTakeTheYearOfTheKernelsRealTimeClockOverNewYear() {
        var log = clock("Dec 31 23:00:00", "2015-12-31T22:59:50Z") + hello("Jan  1 04:00:00");

        assertThat(days(solve("messages", log), "messages", 2))
                .containsExactly("2015-12-31", "2016-01-01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#1 SMP Tue Mar 21 14:00:00 UTC 2017 | 2017-03-21",
                "#41-Ubuntu SMP PREEMPT_DYNAMIC Fri Mar  3 19:12:30 CST 2017 | 2017-03-03",
                "#1 SMP Wed Aug 10 08:28:12 +0200 2016 (9c3f2c3) | 2016-08-10",
                "#1 SMP Debian 4.9.18-1 (2017-03-30) | 2017-03-30",
                "#1 SMP PREEMPT_DYNAMIC Debian 6.1.69-1 (2023-12-30) | 2023-12-30",
                "#2 SMP Thu 09 Mar 2017 02:10:21 PM UTC | 2017-03-09",
                "#1 SMP PREEMPT Tue Mar 21 14:00:00 2017 | 2017-03-21"
            })
    void shouldReadTheDayOnWhichAKernelWasBuilt(String build, String day) {
        var message = "Linux version 4.4.0 (lab@lab) (gcc 6.3.0 20160101 (Lab 6.3 2014-01-01)) ";

        assertThat(KernelBuild.read(message + build)).contains(Instant.parse(day + "T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Linux version 4.4.0 (lab@lab) (gcc 6.3.0 2016-01-01)",
                "Linux version 4.4.0 (lab@lab) #1 SMP",
                "Linux version 4.4.0 (lab@lab) #1 SMP Tue Feb 31 14:00:00 UTC 2017",
                "no Linux at all #1 Tue Mar 21 14:00:00 UTC 2017"
            })
    void shouldReadNoDayWhereNoneIsWritten(String message) {
        assertThat(KernelBuild.read(message)).isEmpty();
    }

    @Test
    void shouldTakeTheOnlyYearBetweenTheKernelsBuildAndTheAnalysis() {
        var log = "Apr  2 10:00:00" + BANNER + "#1 SMP Tue Mar 10 14:00:00 UTC 2020\n";
        var solved = solve("messages", log);

        assertThat(solved.when("messages", 1)).isEqualTo("2020-04-02T10:00:00.000Z year-inferred");
        assertThat(solved.explanations().getFirst())
                .isEqualTo(
                        "messages of web1: no year, no zone; year 2020 the only one that is"
                                + " possible; zone as the user says");
    }

    @Test
    void shouldNotDateALineBeforeItsKernelWasBuilt() {
        var log =
                "Apr  2 10:00:00"
                        + BANNER
                        + "#1 SMP Tue Mar 21 14:00:00 UTC 2017\n"
                        + hello("Apr  3 10:00:00");
        var solved =
                new Logs()
                        .zone("UTC")
                        .log(
                                "messages",
                                "syslog",
                                "web1",
                                Instant.parse("2016-04-04T00:00:00Z"),
                                log)
                        .solve();

        assertThat(days(solved, "messages", 2).getFirst()).isGreaterThan("2017");
        assertThat(solved.diagnostics()).containsExactly("messages: years-contradict");
    }

    @Test
    void shouldTakeTheYearInWhichTheWeekdaysFit() {
        var log = "Sun Mar 26 09:59:41 web1 app: a\nMon Mar 27 09:59:41 web1 app: b\n";
        var solved = solve("messages", log);

        assertThat(solved.when("messages", 2)).isEqualTo("2017-03-27T09:59:41.000Z year-inferred");
        assertThat(solved.explanations().getFirst()).contains("weekdays");
    }

    @Test
    void shouldTakeTheYearFromTheSameLineInADatedLog() {
        var banner = "kernel: Linux version 4.4.0 (lab@lab) #1 SMP";
        var solved =
                new Logs()
                        .zone("UTC")
                        .syslog("messages", "Aug  2 10:00:00 web1 " + banner + "\n")
                        .syslog(
                                "iso",
                                "2014-08-02T10:00:01+00:00 web1 "
                                        + banner
                                        + "\n"
                                        + "2019-09-02T10:00:01+00:00 web1 app: hello\n")
                        .solve();

        assertThat(days(solved, "messages", 1)).containsExactly("2014-08-02");
    }

    @Test
    void shouldTakeTheYearFromTheDateOfTheUpload() {
        var solved =
                new Logs()
                        .zone("UTC")
                        .fact("date", "2017-03-26T18:05:12 CST")
                        .syslog("messages", hello("Dec 26 10:00:00") + hello("Mar 26 10:00:00"))
                        .solve();

        assertThat(days(solved, "messages", 2)).containsExactly("2016-12-26", "2017-03-26");
        assertThat(solved.when("messages", 2)).endsWith("year-inferred");
        assertThat(solved.explanations().getFirst())
                .isEqualTo(
                        "messages of web1: no year, no zone; years 2016 to 2017, the last from the"
                                + " upload, made on 2017-03-26; zone as the user says");
    }

    @Test
    void shouldPlaceASilenceOfYearsWhereTheTimesBreak() {
        var log =
                clock("Mar 26 10:00:00", "2015-03-26T10:00:00Z")
                        + hello("Mar 26 11:00:00")
                        + hello("May  2 11:00:00")
                        + clock("May  2 11:00:10", "2018-05-02T11:00:10Z");
        var solved = solve("messages", log);

        assertThat(days(solved, "messages", 4))
                .containsExactly("2015-03-26", "2015-03-26", "2018-05-02", "2018-05-02");
        assertThat(solved.diagnostics()).isEmpty();
    }

    @Test
    void shouldSayThatASilenceOfYearsMayLieInSeveralPlaces() {
        var log =
                clock("Mar 26 10:00:00", "2015-03-26T10:00:00Z")
                        + hello("Mar 26 11:00:00")
                        + hello("May  2 11:00:00")
                        + hello("Aug  2 11:00:00")
                        + clock("Aug  2 11:00:10", "2018-08-02T11:00:10Z");
        var solved = solve("messages", log);

        assertThat(solved.when("messages", 2)).isEqualTo("2015-03-26T11:00:00.000Z year-inferred");
        assertThat(solved.when("messages", 3)).endsWith("assumed");
        assertThat(solved.uncertainty("messages", 3)).isEqualTo(Integer.MAX_VALUE);
        assertThat(solved.when("messages", 4)).isEqualTo("2018-08-02T11:00:00.000Z year-inferred");
        assertThat(solved.timeline().diagnostics().getFirst().detail())
                .contains("2015, from the kernel's real-time clock (messages:1)")
                .contains("2018, from the kernel's real-time clock (messages:5)");
    }

    @Test
    void shouldSayThatALogWithoutBreaksHidesASilenceOfYears() {
        var log =
                clock("Mar 26 10:00:00", "2015-03-26T10:00:00Z")
                        + hello("Mar 26 11:00:00")
                        + clock("Mar 26 11:00:10", "2018-03-26T11:00:10Z");
        var solved = solve("messages", log);

        assertThat(solved.when("messages", 2)).endsWith("assumed");
        assertThat(solved.diagnostics()).containsExactly("messages: year-gap-undecidable");
    }

    @Test
    void shouldSayThatTheTimeOfAFileContradictsTheDateOfItsRotation() {
        var solved =
                new Logs()
                        .zone("UTC")
                        .log(
                                "messages-20170326",
                                "syslog",
                                "web1",
                                Instant.parse("2014-03-25T11:00:00Z"),
                                hello("Mar 25 10:00:00"))
                        .solve();

        assertThat(days(solved, "messages-20170326", 1)).containsExactly("2017-03-25");
        assertThat(solved.diagnostics()).containsExactly("messages-20170326: years-contradict");
    }

    @Test
    void shouldBelieveTheRealTimeClockRatherThanACopiedFile() {
        var solved =
                new Logs()
                        .zone("UTC")
                        .log(
                                "messages",
                                "syslog",
                                "web1",
                                Instant.parse("2019-11-25T11:00:00Z"),
                                clock("Mar 26 10:00:00", "2015-03-26T10:00:00Z"))
                        .solve();

        assertThat(days(solved, "messages", 1)).containsExactly("2015-03-26");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jan  1 00:00:09", "Dec 31 19:00:09", "Jan  1 08:00:09"})
    void shouldPutLinesOfAnUnsetClockBetweenTheirNeighbours(String reset) {
        var log =
                hello("Sep 10 10:00:00")
                        + hello(reset)
                        + hello(reset)
                        + hello("Sep 10 10:30:00")
                        + hello("Dec 30 10:30:00")
                        + hello("Jan  2 10:30:00");
        var solved = solve("messages-20170103", log);

        assertThat(solved.when("messages-20170103", 1)).startsWith("2016-09-10");
        assertThat(solved.when("messages-20170103", 3))
                .isEqualTo("2016-09-10T10:00:00.000Z inherited");
        assertThat(solved.uncertainty("messages-20170103", 3)).isBetween(1_800_000, 1_802_000);
        assertThat(solved.when("messages-20170103", 4)).startsWith("2016-09-10");
        assertThat(solved.when("messages-20170103", 6)).startsWith("2017-01-02");
    }

    @Test
    void shouldTakeNoYearFromAClockThatWasNotSet() {
        var log = clock("Jan  1 00:00:12", "2000-01-01T00:00:05Z") + hello("Jan  1 00:00:30");

        assertThat(days(solve("messages-20170103", log), "messages-20170103", 2))
                .containsExactly("2017-01-01", "2017-01-01");
    }

    @Test
    void shouldKeepTimesTrueAndLinesInOrderAroundMidnightOfNewYear() {
        var log =
                hello("Jan  1 00:00:00")
                        + hello("Dec 31 23:59:59")
                        + hello("Jan  1 00:00:01")
                        + hello("Dec 31 23:58:59")
                        + hello("Jan  1 00:00:02");

        assertThat(days(solve("messages-20170103", log), "messages-20170103", 5))
                .containsExactly(
                        "2017-01-01", "2016-12-31", "2017-01-01", "2016-12-31", "2017-01-01");
    }

    @Test
    void shouldFollowAClockThatWasSetBackOverNewYear() {
        var log =
                hello("Jan  3 00:00:00")
                        + hello("Dec 20 23:59:59")
                        + hello("Dec 31 00:00:01")
                        + hello("Jan  4 00:00:02");

        assertThat(days(solve("messages-20170105", log), "messages-20170105", 4))
                .containsExactly("2017-01-03", "2016-12-20", "2016-12-31", "2017-01-04");
    }

    @Test
    void shouldKnowATimeWithoutSecondsToTheMinute() {
        var solved =
                new Logs()
                        .zone("UTC")
                        .year(2020)
                        .log("dmesg", "kernel-log", "web1", null, "[Mar15 13:11] usb 1-1: hello\n")
                        .solve();

        assertThat(solved.when("dmesg", 1)).startsWith("2020-03-15T13:11:00");
        assertThat(solved.uncertainty("dmesg", 1)).isEqualTo(59_999);
    }

    @Test
    void shouldNotBreakOnALogOfThousandsOfNewYears() {
        var log =
                (hello("Nov  1 00:00:00") + hello("Feb  1 00:00:00") + hello("Aug  1 00:00:00"))
                        .repeat(2_000);
        var solved = solve("messages-20170326", log);

        assertThat(solved.when("messages-20170326", 6_000)).startsWith("2016-08-01");
        assertThat(solved.when("messages-20170326", 1)).isEqualTo("- none");
        assertThat(solved.diagnostics()).containsExactly("messages-20170326: years-impossible");
    }

    @Test
    void shouldDateNothingAfterTheAnalysis() {
        var log = hello("Jun 30 10:00:00") + hello("Jun 10 10:00:00");
        var solved = solve("messages", log);

        assertThat(solved.when("messages", 1)).isEqualTo("2020-06-15T12:00:00.000Z assumed");
        assertThat(solved.when("messages", 2)).startsWith("2020-06-10");
    }
}
