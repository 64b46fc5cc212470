package io.casebook.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;

/// Records without a time of their own.
class InheritanceTest {
    private static final String DATED = "2020-05-31T11:00:00.000+02:00 web1 app: hi\n";
    private static final String LATER = "2020-05-31T11:00:07.500+02:00 web1 app: hi\n";
    private static final String UNDATED = "?? no rule fits this\n";

    @Test
    void shouldTakeTheTimeBeforeAndTellHowLongItMayBeAfter() {
        var solved = new Logs().syslog("log", DATED + UNDATED + UNDATED + LATER).solve();

        assertThat(solved.when("log", 2)).isEqualTo("2020-05-31T09:00:00.000Z inherited");
        assertThat(solved.uncertainty("log", 2)).isEqualTo(7500);
        assertThat(solved.when("log", 3)).isEqualTo("2020-05-31T09:00:00.000Z inherited");
    }

    @Test
    void shouldBeAsUncertainAsTheRecordBefore() {
        var solved =
                new Logs()
                        .syslog(
                                "messages-20200601",
                                "May 31 10:00:00 web1 app: hello\n"
                                        + UNDATED
                                        + "May 31 10:00:02 web1 app: hello\n")
                        .solve();

        assertThat(solved.uncertainty("messages-20200601", 2))
                .isEqualTo(14 * 3600 * 1000 + 999 + 2000);
    }

    @Test
    void shouldEndWithTheTimeOfTheFile() {
        var solved =
                new Logs()
                        .log(
                                "log",
                                "syslog",
                                "web1",
                                Instant.parse("2020-05-31T09:01:00Z"),
                                DATED + UNDATED)
                        .solve();

        assertThat(solved.uncertainty("log", 2)).isEqualTo(60_000);
    }

    @Test
    void shouldNotKnowTheEndWhereNothingTellsIt() {
        var solved = new Logs().syslog("log", DATED + UNDATED).solve();

        assertThat(solved.uncertainty("log", 2)).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void shouldNotDateWhatStandsBeforeTheFirstTime() {
        var solved = new Logs().syslog("log", UNDATED + DATED).solve();

        assertThat(solved.when("log", 1)).isEqualTo("- none");
        assertThat(solved.uncertainty("log", 1)).isZero();
    }

    @Test
    void shouldDateTheLinesOfAClockThatWasNotSetByTheirNeighbours() {
        var solved =
                new Logs()
                        .syslog(
                                "iso",
                                """
                                2020-05-31T10:00:00+00:00 web1 app: before
                                1970-01-01T00:00:12+00:00 web1 kernel: started
                                2201-01-01T00:00:12+00:00 web1 kernel: mad
                                2020-05-31T10:05:00+00:00 web1 app: after
                                """)
                        .solve();

        assertThat(solved.when("iso", 2)).isEqualTo("2020-05-31T10:00:00.000Z inherited");
        assertThat(solved.when("iso", 3)).isEqualTo("2020-05-31T10:00:00.000Z inherited");
        assertThat(solved.uncertainty("iso", 3)).isEqualTo(300_999);
        assertThat(solved.diagnostics()).containsExactly("iso: clock-not-set");
    }
}
