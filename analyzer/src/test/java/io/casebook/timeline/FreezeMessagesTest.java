package io.casebook.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What messages say of stops, put back to when those began.
class FreezeMessagesTest {
    private static final String AT = "2020-05-31T11:00:00.000000+00:00 web1 ";

    private static FrozenLogs said(String line) {
        return new FrozenLogs().syslog("messages", "web1", AT + line + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kernel: watchdog: BUG: soft lockup - CPU#3 stuck for 22s! [qemu-kvm:21563]"
                        + "|stall|10:59:36.377|11:00:00.000|1074",
                "kernel: BUG: soft lockup - CPU#0 stuck for 67s! [swapper:0]"
                        + "|stall|10:58:48.059|11:00:00.000|1074",
                "kernel: NMI watchdog: Watchdog detected hard LOCKUP on cpu 17"
                        + "|stall|10:59:50.000|11:00:00.000|10000",
                "kernel: INFO: task jbd2/vda1-8:312 blocked for more than 120 seconds."
                        + "|stall|10:58:00.000|11:00:00.000|120000",
                "kernel: hrtimer: interrupt took 3500000000 ns"
                        + "|stall|10:59:56.500|11:00:00.000|0",
                "kernel: BUG: workqueue lockup - pool cpus=3 node=0 flags=0x0 nice=0 stuck for"
                        + " 31s!|stall|10:59:29.000|11:00:00.000|1000",
                "kernel: sd 0:0:0:0: [sda] timing out command, waited 180s"
                        + "|stall|10:57:00.000|11:00:00.000|1000",
                "kernel: Clocksource tsc unstable (delta = 61500000000 ns)"
                        + "|clock-jump|10:58:58.500|11:00:00.000|0",
                "kernel: clocksource: Clocksource 'tsc' skewed 2000000 ns (2 ms) over watchdog"
                        + " 'hpet' interval of 9500000000 ns (9500 ms)"
                        + "|clock-jump|10:59:50.500|11:00:00.000|0",
                "corosync[1023]: [MAIN  ] Corosync main process was not scheduled for 5022.5000 ms"
                        + " (threshold is 2400.0000 ms). Consider token timeout increase."
                        + "|not-scheduled|10:59:54.977|11:00:00.000|0",
                "corosync[1023]: [MAIN  ] Corosync main process was not scheduled"
                        + " (@1590922800000) for 7000.0000 ms (threshold is 800.0000 ms)."
                        + "|not-scheduled|10:59:53.000|11:00:00.000|0",
                "corosync[1023]: [TOTEM ] Process pause detected for 4100 ms, flushing membership"
                        + " messages.|not-scheduled|10:59:55.900|11:00:00.000|0",
                "Keepalived_vrrp[77]: A thread timer expired 12.250000 seconds ago"
                        + "|not-scheduled|10:59:47.750|11:00:00.000|0",
                "heartbeat: [9]: WARN: Gmain_timeout_dispatch: Dispatch function for send local"
                        + " status was delayed 12040 ms (> 510 ms) before being called"
                        + "|not-scheduled|10:59:47.960|11:00:00.000|0",
                "chronyd[644]: System clock was stepped by 90.500000 seconds"
                        + "|clock-jump|11:00:00.000|11:00:00.000|0",
                "chronyd[644]: System clock was stepped by -90.500000 seconds"
                        + "|clock-jump|11:00:00.000|11:00:00.000|0",
                "chronyd[644]: Forward time jump detected!"
                        + "|clock-jump|11:00:00.000|11:00:00.000|0",
                "ntpd[1021]: time reset +12.345000 s|clock-jump|11:00:00.000|11:00:00.000|0",
                "ntpd[1021]: 0.0.0.0 c61c 0c clock_step -3.500000 s"
                        + "|clock-jump|10:59:56.500|10:59:56.500|100",
                "ntpdate[77]: step time server 192.0.2.7 offset 60.250000 sec"
                        + "|clock-jump|11:00:00.000|11:00:00.000|0",
                "systemd[1]: Time has been changed|clock-jump|11:00:00.000|11:00:00.000|0",
                "systemd-resolved[5]: Clock change detected. Flushing caches."
                        + "|clock-jump|11:00:00.000|11:00:00.000|0",
                "kernel: sched: RT throttling activated"
                        + "|not-scheduled|11:00:00.000|11:00:00.000|0",
            })
    void shouldPutAStopBackToItsBegin(
            String line, String kind, String first, String last, int uncertainty) {
        assertThat(said(line).found())
                .containsExactly(
                        "web1 %s 2020-05-31T%sZ..2020-05-31T%sZ ±%d"
                                .formatted(kind, first, last, uncertainty));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kernel: watchdog: BUG: soft lockup - CPU#3 stuck for 9999999999s! [a:1]",
                "kernel: watchdog: BUG: soft lockup - CPU#3 stuck for 999999999s! [a:1]",
                "kernel: watchdog: BUG: soft lockup - CPU#3 stuck for s! [a:1]",
                "kernel: INFO: task a:1 blocked for more than 999999999 seconds.",
                "kernel: INFO: task a:1 blocked for more than 99999999999999999999 seconds.",
                "kernel: hrtimer: interrupt took 999999999999999999 ns",
                "kernel: rcu: \t(t=9999999999 jiffies g=1 q=2)",
                "kernel: hrtimer: interrupt took 10565762 ns",
                "kernel: Clocksource tsc unstable (delta = -71303168 ns)",
                "chronyd[644]: System clock was stepped by -0.002320 seconds",
                "corosync[1]: Process pause detected for 999999999999 ms, flushing",
                "app[7]: BUG: soft lockup - CPU#3 stuck for 22s! [a:1]",
                "app[7]: System clock was stepped by 90.5 seconds",
                "sshd[7]: Time has been changed",
                "chronyd[644]: System clock wrong by 90.500000 seconds",
                "kernel: rcu: rcu_sched kthread is fine",
                "kernel: nvme nvme0: I/O 12 QID 3 timeout, aborting",
                "kernel: tsc: Marking TSC unstable due to check_tsc_sync_source failed",
                "kernel: PM: suspend entry (deep)",
                "kernel: Restarting tasks ... done.",
            })
    void shouldClaimNoStopWhereNoneIsProven(String line) {
        assertThat(said(line).found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chronyd[644]: System clock was stepped by 1600000000.000000 seconds",
                "chronyd[644]: System clock was stepped by -9999999999.999999999 seconds",
                "kernel: Clocksource tsc unstable (delta = 999999999999999999 ns)"
            })
    void shouldNotGoBackToWhereAClockWasNeverRight(String line) {
        assertThat(said(line).found())
                .containsExactly(
                        "web1 clock-jump 2020-05-31T11:00:00.000Z..2020-05-31T11:00:00.000Z ±0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1000|4800.00 BogoMIPS (lpj=2400000)|(t=60002 jiffies g=7 q=9)|10:59:59.998",
                "250|4800.00 BogoMIPS (lpj=9600000)|(t=5250 jiffies g=7 c=6 q=9)|11:00:39.000",
                "1000|4788.05 BogoMIPS (lpj=2394028)"
                        + "|(detected by 2, t=60000 jiffies, g=7, q=9)|11:00:00.000",
                "100|4800.00 BogoMIPS (lpj=24000000)"
                        + "|INFO: RCU detected CPU 2 stall (t=1000 jiffies)|11:00:50.000",
                "1000|4800.00 BogoMIPS (lpj=2400000)"
                        + "|rcu_sched kthread starved for 21000 jiffies! g1|11:00:39.000",
            })
    void shouldCountJiffiesAsTheKernelTicks(
            int hertz, String calibration, String stall, String first) {
        var logs =
                said("kernel: Calibrating delay loop (skipped) preset value.. " + calibration)
                        .syslog(
                                "kern.log",
                                "web1",
                                "2020-05-31T11:01:00.000000+00:00 web1 kernel: rcu: \t"
                                        + stall
                                        + "\n");

        assertThat(logs.found())
                .as("%d ticks a second", hertz)
                .containsExactly(
                        "web1 stall 2020-05-31T%sZ..2020-05-31T11:01:00.000Z ±10".formatted(first));
    }

    @Test
    void shouldAllowForAllTicksWhereTheyAreNotKnown() {
        var freezes = said("kernel: \t(t=60000 jiffies g=7 q=9)").freezes();

        assertThat(freezes).hasSize(1);
        var freeze = freezes.getFirst();
        assertThat(freeze.last() - freeze.first()).isEqualTo(330_000_000_000L);
        assertThat(freeze.uncertaintyMillis()).isEqualTo(270_000);
        assertThat(freeze.explanation())
                .contains("60.0 s to 10 min 0 s", "how often its timer ticks is not known");
    }

    @Test
    void shouldDoubtTicksOnWhichTwoBootsDisagree() {
        var logs =
                said("kernel: Calibrating delay loop.. 4800.00 BogoMIPS (lpj=2400000)")
                        .syslog(
                                "kern.log",
                                "web1",
                                AT
                                        + "kernel: Calibrating delay loop.. 4800.00 BogoMIPS"
                                        + " (lpj=9600000)\n"
                                        + AT
                                        + "kernel: \t(t=60000 jiffies g=7 q=9)\n");

        assertThat(logs.freezes().getFirst().uncertaintyMillis()).isEqualTo(270_000);
    }

    @Test
    void shouldAddTheUncertaintyOfTheMessage() {
        var logs =
                new FrozenLogs()
                        .syslog(
                                "messages",
                                "web1",
                                "2020-05-31T11:00:00+00:00 web1 kernel: hrtimer: interrupt took"
                                        + " 2000000000 ns\n");

        assertThat(logs.found())
                .containsExactly(
                        "web1 stall 2020-05-31T10:59:58.000Z..2020-05-31T11:00:00.000Z ±999");
    }

    @Test
    void shouldPairFallingAsleepWithWaking() {
        var logs =
                new FrozenLogs()
                        .syslog(
                                "messages",
                                "web1",
                                """
                                2020-05-31T11:00:00.000Z web1 kernel: PM: suspend entry (deep)
                                2020-05-31T13:00:00.000Z web1 kernel: ACPI: PM: Waking up from \
                                system sleep state S3
                                2020-05-31T13:00:01.000Z web1 kernel: Restarting tasks ... done.
                                2020-05-31T13:00:02.000Z web1 kernel: PM: suspend exit
                                2020-05-31T13:00:02.500Z web1 systemd[1]: Time has been changed
                                """);

        assertThat(logs.found())
                .containsExactly(
                        "web1 suspend 2020-05-31T11:00:00.000Z..2020-05-31T13:00:02.000Z ±0");
    }
}
