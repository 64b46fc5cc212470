package io.casebook.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.UtcTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Hosts whose clocks differ, as events that both saw tell.
class SkewBetweenHostsTest {
    private static final Instant START = Instant.parse("2020-05-31T10:00:00Z");
    private static final List<Duration> EVENTS =
            List.of(Duration.ZERO, Duration.ofMinutes(7), Duration.ofMinutes(31));

    @Test
    void shouldCorrectTheHostThatFollowsNoServer() {
        var solved =
                new Logs()
                        .log("n1", "syslog", "n1", null, cluster("n1", Duration.ZERO))
                        .log("n2", "syslog", "n2", null, cluster("n2", Duration.ofMillis(12_400)))
                        .fact("n1", "synchronized", "yes")
                        .solve();

        assertThat(solved.when("n1", 2)).startsWith("2020-05-31T10:07:00.000Z");
        assertThat(solved.when("n2", 2)).startsWith("2020-05-31T10:07:00.000Z");
        assertThat(solved.uncertainty("n2", 2)).isEqualTo(500);
        assertThat(solved.explanations())
                .contains(
                        "n2: clock 12.4 s ahead (± 0.5 s) of n1, from 3 cluster memberships; its"
                                + " times are corrected");
        assertThat(solved.timeline().clocks().getLast().anchors()).hasSize(6);
        assertThat(solved.diagnostics()).isEmpty();
    }

    @Test
    void shouldCorrectTheFirstHostWhenTheSecondIsRight() {
        var solved =
                new Logs()
                        .log("n1", "syslog", "n1", null, cluster("n1", Duration.ofMillis(-8_250)))
                        .log("n2", "syslog", "n2", null, cluster("n2", Duration.ZERO))
                        .fact("n2", "skew", "0.0001")
                        .solve();

        assertThat(solved.when("n1", 3)).startsWith("2020-05-31T10:31:00.000Z");
    }

    @Test
    void shouldCorrectTheHostThatDiffersFromMost() {
        var solved =
                new Logs()
                        .log("n1", "syslog", "n1", null, cluster("n1", Duration.ZERO))
                        .log("n2", "syslog", "n2", null, cluster("n2", Duration.ofSeconds(-90)))
                        .log("n3", "syslog", "n3", null, cluster("n3", Duration.ofMillis(40)))
                        .solve();

        assertThat(solved.when("n1", 1)).startsWith("2020-05-31T10:00:00.000Z");
        assertThat(solved.when("n2", 1)).startsWith("2020-05-31T10:00:00.000Z");
        assertThat(solved.when("n3", 1)).startsWith("2020-05-31T10:00:00.040Z");
        assertThat(solved.diagnostics()).isEmpty();
    }

    @Test
    void shouldCorrectNobodyWhenItIsNotKnownWhoIsRight() {
        var solved =
                new Logs()
                        .log("n1", "syslog", "n1", null, cluster("n1", Duration.ZERO))
                        .log("n2", "syslog", "n2", null, cluster("n2", Duration.ofSeconds(30)))
                        .solve();

        assertThat(solved.when("n2", 1)).startsWith("2020-05-31T10:00:30.000Z");
        assertThat(solved.diagnostics()).containsExactly("n1: clocks-differ");
        assertThat(solved.timeline().diagnostics().getFirst().detail())
                .isEqualTo(
                        "The clock of n1 is 30 s behind (± 0.5 s) of that of n2, from 3 cluster"
                                + " memberships; which of them is right is not known, none is"
                                + " corrected.");
    }

    @Test
    void shouldNameBothWhenHostsThatFollowServersDiffer() {
        var solved =
                new Logs()
                        .log("n1", "syslog", "n1", null, cluster("n1", Duration.ZERO))
                        .log("n2", "syslog", "n2", null, cluster("n2", Duration.ofSeconds(30)))
                        .fact("n1", "synchronized", "yes")
                        .fact("n2", "skew", "0.0")
                        .solve();

        assertThat(solved.when("n2", 1)).startsWith("2020-05-31T10:00:30.000Z");
        assertThat(solved.diagnostics()).containsExactly("n1: clocks-contradict");
        assertThat(solved.timeline().diagnostics().getFirst().detail())
                .contains("n1", "n2", "though both say that they follow a time server");
    }

    @Test
    void shouldBelieveMostHostsBeforeATimeService() {
        var solved =
                new Logs()
                        .log("n1", "syslog", "n1", null, cluster("n1", Duration.ZERO))
                        .log("n2", "syslog", "n2", null, cluster("n2", Duration.ofSeconds(30)))
                        .log("n3", "syslog", "n3", null, cluster("n3", Duration.ZERO))
                        .fact("n1", "synchronized", "yes")
                        .fact("n2", "skew", "0.0")
                        .solve();

        assertThat(solved.when("n2", 1)).startsWith("2020-05-31T10:00:00.000Z");
        assertThat(solved.timeline().diagnostics().getFirst().detail())
                .contains("the one with which most hosts agree is right");
    }

    @Test
    void shouldNotCorrectADifferenceBelowItsUncertainty() {
        var solved =
                new Logs()
                        .log("n1", "syslog", "n1", null, cluster("n1", Duration.ZERO))
                        .log("n2", "syslog", "n2", null, cluster("n2", Duration.ofMillis(450)))
                        .fact("n1", "synchronized", "yes")
                        .solve();

        assertThat(solved.when("n2", 1)).startsWith("2020-05-31T10:00:00.450Z");
        assertThat(solved.uncertainty("n2", 1)).isZero();
        assertThat(solved.diagnostics()).isEmpty();
    }

    @Test
    void shouldNotBelieveASingleMembership() {
        var solved =
                new Logs()
                        .log("n1", "syslog", "n1", null, membership(START, "n1", 76))
                        .log(
                                "n2",
                                "syslog",
                                "n2",
                                null,
                                membership(START.plusSeconds(60), "n2", 76))
                        .fact("n1", "synchronized", "yes")
                        .solve();

        assertThat(solved.when("n2", 1)).startsWith("2020-05-31T10:01:00.000Z");
    }

    @Test
    void shouldNotBelieveEventsThatDisagree() {
        var solved =
                new Logs()
                        .log("n1", "syslog", "n1", null, cluster("n1", Duration.ZERO))
                        .log(
                                "n2",
                                "syslog",
                                "n2",
                                null,
                                membership(START.plusSeconds(30), "n2", 0)
                                        + membership(START.plusSeconds(430), "n2", 1)
                                        + membership(START.plusSeconds(2500), "n2", 2))
                        .fact("n1", "synchronized", "yes")
                        .solve();

        assertThat(solved.when("n2", 1)).startsWith("2020-05-31T10:00:30.000Z");
        assertThat(solved.when("n2", 3)).startsWith("2020-05-31T10:41:40.000Z");
    }

    @Test
    void shouldNotCompareMembershipsOfOtherRings() {
        var solved =
                new Logs()
                        .log("n1", "syslog", "n1", null, cluster("n1", Duration.ZERO))
                        .log(
                                "n2",
                                "syslog",
                                "n2",
                                null,
                                membership(START.plusSeconds(30), "n2", 8)
                                        + membership(START.plusSeconds(60), "n2", 9))
                        .fact("n1", "synchronized", "yes")
                        .solve();

        assertThat(solved.when("n2", 1)).startsWith("2020-05-31T10:00:30.000Z");
        assertThat(solved.diagnostics()).isEmpty();
    }

    @Test
    void shouldCompareMigrationsOfBothDirections() {
        var skew = Duration.ofSeconds(40);
        var first = departure(START) + arrival(START.plusSeconds(600), "a");
        var second =
                arrival(START.minusSeconds(2).plus(skew), "b")
                        + departure(START.plusSeconds(603).plus(skew));

        var solved =
                new Logs()
                        .log("a/vm7.log", "qemu-domain-log", "a", null, first)
                        .log("b/vm7.log", "qemu-domain-log", "b", null, second)
                        .fact("a", "synchronized", "yes")
                        .solve();

        assertThat(solved.explanations())
                .anyMatch(text -> text.startsWith("b: clock") && text.contains("2 migrations"));
        var off = time(solved, "b/vm7.log", 1) - UtcTime.nanos(START.minusSeconds(2));
        assertThat(Math.abs(off) / 1_000_000)
                .isLessThanOrEqualTo(solved.uncertainty("b/vm7.log", 1));
    }

    @Test
    void shouldNotTakeARestoredGuestForAMigratedOne() {
        var restored = arrival(START.plusSeconds(60), "b").replace("defer", "fd:24");

        var solved =
                new Logs()
                        .log("a/vm7.log", "qemu-domain-log", "a", null, departure(START))
                        .log("b/vm7.log", "qemu-domain-log", "b", null, restored)
                        .fact("a", "synchronized", "yes")
                        .solve();

        assertThat(solved.when("b/vm7.log", 1)).startsWith("2020-05-31T10:01:00.000Z");
    }

    @Test
    void shouldNotCorrectTimesThatADebuggerStamped() {
        var solved =
                new Logs()
                        .skew("n2", Duration.ofSeconds(60))
                        .log(
                                "dump.txt",
                                "windbg-analysis",
                                "n2",
                                null,
                                """
                                Microsoft (R) Windows Debugger Version 10.0.14321.1024 X86
                                Debug session time: Sun May 31 18:00:00.000 2020 (UTC + 8:00)
                                """)
                        .solve();

        assertThat(solved.explanations()).noneMatch(text -> text.contains("corrected"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void shouldContainTheTrueTimeInWhatIsStated(int digits) {
        var random = new Random(17 + digits);
        for (var round = 0; round < 200; round++) {
            var skew = Duration.ofMillis(random.nextInt(-400_000, 400_000));
            var drift = (random.nextDouble() - 0.5) / 20_000;
            var first = new Life(digits);
            var second = new Life(digits);
            for (var ring = 0; ring < 6; ring++) {
                var at = START.plusMillis(ring * 600_000L + random.nextInt(500_000));
                first.write("n1", at, Duration.ZERO, 0, ring);
                second.write("n2", at.plusMillis(random.nextInt(-450, 450)), skew, drift, ring);
                second.write("n2", at.plusSeconds(random.nextInt(7200)), skew, drift, -1);
            }
            var solved =
                    new Logs()
                            .log("n1", "syslog", "n1", null, first.log.toString())
                            .log("n2", "syslog", "n2", null, second.log.toString())
                            .fact("n1", "synchronized", "yes")
                            .solve();
            assertHolds(solved, second, skew);
        }
    }

    private static void assertHolds(Logs.Solved solved, Life life, Duration skew) {
        var far = skew.abs().toMillis() > 5000;
        for (var line = 1; line <= life.times.size(); line++) {
            var off = Math.abs(time(solved, "n2", line) - UtcTime.nanos(life.times.get(line - 1)));
            var allowed = (solved.uncertainty("n2", line) + 1) * 1_000_000L;
            if (far) {
                assertThat(off)
                        .as("skew %s, %s", skew, solved.explanations())
                        .isLessThanOrEqualTo(allowed);
            }
        }
    }

    /// What a host writes of its memberships.
    private static final class Life {
        private final StringBuilder log = new StringBuilder();
        private final List<Instant> times = new ArrayList<>();
        private final int digits;

        Life(int digits) {
            this.digits = digits;
        }

        /// @param ring negative for any other message
        void write(String host, Instant at, Duration skew, double drift, int ring) {
            var drifted = (long) (Duration.between(START, at).toNanos() * drift);
            var stamp = UtcTime.format(UtcTime.nanos(at.plus(skew).plusNanos(drifted)), digits);
            log.append(
                    ring < 0
                            ? stamp + " " + host + " app: works\n"
                            : membership(stamp, host, ring));
            times.add(at);
        }
    }

    private static long time(Logs.Solved solved, String path, int line) {
        var row = solved.event(path, line);
        return row.chunk().nanos(row.index());
    }

    private static String cluster(String host, Duration skew) {
        var log = new StringBuilder();
        for (var ring = 0; ring < EVENTS.size(); ring++) {
            log.append(membership(START.plus(EVENTS.get(ring)).plus(skew), host, ring));
        }
        return log.toString();
    }

    private static String membership(Instant at, String host, int ring) {
        return membership(UtcTime.format(UtcTime.nanos(at), 3), host, ring);
    }

    private static String membership(String stamp, String host, int ring) {
        return "%s %s corosync[88]:   [TOTEM ] A new membership (192.0.2.11:%d) was formed. Members\n"
                .formatted(stamp, host, ring);
    }

    private static String departure(Instant at) {
        return libvirt(at) + ": initiating migration\n";
    }

    private static String arrival(Instant at, String host) {
        return libvirt(at)
                + ": starting up libvirt version: 6.0.0, qemu version: 4.2.0, hostname: "
                + host
                + "\n/usr/bin/qemu-system-x86_64 \\\n-name guest=vm7 \\\n-incoming defer \\\n-S\n";
    }

    private static String libvirt(Instant at) {
        return UtcTime.format(UtcTime.nanos(at), 3).replace('T', ' ').replace("Z", "+0000");
    }
}
