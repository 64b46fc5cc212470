package io.casebook.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Where the zone of local times comes from.
class ZonesTest {
    private static final String RTC =
            " web1 kernel: [    1.1] rtc_cmos 00:00: setting system clock to 2017-03-26 09:59:41"
                    + " UTC (1490522381)\n";

    @Test
    void shouldTakeTheZoneThatTheTextTells() {
        var solved =
                new Logs().syslog("log", "2017-03-26T17:59:50+08:00 web1 app: hello\n").solve();

        assertThat(solved.when("log", 1)).isEqualTo("2017-03-26T09:59:50.000Z explicit");
        assertThat(solved.uncertainty("log", 1)).isEqualTo(999);
    }

    @ParameterizedTest
    @CsvSource({
        "Mar 26 09:59:50, 2017-03-26T09:59:50.000Z",
        "Mar 26 17:59:50, 2017-03-26T09:59:50.000Z",
        "Mar 26 18:05:40, 2017-03-26T10:05:40.000Z",
        "Mar 26 15:44:50, 2017-03-26T09:59:50.000Z",
        "Mar 26 06:29:59, 2017-03-26T09:59:59.000Z",
        "Mar 25 21:59:55, 2017-03-26T09:59:55.000Z",
        "Mar 26 23:59:55, 2017-03-26T09:59:55.000Z"
    })
    void shouldTakeZoneAndYearFromTheKernelsRealTimeClockInALog(String local, String utc) {
        var solved = new Logs().syslog("messages", local + RTC).solve();

        assertThat(solved.when("messages", 1)).isEqualTo(utc + " year-inferred");
        assertThat(solved.uncertainty("messages", 1)).isEqualTo(999);
    }

    @Test
    void shouldTakeTheRealTimeClockOverNewYear() {
        var log =
                "Jan  1 07:59:50 web1 kernel: rtc: setting system clock to 2016-12-31 23:59:41 UTC"
                        + " (1483228781)\n";

        var solved = new Logs().syslog("messages", log).solve();

        assertThat(solved.when("messages", 1)).isEqualTo("2016-12-31T23:59:50.000Z year-inferred");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mar 26 10:08:00", "Mar 27 17:59:50", "Feb 29 12:00:00"})
    void shouldNotTakeAZoneFromALineThatWasWrittenMuchLater(String local) {
        var solved = new Logs().syslog("messages", local + RTC).solve();

        assertThat(solved.event("messages", 1).chunk().basis(0).label()).isEqualTo("assumed");
        assertThat(solved.uncertainty("messages", 1))
                .isGreaterThanOrEqualTo(14 * 3600 * 1000 + 999);
    }

    @Test
    void shouldTakeTheZoneFromALogOfTheSameHostThatWritesIt() {
        var solved =
                new Logs()
                        .syslog("messages-20200601", "May 31 10:00:00 web1 app: hello\n")
                        .syslog(
                                "iso",
                                """
                                2020-05-31T11:00:00.123+02:00 web1 app: hi
                                # a line like no other
                                """)
                        .solve();

        assertThat(solved.when("messages-20200601", 1))
                .isEqualTo("2020-05-31T08:00:00.000Z year-inferred");
        assertThat(solved.explanations())
                .anyMatch(text -> text.contains("zone UTC+02:00 from a log of the same host"));
    }

    @Test
    void shouldNotTakeTheZoneOfAnotherHost() {
        var solved =
                new Logs()
                        .syslog("messages-20200601", "May 31 10:00:00 web1 app: hello\n")
                        .log(
                                "iso",
                                "syslog",
                                "db9",
                                null,
                                "2020-05-31T11:00:00+02:00 db9 app: hi\n")
                        .solve();

        assertThat(solved.when("messages-20200601", 1))
                .isEqualTo("2020-05-31T10:00:00.000Z assumed");
    }

    @Test
    void shouldNotTakeTheZoneOfLibvirtWhichAlwaysWritesUtc() {
        var solved =
                new Logs()
                        .syslog("messages-20200601", "May 31 10:00:00 web1 app: hello\n")
                        .log(
                                "libvirtd.log",
                                "libvirtd-log",
                                "web1",
                                null,
                                "2020-05-31 09:00:00.000+0000: 12: error :"
                                    + " virNetSocketReadWire:1808 : End of file while reading data:"
                                    + " Input/output error\n")
                        .solve();

        assertThat(solved.when("messages-20200601", 1)).endsWith("assumed");
    }

    @Test
    void shouldBelieveTheUserBeforeTheUpload() {
        var solved =
                new Logs()
                        .zone("Asia/Shanghai")
                        .year(2018)
                        .syslog("messages", "Mar 26 17:59:50" + RTC)
                        .solve();

        assertThat(solved.when("messages", 1)).isEqualTo("2018-03-26T09:59:50.000Z year-inferred");
    }

    @Test
    void shouldSayWhenTheZoneIsNotKnown() {
        var solved =
                new Logs().syslog("messages-20200601", "May 31 10:00:00 web1 app: hello\n").solve();

        assertThat(solved.when("messages-20200601", 1))
                .isEqualTo("2020-05-31T10:00:00.000Z assumed");
        assertThat(solved.uncertainty("messages-20200601", 1))
                .as("anywhere on earth")
                .isEqualTo(14 * 3600 * 1000 + 999);
        assertThat(solved.explanations().getFirst()).contains("zone not known, UTC assumed");
    }
}
