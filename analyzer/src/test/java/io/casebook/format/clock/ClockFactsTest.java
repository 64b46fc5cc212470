package io.casebook.format.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.format.PartialSink;
import io.casebook.format.Slice;
import io.casebook.model.Subject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

class ClockFactsTest {
    private static List<String> facts(String... lines) {
        var bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        var facts = new ArrayList<String>();
        new ClockOutputParser().parse(Slice.whole(bytes), new Sink(facts));
        return facts;
    }

    private record Sink(List<String> facts) implements PartialSink {
        @Override
        public void fact(Subject subject, String key, String value, String unit, int from, int to) {
            assertThat(subject).isEqualTo(Subject.host(""));
            assertThat(to).isGreaterThan(from);
            facts.add(key + "=" + value + (unit.isEmpty() ? "" : "|" + unit));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sun Mar 26 18:05:12 CST 2017 | 2017-03-26T18:05:12 CST",
                "Sun Mar  5 08:05:12 CST 2017 | 2017-03-05T08:05:12 CST",
                "Sun Mar 26 18:05:12 -03 2017 | 2017-03-26T18:05:12 -03:00",
                "Sun Mar 26 18:05:12 +0545 2017 | 2017-03-26T18:05:12 +05:45",
                "Sun Mar 26 12:05:12 AM CST 2017 | 2017-03-26T00:05:12 CST",
                "Sun 26 Mar 2017 12:05:12 PM CST | 2017-03-26T12:05:12 CST",
                "Sun 26 Mar 2017 06:05:12 PM CST | 2017-03-26T18:05:12 CST",
                "Sun 26 Mar 18:05:12 BST 2017 | 2017-03-26T18:05:12 BST",
                "Sun, 26 Mar 2017 18:05:12 +0800 | 2017-03-26T18:05:12 +08:00",
                "2017-03-26T18:05:12+08:00 | 2017-03-26T18:05:12 +08:00",
                "2017-03-26T18:05:12,123456789-0330 | 2017-03-26T18:05:12.123456789 -03:30",
                "2017-03-26 18:05:12+08:00 | 2017-03-26T18:05:12 +08:00",
                "2017年 03月 26日 星期日 18:05:12 CST | 2017-03-26T18:05:12 CST",
                "Thu Jan  1 00:00:31 CET 1970 | 1970-01-01T00:00:31 CET"
            })
    void shouldReadTheDateWithItsZone(String line, String expected) {
        assertThat(facts(line)).containsExactly("clock.date=" + expected);
    }

    @Test
    void shouldReadTheBootInTheStatisticsOfTheKernel() {
        assertThat(
                        facts(
                                "cpu  100 0 200 30000 0 0 0 0 0 0",
                                "cpu0 100 0 200 30000 0 0 0 0 0 0",
                                "intr 500 " + "0 ".repeat(2000) + "0",
                                "ctxt 7000",
                                "btime 1490493581",
                                "processes 900",
                                "softirq 12 0 0 0"))
                .containsExactly("clock.boot-time=2017-03-26T01:59:41 UTC");
        assertThat(facts("btime 99999999", "btime 1490493581 or so")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sun Mar 26 10:05:12 UTC 2017",
                "Sun 26 Mar 2017 10:05:12 AM UTC",
                "2017-03-26T10:05:12Z"
            })
    void shouldReadTheDateInUtc(String line) {
        assertThat(facts(line))
                .containsExactly(
                        "clock.date=2017-03-26T10:05:12 UTC", "clock.utc=2017-03-26T10:05:12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sun Feb 30 18:05:12 CST 2017",
                "Sun Mar 26 24:05:12 CST 2017",
                "Sun Mar 26 18:05:12 2017",
                "Sun 26 Mar 2017 13:05:12 PM CST",
                "2017-03-26T18:05:12",
                "2017-03-26T18:05:12+19:00",
                "Sun Mar 26 18:05:12 CST 2017 and more",
                " Sun Mar 26 18:05:12 CST 2017",
                "Mar 26 18:05:12 CST 2017",
                "Sun Mar 26 18:05:12 CST 20170"
            })
    void shouldReadNoDateFromOtherLines(String line) {
        assertThat(facts(line)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "' 18:05:12 up 0 min,  0 users,  load average: 0.00, 0.01, 0.05' | 18:05:12 | 0",
                "'18:05:12 up 5 min, 1 user, load average: 0.00, 0.01, 0.05' | 18:05:12 | 300",
                "' 18:05:12 up  8:05,  2 users,  load average: 0.31, 0.22, 0.18' | 18:05:12 |"
                        + " 29100",
                "' 18:05:12 up 1 day,  2:03,  3 users,  load average: 1, 2, 3' | 18:05:12 | 93780",
                "' 18:05:12 up 412 days, 57 min,  load average: 12.01, 11.90, 11.55'"
                        + " | 18:05:12 | 35600220",
                "'  6:05pm  up 3 days  2:11,  5 users,  load average: 0.1, 0.0, 0.0' | 18:05 |"
                        + " 267060",
                "' 18:05pm  up  2:11,  1 user,  load average: 0.1, 0.0, 0.0' | 18:05 | 7860"
            })
    void shouldReadTheUptimeToTheMinute(String line, String time, String seconds) {
        assertThat(facts(line))
                .containsExactly(
                        "clock.time-of-day=" + time,
                        "clock.uptime=" + Long.parseLong(seconds) / 60 + "|min");
    }

    @Test
    void shouldReadTheUptimeOfTheKernelAndInWords() {
        assertThat(facts("29131.42 57012.33")).containsExactly("clock.uptime=29131.42|s");
        assertThat(facts("up 1 week, 2 days, 5 hours, 3 minutes"))
                .containsExactly("clock.uptime=13263|min");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " 25:05:12 up 5 min,  1 user,  load average: 0.00, 0.01, 0.05",
                "up ",
                "up",
                "29131.4 57012.3",
                "29131.42",
                "29131.42 57012.33 1.00"
            })
    void shouldReadNoUptimeFromOtherLines(String line) {
        assertThat(facts(line)).isEmpty();
    }

    @Test
    void shouldReadTheBootThatUptimeTells() {
        assertThat(facts("$ uptime -s", "2017-03-26 17:59:41"))
                .containsExactly("clock.boot=2017-03-26T17:59:41");
        assertThat(facts("2017-03-26 17:59:41")).isEmpty();
        assertThat(facts("$ uptime -s", "command not found", "2017-03-26 17:59:41")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sun 26 Mar 2017 06:05:13 PM CST  -0.500 seconds | 2017-03-26T18:05:13 CST",
                "Sun 26 Mar 2017 06:05:13 PM CST  .500782 seconds | 2017-03-26T18:05:13 CST",
                "Sun Mar 26 18:05:13 2017  -0.500 seconds | 2017-03-26T18:05:13",
                "2017-03-26 18:05:13.506543+08:00 | 2017-03-26T18:05:13.506543 +08:00"
            })
    void shouldReadTheHardwareClock(String line, String expected) {
        assertThat(facts(line)).containsExactly("clock.rtc=" + expected);
    }

    @Test
    void shouldReadTheBootThatWhoTells() {
        assertThat(facts("         system boot  2017-03-26 17:59"))
                .containsExactly("clock.boot=2017-03-26T17:59");
        assertThat(facts("         system boot  Mar  6 17:59"))
                .containsExactly("clock.boot-yearless=03-06T17:59");
        assertThat(facts("         run-level 5  2017-03-26 17:59")).isEmpty();
        assertThat(facts("         system boot  2017-13-26 17:59")).isEmpty();
    }

    @Test
    void shouldReadTheBootsThatLastTells() {
        assertThat(
                        facts(
                                "reboot   system boot  3.10.0-514.el7.x Sun Mar 26 17:59:41 2017"
                                        + "   still running",
                                "root     pts/0        10.20.0.7        Sun Mar 26 18:00:02 2017"
                                        + "   still logged in",
                                "shutdown system down  3.10.0-514.el7.x Sat Mar 25 22:43:01 2017"
                                        + " - Sun Mar 26 17:59:41 2017  (19:16)",
                                "reboot   system boot  3.10.0-514.el7.x Sat Mar  4 22:38:15 2017"
                                        + " - crash                     (3+00:04)",
                                "reboot   system boot  3.10.0-514.el7.x 2017-03-01T10:00:00+08:00"
                                        + " - 2017-03-01T11:00:00+08:00  (01:00)",
                                "reboot   system boot  3.10.0-514.el7.x Mon Feb  6 07:59 - 08:05"
                                        + "  (00:06)",
                                "",
                                "wtmp begins Mon Feb  6 07:59:01 2017"))
                .containsExactly(
                        "clock.boot=2017-03-26T17:59:41",
                        "clock.boot=2017-03-04T22:38:15",
                        "clock.boot=2017-03-01T10:00:00 +08:00",
                        "clock.boot-yearless=Mon 02-06T07:59");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1 8f2c4e6a1b3d5f70918273645546372a Sat 2017-03-25 22:38:15 CET"
                        + "—Sat 2017-03-25 22:43:01 CET",
                "  0 8f2c4e6a1b3d5f70918273645546372a Sat 2017-03-25 22:38:15 CET"
                        + " Sat 2017-03-25 22:43:01 CET"
            })
    void shouldReadTheSpanOfABoot(String line) {
        assertThat(facts(line))
                .containsExactly(
                        "clock.boot-span=8f2c4e6a1b3d5f70918273645546372a"
                                + " 2017-03-25T22:38:15 2017-03-25T22:43:01 CET");
    }

    @Test
    void shouldNameNoZoneOfABootOverAChangeToSummerTime() {
        assertThat(
                        facts(
                                " 0 8f2c4e6a1b3d5f70918273645546372a Sun 2017-03-26 00:38:15 CET"
                                        + "—Sun 2017-03-26 22:43:01 CEST"))
                .containsExactly(
                        "clock.boot-span=8f2c4e6a1b3d5f70918273645546372a"
                                + " 2017-03-26T00:38:15 2017-03-26T22:43:01 -");
    }

    @Test
    void shouldReadWhatTimedatectlTells() {
        assertThat(
                        facts(
                                "      Local time: Sun 2017-03-26 18:05:12 CST",
                                "  Universal time: Sun 2017-03-26 10:05:12 UTC",
                                "        RTC time: Sun 2017-03-26 10:05:13",
                                "        Timezone: Asia/Shanghai (CST, +0800)",
                                "System clock synchronized: no",
                                " Last DST change: DST began at",
                                "                  Sun 2017-03-26 01:59:59 CET"))
                .containsExactly(
                        "clock.date=2017-03-26T18:05:12 CST",
                        "clock.utc=2017-03-26T10:05:12",
                        "clock.rtc=2017-03-26T10:05:13",
                        "clock.zone=Asia/Shanghai",
                        "clock.offset=+08:00",
                        "clock.synchronized=no");
        assertThat(facts("       Time zone: n/a (CST, +0800)"))
                .containsExactly("clock.offset=+08:00");
    }

    private static List<String> tracking(String reference, String system, String leap) {
        return facts(
                "Reference ID    : " + reference,
                "System time     : " + system,
                "Root delay      : 0.020500000 seconds",
                "Root dispersion : 0.001250000 seconds",
                "Leap status     : " + leap);
    }

    @Test
    void shouldReadTheSkewThatChronyTells() {
        assertThat(tracking("0A140001 (time1.example)", "0.5 seconds slow of NTP time", "Normal"))
                .containsExactly("clock.skew=-0.5|s", "clock.skew-uncertainty=0.0115|s");
        assertThat(tracking("10.20.0.1 (time1)", "12.25 seconds fast of NTP time", "Normal"))
                .containsExactly("clock.skew=12.25|s", "clock.skew-uncertainty=0.0115|s");
    }

    @Test
    void shouldReadNoSkewOfAClockThatFollowsNone() {
        var zero = "0.000000000 seconds fast of NTP time";
        assertThat(tracking("00000000 ()", zero, "Normal")).isEmpty();
        assertThat(tracking("7F7F0101 ()", zero, "Normal")).isEmpty();
        assertThat(tracking("0A140001 (time1)", zero, "Not synchronised")).isEmpty();
        assertThat(facts("System time     : 0.5 seconds slow of NTP time", "Leap status : Normal"))
                .isEmpty();
    }

    @Test
    void shouldReadTheSkewToThePeerThatIsFollowed() {
        assertThat(
                        facts(
                                "*time1.example   .GPS.            1 u   35   64  377    0.512"
                                        + "   -1.234   0.087",
                                "+10.20.0.2       10.20.0.1        2 u   21   64  377    0.498"
                                        + "    9.120   0.054",
                                "*LOCAL(0)        .LOCL.          10 l    5   64  377    0.000"
                                        + "    0.000   0.000"))
                .containsExactly("clock.skew=0.001234|s", "clock.skew-uncertainty=0.0003430|s");
    }

    @Test
    void shouldReadWhatNtpstatTells() {
        assertThat(
                        facts(
                                "synchronised to NTP server (10.20.0.1) at stratum 3",
                                "   time correct to within 42 ms",
                                "   polling server every 1024 s"))
                .containsExactly(
                        "clock.synchronized=yes",
                        "clock.skew=0|s",
                        "clock.skew-uncertainty=0.042|s");
        assertThat(
                        facts(
                                "synchronised to local net at stratum 11",
                                "   time correct to within 11 ms"))
                .isEmpty();
        assertThat(facts("unsynchronised", "   polling server every 64 s"))
                .containsExactly("clock.synchronized=no");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Asia/Shanghai | Asia/Shanghai",
                "ZONE=\"America/New York\" | America/New_York",
                "TIMEZONE=Europe/Berlin | Europe/Berlin",
                "../usr/share/zoneinfo/Asia/Shanghai | Asia/Shanghai",
                "/usr/share/zoneinfo/posix/America/Argentina/Salta | America/Argentina/Salta",
                "lrwxrwxrwx 1 root root 33 Mar  4  2017 /etc/localtime -> /usr/share/zoneinfo/UTC"
                        + " | UTC"
            })
    void shouldReadTheZone(String line, String zone) {
        assertThat(facts(line)).containsExactly("clock.zone=" + zone);
    }

    @ParameterizedTest
    @CsvSource({"CST-8, +08:00", "<+0545>-5:45, +05:45", "EST5, -05:00", "UTC0, +00:00"})
    void shouldReadTheOffsetOfAZoneWithoutSummerTime(String line, String offset) {
        assertThat(facts(line)).containsExactly("clock.offset=" + offset);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CET-1CEST,M3.5.0,M10.5.0/3",
                "Asia/Nowhere",
                "ZONE=\"Asia/Shanghai",
                "DEFAULT_TIMEZONE=\"Europe/Berlin\"",
                "Shanghai",
                "GPL-99"
            })
    void shouldReadNoZoneFromOtherLines(String line) {
        assertThat(facts(line)).isEmpty();
    }
}
