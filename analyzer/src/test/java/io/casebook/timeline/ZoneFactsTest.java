package io.casebook.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;

/// What configuration, commands and other logs of a host say about its zone.
class ZoneFactsTest {
    private static final String LOCAL = "2020-05-31 10:00:00 web1 app[7]: hello\n";

    private static Logs logs() {
        return new Logs().syslog("messages", "May 31 10:00:00 web1 app: hello\n").year(2020);
    }

    @Test
    void shouldTakeTheConfiguredZone() {
        var solved = logs().fact("zone", "Asia/Shanghai").solve();

        assertThat(solved.when("messages", 1)).isEqualTo("2020-05-31T02:00:00.000Z year-inferred");
        assertThat(solved.uncertainty("messages", 1)).isEqualTo(999);
        assertThat(solved.explanations().getFirst()).contains("zone Asia/Shanghai from facts/zone");
    }

    @Test
    void shouldBelieveAWrittenTimeBeforeTheConfiguration() {
        var solved =
                logs().fact("zone", "Asia/Shanghai")
                        .syslog("iso", "2020-05-31T10:00:05+02:00 web1 app: hi\n")
                        .solve();

        assertThat(solved.when("messages", 1)).startsWith("2020-05-31T08:00:00.000Z");
        assertThat(solved.diagnostics()).containsExactly("facts/zone: zones-contradict");
    }

    @Test
    void shouldTellTwoConfigurationsThatDiffer() {
        var solved = logs().fact("zone", "Asia/Shanghai").fact("zone", "Europe/Berlin").solve();

        assertThat(solved.when("messages", 1)).startsWith("2020-05-31T02:00:00.000Z");
        assertThat(solved.diagnostics()).containsExactly("facts/zone: zones-contradict");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-05-31T10:01:00 +08:00, 2020-05-31T02:00:00.000Z",
        "2020-05-31T10:01:00 -03:30, 2020-05-31T13:30:00.000Z",
        "2020-05-31T10:01:00 JST, 2020-05-31T01:00:00.000Z",
        "2020-05-31T10:01:00 EDT, 2020-05-31T14:00:00.000Z",
        "2020-05-31T10:01:00 UTC, 2020-05-31T10:00:00.000Z"
    })
    void shouldTakeTheZoneThatACommandPrinted(String date, String time) {
        var solved = logs().fact("date", date).solve();

        assertThat(solved.when("messages", 1)).isEqualTo(time + " year-inferred");
        assertThat(solved.uncertainty("messages", 1)).isEqualTo(999);
    }

    @Test
    void shouldTellWhatAnAbbreviationMeansByWhatHappenedBefore() {
        var libvirt =
                "2020-05-31 01:59:00.000+0000: 12: info : hi\n"
                    + "2020-05-31 02:00:30.000+0000: 12: error : virNetSocketReadWire:1808 : End of"
                    + " file while reading data\n";
        var shanghai =
                logs().fact("date", "2020-05-31T10:01:00 CST")
                        .log("libvirtd.log", "libvirtd-log", "web1", null, libvirt)
                        .solve();

        // in Chicago it would be 16:01 UTC, long after: possible, so nothing is claimed
        assertThat(shanghai.when("messages", 1)).endsWith("assumed");

        var chicago =
                logs().fact("date", "2020-05-31T10:01:00 CST")
                        .log(
                                "libvirtd.log",
                                "libvirtd-log",
                                "web1",
                                null,
                                libvirt.replace(" 02:00", " 16:00"))
                        .solve();
        assertThat(chicago.when("messages", 1)).startsWith("2020-05-31T16:00:00.000Z");
    }

    @Test
    void shouldTellWhatAnAbbreviationMeansByWhenItsFileWasWritten() {
        var solved =
                logs().fact("date", "2020-05-31T10:01:00 CST")
                        .log(
                                "facts/date",
                                "syslog",
                                "web1",
                                Instant.parse("2020-05-31T02:01:00Z"),
                                "?\n")
                        .solve();

        assertThat(solved.when("messages", 1)).startsWith("2020-05-31T02:00:00.000Z");
        assertThat(solved.explanations()).anyMatch(text -> text.contains("CST in facts/date"));
    }

    @Test
    void shouldSayWhenAnAbbreviationMayMeanSeveralZones() {
        var solved = logs().fact("date", "2020-05-31T10:01:00 CST").solve();

        assertThat(solved.when("messages", 1)).isEqualTo("2020-05-31T10:00:00.000Z assumed");
        assertThat(solved.uncertainty("messages", 1)).isEqualTo(14 * 3600 * 1000 + 999);
        assertThat(solved.diagnostics()).containsExactly("facts/date: zone-ambiguous");
    }

    @Test
    void shouldTakeTheZoneFromUtcTimesWithinMessages() {
        var line =
                "May 31 10:00:00 web1 libvirtd[13919]: 2020-05-31 02:00:00.894+0000: 13919: warning"
                        + " : qemuMonitorIO:704 : something\n";
        var solved = new Logs().syslog("messages", line).solve();

        assertThat(solved.when("messages", 1)).startsWith("2020-05-31T02:00:00.000Z");
    }

    @Test
    void shouldTakeTheZoneFromMessagesOfALogWithAbsoluteTimes() {
        var local = new StringBuilder();
        var utc = new StringBuilder();
        for (var i = 0; i < 5; i++) {
            var message = "state of the storage pool number " + i + " changed";
            local.append("May 31 15:30:0%d web1 libvirtd[9]: %s\n".formatted(i, message));
            utc.append("2020-05-31 10:00:0%d.123+0000: 9: info : %s\n".formatted(i, message));
        }
        var logs = new Logs().syslog("messages", local.toString());
        var solved = logs.log("libvirtd.log", "libvirtd-log", "web1", null, utc.toString()).solve();

        assertThat(solved.when("messages", 1)).startsWith("2020-05-31T10:00:00.000Z");
    }

    @Test
    void shouldDoubtAnOffsetBeyondTheNextChangeOfClocks() {
        var solved =
                new Logs()
                        .syslog(
                                "messages",
                                """
                                2020-03-28 10:00:00 web1 app[7]: winter
                                2020-03-30 10:00:00 web1 app[7]: summer
                                """)
                        .syslog("iso", "2020-03-28T11:00:00+01:00 web1 app: hi\n")
                        .solve();

        assertThat(solved.uncertainty("messages", 1)).isEqualTo(999);
        assertThat(solved.uncertainty("messages", 2)).isEqualTo(3_600_999);
    }

    @Test
    void shouldKnowAnOffsetThatNoZoneEverLeaves() {
        var solved =
                new Logs()
                        .syslog("messages", "2019-01-01 10:00:00 web1 app[7]: hi\n" + LOCAL)
                        .syslog("iso", "2020-05-31T11:00:00+05:30 web1 app: hi\n")
                        .solve();

        assertThat(solved.when("messages", 1)).startsWith("2019-01-01T04:30:00.000Z");
        assertThat(solved.uncertainty("messages", 1)).isEqualTo(999);
    }

    @Test
    void shouldFollowAZoneThatWasSeenInSummerAndInWinter() {
        var solved =
                new Logs()
                        .syslog(
                                "messages",
                                """
                                2019-12-24 10:00:00 web1 app[7]: hi
                                2020-05-30 10:00:00 web1 app[7]: hi
                                """)
                        .syslog(
                                "iso",
                                """
                                2019-12-01T11:00:00+01:00 web1 app: hi
                                2020-05-31T11:00:00+02:00 web1 app: hi
                                """)
                        .solve();

        assertThat(solved.when("messages", 1)).startsWith("2019-12-24T09:00:00.000Z");
        assertThat(solved.when("messages", 2)).startsWith("2020-05-30T08:00:00.000Z");
    }

    @Test
    void shouldTellTheRepeatedHourByOrder() {
        var solved =
                new Logs()
                        .zone("Europe/Berlin")
                        .syslog(
                                "messages",
                                """
                                2019-10-27 01:59:00 web1 app[7]: before
                                2019-10-27 02:10:00 web1 app[7]: first
                                2019-10-27 02:50:00 web1 app[7]: first
                                2019-10-27 02:05:00 web1 app[7]: second
                                2019-10-27 02:55:00 web1 app[7]: second
                                2019-10-27 03:01:00 web1 app[7]: after
                                """)
                        .solve();

        assertThat(solved.when("messages", 2)).startsWith("2019-10-27T00:10:00.000Z");
        assertThat(solved.when("messages", 3)).startsWith("2019-10-27T00:50:00.000Z");
        assertThat(solved.when("messages", 4)).startsWith("2019-10-27T01:05:00.000Z");
        assertThat(solved.when("messages", 5)).startsWith("2019-10-27T01:55:00.000Z");
        assertThat(solved.when("messages", 6)).startsWith("2019-10-27T02:01:00.000Z");
        for (var line = 1; line <= 6; line++) {
            assertThat(solved.uncertainty("messages", line)).isEqualTo(999);
        }
    }

    @Test
    void shouldDoubtTheRepeatedHourWhereNothingStepsBack() {
        var solved =
                new Logs()
                        .zone("Europe/Berlin")
                        .syslog(
                                "messages",
                                """
                                2019-10-27 01:00:00 web1 app[7]: before
                                2019-10-27 02:10:00 web1 app[7]: one of two
                                2019-10-27 04:01:00 web1 app[7]: after
                                """)
                        .solve();

        assertThat(solved.uncertainty("messages", 1)).isEqualTo(999);
        assertThat(solved.uncertainty("messages", 2)).isEqualTo(3_600_999);
        assertThat(solved.uncertainty("messages", 3)).isEqualTo(999);
    }

    @Test
    void shouldSayThatAnHourDoesNotExist() {
        var solved =
                new Logs()
                        .zone("Europe/Berlin")
                        .syslog("messages", "2020-03-29 02:30:00 web1 app[7]: never\n")
                        .solve();

        assertThat(solved.when("messages", 1)).startsWith("2020-03-29T01:30:00.000Z");
        assertThat(solved.diagnostics()).containsExactly("messages: local-time-missing");
    }
}
