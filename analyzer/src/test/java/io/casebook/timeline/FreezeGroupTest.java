package io.casebook.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.Freeze;

import org.junit.jupiter.api.Test;

import java.util.Locale;

/// Messages that tell of one stop are one freeze; others are others.
class FreezeGroupTest {
    private final StringBuilder text = new StringBuilder();

    private FreezeGroupTest at(int second, String host, String message) {
        text.append(
                String.format(
                        Locale.ROOT,
                        "2020-05-31T11:%02d:%02d.000+00:00 %s %s%n",
                        second / 60,
                        second % 60,
                        host,
                        message));
        return this;
    }

    private FrozenLogs logs() {
        return new FrozenLogs().syslog("messages", "web1", text.toString());
    }

    @Test
    void shouldMakeOneOfManyMessagesOfOneStop() {
        for (var second = 60; second < 360; second += 28) {
            at(second, "web1", "kernel: BUG: soft lockup - CPU#1 stuck for 23s! [a:1]");
        }
        at(345, "web1", "corosync[1]: Process pause detected for 290000 ms, flushing");

        var freezes = logs().freezes();

        assertThat(freezes).hasSize(1);
        assertThat(freezes.getFirst().kind()).isEqualTo(Freeze.Kind.NOT_SCHEDULED);
        assertThat(freezes.getFirst().evidence()).hasSize(12);
        assertThat(freezes.getFirst().evidence().getFirst().text()).contains("Process pause");
        assertThat(freezes.getFirst().explanation())
                .endsWith("11 more messages tell of a stop or a jump at that time.");
    }

    @Test
    void shouldKeepStopsOfSeveralHostsApart() {
        at(60, "web1", "kernel: BUG: soft lockup - CPU#1 stuck for 23s! [a:1]");
        at(60, "web2", "kernel: BUG: soft lockup - CPU#1 stuck for 23s! [a:1]");

        assertThat(logs().freezes()).extracting(Freeze::host).containsExactly("web1", "web2");
    }

    @Test
    void shouldKeepStopsApartThatHaveTimeBetween() {
        at(60, "web1", "kernel: BUG: soft lockup - CPU#1 stuck for 23s! [a:1]");
        at(600, "web1", "kernel: BUG: soft lockup - CPU#1 stuck for 23s! [a:1]");

        assertThat(logs().freezes()).hasSize(2);
    }

    @Test
    void shouldKeepATaskThatWaitsApartFromAMachineThatStandsStill() {
        at(600, "web1", "kernel: INFO: task a:1 blocked for more than 120 seconds.");
        at(601, "web1", "corosync[1]: Process pause detected for 3000 ms, flushing");

        assertThat(logs().freezes())
                .extracting(Freeze::kind)
                .containsExactly(Freeze.Kind.STALL, Freeze.Kind.NOT_SCHEDULED);
    }

    @Test
    void shouldTellHowWrongAClockWasOnlyBesideAStep() {
        at(60, "web1", "chronyd[9]: System clock wrong by 30.000000 seconds");
        at(90, "web1", "chronyd[9]: System clock was stepped by 30.000000 seconds");
        at(900, "web1", "chronyd[9]: System clock wrong by 30.000000 seconds");

        var freezes = logs().freezes();

        assertThat(freezes).hasSize(1);
        assertThat(freezes.getFirst().explanation())
                .startsWith("The clock was set forward by 30.0 s.");
        assertThat(freezes.getFirst().evidence()).hasSize(2);
    }

    @Test
    void shouldCountFromABootThatNothingDates() {
        var freezes =
                new FrozenLogs()
                        .dmesg(
                                "",
                                """
                                [  100.000000] usb 1-1: new device
                                [  772.919000] hrtimer: interrupt took 2000000000 ns
                                """)
                        .freezes();

        assertThat(freezes).extracting(FrozenLogs::line).containsExactly(" stall undated ±0");
        assertThat(freezes.getFirst().explanation())
                .endsWith("Counted from a boot that nothing dates: from 770.919 s to 772.919 s.");
    }

    @Test
    void shouldNotBelieveAStopThatBeganBeforeTheBoot() {
        var logs =
                new FrozenLogs()
                        .dmesg("", "[    1.919000] hrtimer: interrupt took 2000000000 ns\n");

        assertThat(logs.found()).isEmpty();
    }

    @Test
    void shouldNotGoBackBeyondTheBootWhereALengthIsUncertain() {
        var freezes =
                new FrozenLogs()
                        .dmesg("", "[  480.189000] rcu: (t=105000 jiffies g=7 q=9)\n")
                        .freezes();

        assertThat(freezes.getFirst().explanation()).endsWith("from 0.000 s to 480.189 s.");
    }

    @Test
    void shouldDateAStopOfABootThatIsDated() {
        var logs =
                new FrozenLogs()
                        .dmesg(
                                "web1",
                                """
                                [    1.000000] rtc_cmos 00:00: setting system clock to \
                                2017-03-26T09:59:41 UTC (1490522381)
                                [   11.000000] hrtimer: interrupt took 2000000000 ns
                                """);

        assertThat(logs.found())
                .containsExactly(
                        "web1 stall 2017-03-26T09:59:49.000Z..2017-03-26T09:59:51.000Z ±1001");
    }
}
