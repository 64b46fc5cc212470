package io.casebook.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Where the year of a log that writes none comes from. All logs here are written in UTC.
class YearsTest {
    private static String log(String... times) {
        var text = new StringBuilder();
        for (var time : times) {
            text.append(time).append(" web1 app: hello\n");
        }
        return text.toString();
    }

    /// The days of all lines of a log.
    private static List<String> days(Logs logs, String path, int lines) {
        var solved = logs.zone("UTC").solve();
        var days = new ArrayList<String>();
        for (var line = 1; line <= lines; line++) {
            days.add(solved.when(path, line).substring(0, 10));
        }
        return days;
    }

    private static List<String> rotated(String path, String... times) {
        return days(new Logs().syslog(path, log(times)), path, times.length);
    }

    @ParameterizedTest
    @CsvSource({
        "messages-20170326, Mar 25 10:00:00, 2017-03-25",
        "messages-20170326, Mar 26 03:10:00, 2017-03-26",
        "messages-20170326.gz, Dec 24 10:00:00, 2016-12-24",
        "messages-20170101, Dec 31 23:59:59, 2016-12-31",
        "messages-20170101, Jan  1 00:00:01, 2017-01-01",
        "messages-20171231, Dec 31 23:59:59, 2017-12-31",
        "messages-20200301, Feb 29 12:00:00, 2020-02-29"
    })
    void shouldTakeTheYearFromTheNameOfARotatedLog(String path, String time, String day) {
        assertThat(rotated(path, time)).containsExactly(day);
    }

    @Test
    void shouldTakeTheYearFromTheTimeOfTheFile() {
        var logs =
                new Logs()
                        .log(
                                "messages",
                                "syslog",
                                "web1",
                                Instant.parse("2018-02-03T04:05:06Z"),
                                log("Dec 30 10:00:00", "Feb  3 04:05:00"));

        assertThat(days(logs, "messages", 2)).containsExactly("2017-12-30", "2018-02-03");
    }

    @Test
    void shouldNotBelieveAFileTimeThatLiesInTheFuture() {
        var logs =
                new Logs()
                        .log(
                                "messages",
                                "syslog",
                                "web1",
                                Instant.parse("2031-02-03T04:05:06Z"),
                                log("Feb  3 04:05:00"));

        assertThat(days(logs, "messages", 1)).containsExactly("2020-02-03");
    }

    @Test
    void shouldTakeTheYearFromADatedLogOfTheSameHost() {
        var logs =
                new Logs()
                        .syslog("messages", log("Feb  3 04:05:00"))
                        .syslog("iso", "2016-02-04T04:05:00+00:00 web1 app: hi\n")
                        .log(
                                "other",
                                "syslog",
                                "db9",
                                null,
                                "2019-02-04T04:05:00+00:00 db9 app: hi\n");

        assertThat(days(logs, "messages", 1)).containsExactly("2016-02-03");
    }

    @Test
    void shouldTakeTheYearOfAnotherHostForAHintOnly() {
        var logs = dated("db9", "other", "2019-02-04T04:05:00+00:00 db9 app: hi\n");

        var solved = logs.zone("UTC").syslog("messages", log("Feb  3 04:05:00")).solve();

        assertThat(solved.when("messages", 1)).isEqualTo("2019-02-03T04:05:00.000Z assumed");
        assertThat(solved.uncertainty("messages", 1)).isEqualTo(Integer.MAX_VALUE);
        assertThat(solved.explanations().getLast())
                .contains("assumed from other of db9, which nothing supports: that host may be of");
    }

    @ParameterizedTest
    @CsvSource({
        "'', messages, '', other",
        "'', messages, db9, other",
        "web1, messages, '', other",
        "localhost, a/messages, localhost, b/other",
        "localhost, a/var/log/messages, localhost, b/var/log/other",
        "'', a/var/log/messages, '', b/var/log/other"
    })
    void shouldHearNothingFromLogsThatMayBeOfAnyMachine(
            String host, String path, String otherHost, String other) {
        var logs = dated(otherHost, other, "2017-02-04T04:05:00+00:00 db9 app: hi\n");
        logs.zone("UTC").log(path, "syslog", host, null, log("Feb  3 04:05:00"));

        assertThat(logs.solve().when(path, 1)).isEqualTo("2020-02-03T04:05:00.000Z assumed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "localhost.localdomain"})
    void shouldTakeTheYearFromADatedLogInTheTreeOfTheSameMachine(String host) {
        var logs = dated(host, "a/var/log/app/x", "2016-02-04T04:05:00+00:00 db9 app: hi\n");
        logs.zone("UTC").log("a/var/log/messages", "syslog", host, null, log("Feb  3 04:05:00"));

        assertThat(logs.solve().when("a/var/log/messages", 1))
                .isEqualTo("2016-02-03T04:05:00.000Z year-inferred");
    }

    @Test
    void shouldTakeTheYearFromADatedLogWithoutAZone() {
        var logs = new Logs().syslog("messages", log("Dec 31 23:05:00"));
        logs.log("app", "dated-log", "web1", null, "2016-01-01 04:05:00,123 INFO up\n".repeat(5));

        var solved = logs.solve();

        assertThat(solved.when("messages", 1)).isEqualTo("2015-12-31T23:05:00.000Z assumed");
        assertThat(solved.uncertainty("messages", 1)).isEqualTo(Zone.FARTHEST_MILLIS + 999);
        assertThat(solved.explanations().getLast()).contains("year 2015 from app; zone not known");
    }

    private static Logs dated(String host, String path, String text) {
        return new Logs().log(path, "syslog", host, null, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jan  1 00:00:01", "Jun 15 10:00:00", "Dec 31 23:59:59"})
    void shouldTakeTheYearThatTheUserSays(String last) {
        var logs = new Logs().year(2014).syslog("messages-20170326", log(last));

        assertThat(days(logs, "messages-20170326", 1).getFirst()).startsWith("2014-");
    }

    @ParameterizedTest
    @CsvSource({
        "Jun 15 11:00:00, 2020-06-15",
        "Jun 17 11:00:00, 2019-06-17",
        "Dec 31 11:00:00, 2019-12-31"
    })
    void shouldNeverPutALogIntoTheFuture(String time, String day) {
        var logs = new Logs().syslog("messages", log(time));

        assertThat(days(logs, "messages", 1)).containsExactly(day);
        assertThat(logs.solve().when("messages", 1)).endsWith("assumed");
    }

    @Test
    void shouldFollowALogOverNewYear() {
        assertThat(
                        rotated(
                                "messages-20170108",
                                "Dec 30 10:00:00",
                                "Dec 31 23:59:59",
                                "Jan  1 00:00:00",
                                "Jan  7 10:00:00"))
                .containsExactly("2016-12-30", "2016-12-31", "2017-01-01", "2017-01-07");
    }

    @Test
    void shouldFollowASparseLogOverTwoNewYears() {
        assertThat(
                        rotated(
                                "messages-20170701",
                                "Nov 30 10:00:00",
                                "Feb  2 10:00:00",
                                "Aug 20 10:00:00",
                                "Jan  5 10:00:00",
                                "Jun 30 10:00:00"))
                .containsExactly(
                        "2015-11-30", "2016-02-02", "2016-08-20", "2017-01-05", "2017-06-30");
    }

    @Test
    void shouldTakeAClockThatWasSetBackByWeeksForNoNewYear() {
        assertThat(
                        rotated(
                                "messages-20170326",
                                "Mar 20 10:00:00",
                                "Feb 10 10:00:00",
                                "Mar 21 10:00:00"))
                .containsExactly("2017-03-20", "2017-02-10", "2017-03-21");
    }

    @Test
    void shouldKeepALateLineOfTheOldYearInTheOldYear() {
        assertThat(
                        rotated(
                                "messages-20170108",
                                "Dec 31 23:59:58",
                                "Jan  1 00:00:00",
                                "Dec 31 23:59:59",
                                "Jan  1 00:00:01"))
                .containsExactly("2016-12-31", "2017-01-01", "2016-12-31", "2017-01-01");
    }

    @Test
    void shouldPutALeapDayIntoALeapYear() {
        assertThat(rotated("messages-20190326", "Feb 29 10:00:00", "Mar  1 10:00:00"))
                .as("the last year that had one")
                .containsExactly("2016-02-29", "2016-03-01");
        assertThat(
                        rotated(
                                "messages-20170326",
                                "Feb 29 10:00:00",
                                "Dec 31 10:00:00",
                                "Jan  2 10:00:00"))
                .containsExactly("2016-02-29", "2016-12-31", "2017-01-02");
    }

    @Test
    void shouldTakeTwoLeapDaysForYearsThatAreFarApart() {
        var log = log("Feb 29 10:00:00", "Dec 30 10:00:00", "Feb 29 10:00:00");
        var solved = new Logs().zone("UTC").syslog("messages-20170326", log).solve();

        assertThat(solved.when("messages-20170326", 1)).startsWith("2012-02-29");
        assertThat(solved.when("messages-20170326", 2)).endsWith("assumed");
        assertThat(solved.uncertainty("messages-20170326", 2)).isEqualTo(Integer.MAX_VALUE);
        assertThat(solved.when("messages-20170326", 3)).startsWith("2016-02-29");
        assertThat(solved.diagnostics())
                .as("the rotation of 2017 does not contradict the last leap year before it")
                .containsExactly("messages-20170326: year-gap-undecidable");
    }

    @Test
    void shouldSayThatAYearOfTheUserHasNoLeapDay() {
        var solved = new Logs().zone("UTC").year(2017).syslog("m", log("Feb 29 10:00:00")).solve();

        assertThat(solved.diagnostics()).containsExactly("m: leap-days-contradict");
        assertThat(solved.when("m", 1)).isEqualTo("- none");
    }

    @Test
    void shouldNotBreakOnAYearThatNoLogWasWrittenIn() {
        assertThat(days(new Logs().year(1970).syslog("m", log("Feb  3 04:05:00")), "m", 1))
                .containsExactly("1970-02-03");
    }
}
