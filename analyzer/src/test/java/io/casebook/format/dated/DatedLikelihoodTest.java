package io.casebook.format.dated;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.format.ArtifactHead;
import io.casebook.format.Format;
import io.casebook.model.ArtifactPath;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;

class DatedLikelihoodTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                // a table with one date
                """
                time,host,load,free
                2017-03-15 06:03:08,north,1.2,20
                2017-03-15 06:04:08,north,1.3,21
                2017-03-15 06:05:08,north,1.4,19
                """,
                // measurements
                """
                2017-03-15 06:03:08  0  1  44.1
                2017-03-15 06:03:09  0  2  44.0
                2017-03-15 06:03:10  1  1  43.2
                """,
                // ls -l, ls --full-time
                """
                -rw-r--r-- 1 root root 731 Mar 15 06:03 a
                -rw-r--r-- 1 root root 732 Mar 15 06:04 b
                -rw-r--r-- 1 root root 733 Mar 15 06:05 c
                """,
                """
                -rw-r--r-- 1 root root 731 2017-03-15 06:03:08.100000000 +0000 a
                -rw-r--r-- 1 root root 732 2017-03-15 06:04:08.100000000 +0000 b
                -rw-r--r-- 1 root root 733 2017-03-15 06:05:08.100000000 +0000 c
                """,
                // a changelog of Debian, newest first
                """
                pump (1.2-2) unstable; urgency=low

                  * Close the valve.

                 -- Ada <ada@example.org>  Wed, 15 Mar 2017 06:03:08 +0000

                pump (1.2-1) unstable; urgency=low

                  * Open the valve.

                 -- Ada <ada@example.org>  Tue, 14 Mar 2017 06:03:08 +0000

                pump (1.1-1) unstable; urgency=low

                  * First.

                 -- Ada <ada@example.org>  Mon, 13 Mar 2017 06:03:08 +0000
                """,
                // systemctl list-timers
                """
                NEXT                         LEFT     LAST                         PASSED  UNIT
                Wed 2017-03-15 06:03:08 CST  3h left  Tue 2017-03-14 06:03:08 CST  20h ago a.timer
                Wed 2017-03-15 07:03:08 CST  4h left  Tue 2017-03-14 07:03:08 CST  19h ago b.timer
                Wed 2017-03-15 08:03:08 CST  5h left  Tue 2017-03-14 08:03:08 CST  18h ago c.timer
                """,
                // ps -eo pid,lstart,cmd
                """
                  PID                  STARTED CMD
                    1 Wed Mar 15 06:03:08 2017 /sbin/init
                    2 Wed Mar 15 06:03:08 2017 [kthreadd]
                  871 Wed Mar 15 06:03:11 2017 /usr/sbin/sshd
                """,
                // configuration, prose
                """
                # written 2017-03-15 06:03:08 by setup
                interval = 5
                path = /srv/a
                """,
                """
                On 2017-03-15 06:03:08 the first host failed.
                Nobody noticed until the evening.
                The second one followed on 2017-03-16 07:00:00, and then
                nothing more was heard of either of them for days,
                as everybody had left for the weekend already.
                2017-03-20 08:00:00 was when we came back.
                """,
                // one time only, over and over
                """
                2017-03-15 06:03:08 a file
                2017-03-15 06:03:08 another file
                2017-03-15 06:03:08 a third file
                """,
                // numbers that might be times
                """
                1489558988 1489558988
                1489558990 1489558990
                1489558991 1489558991
                """
            })
    void shouldLeaveWhatIsNoLog(String text) {
        assertThat(likelihood("collected.txt", text)).isZero();
    }

    @Test
    void shouldTakeALogAtTheLeastLikelihoodThatCounts() {
        assertThat(likelihood("pump.log", log(9))).isEqualTo(Format.RECOGNISED);
    }

    @Test
    void shouldNotTakeALogThatRunsBackwards() {
        var lines = log(9).lines().toList().reversed();
        assertThat(likelihood("pump.log", String.join("\n", lines))).isZero();
    }

    @Test
    void shouldNotTakeDataAndProgramsByTheirName() {
        assertThat(likelihood("export.csv", log(9))).isZero();
        assertThat(likelihood("setup.py", log(9))).isZero();
    }

    @Test
    void shouldTakeALogBehindABanner() {
        assertThat(likelihood("pump.log", "Pump 7\nready to pump\n" + log(5))).isPositive();
        assertThat(likelihood("pump.txt", "nothing but words\n".repeat(60) + log(5))).isPositive();
        assertThat(likelihood("pump.txt", "nothing but words\n".repeat(60) + log(4))).isZero();
    }

    @Test
    void shouldTakeALogWhoseMessagesHaveManyLines() {
        var trace = "  at pump.Valve.open(Valve.java:7)\n".repeat(5);
        var text = log(8).replace("\n", "\n" + trace);
        assertThat(likelihood("pump.log", text)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 30, 100, 900})
    void shouldTakeALogWithLongStacksOfCalls(int calls) {
        var trace = "\tat p.V.o(V.java:7)\n".repeat(calls);
        var text = log(9).replace("\n", "\n" + trace);
        var head = text.substring(0, Math.min(text.length(), ArtifactHead.MOST));
        assertThat(likelihood("pump.log", head)).isPositive();
        assertThat(likelihood("pump", head)).isEqualTo(calls < 900 ? Format.RECOGNISED : 0);
    }

    @Test
    void shouldLeaveFewTimesAmongMuchElseThatFall() {
        var block = "\nunit of the second floor\n  state: open\n".repeat(9);
        var text = log(5).replace("\n", block) + log(4).replace("\n", block);
        assertThat(likelihood("units", text)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pump.log", "pump.log.1", "h1/var/log/pump/errors"})
    void shouldTakeAFewLinesWhereThePathSaysThatItIsALog(String path) {
        assertThat(likelihood(path, log(1))).isPositive();
        assertThat(likelihood(path, log(2))).isPositive();
        assertThat(likelihood(path, log(1).repeat(5))).isPositive();
        assertThat(likelihood(path, log(1) + "  at pump\n".repeat(300))).isPositive();
    }

    @Test
    void shouldNotTakeAFewLinesOtherwise() {
        assertThat(likelihood("pump.txt", log(2))).isZero();
        assertThat(likelihood("pump.log", "written by hand\n" + log(2))).isZero();
        assertThat(likelihood("pump.log", "1489558988 valve opens\n")).isZero();
        assertThat(likelihood("var/log/pump.conf", "2017-03-15 06:03:08 owner\n")).isZero();
    }

    private static String log(int lines) {
        var text = new StringBuilder();
        for (var i = 1; i <= lines; i++) {
            text.append("2017-03-15 06:03:0%d valve %d opens\n".formatted(i, i));
        }
        return text.toString();
    }

    private static int likelihood(String path, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return DatedLikelihood.of(new ArtifactHead(new ArtifactPath(path), bytes, true));
    }
}
