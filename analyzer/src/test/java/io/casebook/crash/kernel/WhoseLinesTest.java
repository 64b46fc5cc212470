package io.casebook.crash.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.Crash;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/// A report is told of the processor and the task of which it speaks, and of no other.
class WhoseLinesTest {
    private static final String ALPHA =
            "[  7.000000] watchdog: BUG: soft lockup - CPU#1 stuck for 22s! [alpha:11]\n";
    private static final String BETA =
            "[  7.000005] watchdog: BUG: soft lockup - CPU#2 stuck for 22s! [beta:22]\n";

    private static List<String> functions(Crash crash) {
        return crash.frames().stream().map(Crash.Frame::function).toList();
    }

    private static String ran(Crash crash) {
        return crash.process() + "/" + crash.attributes().get("pid") + " on " + crash.cpu();
    }

    @Test
    void shouldTellReportsApartThatInterruptEachOther() {
        var crashes =
                Console.of(
                                ALPHA
                                        + """
                                        [  7.000001] CPU: 1 PID: 11 Comm: alpha Not tainted 5.15.0 #1
                                        [  7.000002] RIP: 0010:alpha_spin+0x10/0x40
                                        """
                                        + BETA
                                        + """
                                        [  7.000006] CPU: 2 PID: 22 Comm: beta Not tainted 5.15.0 #1
                                        [  7.000007] RIP: 0010:beta_spin+0x10/0x40
                                        [  7.000008] Call Trace:
                                        [  7.000009]  <TASK>
                                        [  7.000010]  beta_work+0x10/0x20
                                        [  7.000011]  </TASK>
                                        [  7.000012] Call Trace:
                                        [  7.000013]  <TASK>
                                        [  7.000014]  alpha_work+0x10/0x20
                                        [  7.000015]  </TASK>
                                        """)
                        .crashes();

        assertThat(crashes)
                .extracting(WhoseLinesTest::ran)
                .containsExactly("alpha/11 on 1", "beta/22 on 2");
        assertThat(crashes)
                .extracting(WhoseLinesTest::functions)
                .containsExactly(
                        List.of("alpha_spin", "alpha_work"), List.of("beta_spin", "beta_work"));
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void shouldLeaveOutWhatMayBeOfEither(boolean inOrder) {
        var first = "[  7.000020] CPU: 1 PID: 11 Comm: alpha Not tainted 5.15.0 #1\n";
        var second = "[  7.000025] CPU: 2 PID: 22 Comm: beta Not tainted 5.15.0 #1\n";
        var crashes =
                Console.of(
                                ALPHA
                                        + BETA
                                        + (inOrder ? first + second : second + first)
                                        + """
                                        [  7.000030] RIP: 0010:alpha_spin+0x10/0x40
                                        [  7.000035] RIP: 0010:beta_spin+0x10/0x40
                                        [  7.000050] Call Trace:
                                        [  7.000055] Call Trace:
                                        [  7.000070]  alpha_work+0x10/0x20
                                        [  7.000075]  beta_work+0x10/0x20
                                        """)
                        .crashes();

        assertThat(crashes)
                .extracting(WhoseLinesTest::ran)
                .containsExactly("alpha/11 on 1", "beta/22 on 2");
        assertThat(crashes).extracting(WhoseLinesTest::functions).containsOnly(List.of());
    }

    @Test
    void shouldGiveStacksToTheTaskThatWasToldBefore() {
        var crashes =
                Console.of(
                                ALPHA
                                        + BETA
                                        + """
                                        [  7.000025] CPU: 2 PID: 22 Comm: beta Not tainted 5.15.0 #1
                                        [  7.000030] RIP: 0010:beta_spin+0x10/0x40
                                        [  7.000050] Call Trace:
                                        [  7.000070]  beta_work+0x10/0x20
                                        [  7.000125] CPU: 1 PID: 11 Comm: alpha Not tainted 5.15.0 #1
                                        [  7.000130] RIP: 0010:alpha_spin+0x10/0x40
                                        [  7.000150] Call Trace:
                                        [  7.000170]  alpha_work+0x10/0x20
                                        """)
                        .crashes();

        assertThat(crashes)
                .extracting(WhoseLinesTest::functions)
                .containsExactly(
                        List.of("alpha_spin", "alpha_work"), List.of("beta_spin", "beta_work"));
    }

    @Test
    void shouldNotGiveFramesToAReportWhoseStackHasNotBegun() {
        var crashes =
                Console.of(
                                """
                                [  7.000000] WARNING: CPU: 1 PID: 11 at drivers/alpha.c:77 alpha_check+0x2d/0x80
                                [  7.000001] CPU: 1 PID: 11 Comm: alpha Not tainted 5.15.0 #1
                                [  7.000002] RIP: 0010:alpha_check+0x2d/0x80
                                [  7.000003] Call Trace:
                                """
                                        + BETA
                                        + """
                                        [  7.000010]  alpha_one+0x10/0x20
                                        [  7.000020] CPU: 2 PID: 22 Comm: beta Not tainted 5.15.0 #1
                                        [  7.000030]  alpha_two+0x10/0x20
                                        [  7.000040] RIP: 0010:beta_spin+0x10/0x40
                                        [  7.000050] Call Trace:
                                        [  7.000060]  alpha_three+0x10/0x20
                                        [  7.000070]  beta_work+0x10/0x20
                                        """)
                        .crashes();

        assertThat(crashes)
                .extracting(WhoseLinesTest::functions)
                .containsExactly(
                        List.of("alpha_check", "alpha_one", "alpha_two"), List.of("beta_spin"));
    }

    @Test
    void shouldTellWhoseInstructionItIsByTheTitleOfTheOther() {
        var crashes =
                Console.of(
                                """
                                [  200.500000] BUG: unable to handle page fault for address: ffff88ffdeadbeef
                                [  200.500021] ------------[ cut here ]------------
                                [  200.500042] #PF: supervisor write access in kernel mode
                                [  200.500063] WARNING: CPU: 3 PID: 61 at drivers/beta.c:77 beta_poll+0x2d/0x80
                                [  200.500147] CPU: 3 PID: 61 Comm: betad Not tainted 6.1.0 #1
                                [  200.500168] Oops: 0002 [#1] PREEMPT SMP NOPTI
                                [  200.500210] CPU: 1 PID: 51 Comm: alpha Not tainted 6.1.0 #1
                                [  200.500231] RIP: 0010:beta_poll+0x2d/0x80
                                [  200.500294] RIP: 0010:alpha_write+0x11/0x40
                                [  200.500357] Call Trace:
                                [  200.500420] Call Trace:
                                [  200.500693]  ? beta_poll+0x2d/0x80
                                [  200.500714]  alpha_ioctl+0x55/0x90
                                [  200.500903] ---[ end trace 0000000000000000 ]---
                                """)
                        .crashes();

        assertThat(crashes)
                .extracting(Crash::title)
                .containsExactlyInAnyOrder(
                        "BUG: unable to handle kernel paging request in alpha_write",
                        "WARNING in beta_poll");
        assertThat(crashes)
                .extracting(WhoseLinesTest::ran)
                .containsExactlyInAnyOrder("alpha/51 on 1", "betad/61 on 3");
    }

    @Test
    void shouldNotTakeTheStackOfAnotherTask() {
        var crash =
                Console.of(
                                ALPHA
                                        + """
                                        [  8.000001] CPU: 4 PID: 44 Comm: other Not tainted 5.15.0 #1
                                        [  8.000002] Call Trace:
                                        [  8.000003]  other_work+0x10/0x40
                                        """)
                        .crashes()
                        .getFirst();

        assertThat(ran(crash)).isEqualTo("alpha/11 on 1");
        assertThat(crash.frames()).isEmpty();
    }

    @Test
    void shouldNotTakeAStackThatFollowsAfterSeconds() {
        var crash =
                Console.of(
                                """
                                [  100.000001] UBSAN: array-index-out-of-bounds in drivers/sample.c:12:3
                                [  111.000001] CPU: 4 PID: 44 Comm: other Not tainted 5.15.0 #1
                                [  111.000002] Call Trace:
                                [  111.000003]  other_work+0x10/0x40
                                """)
                        .crashes()
                        .getFirst();

        assertThat(crash.title()).isEqualTo("UBSAN: array-index-out-of-bounds");
        assertThat(crash.process()).isNull();
    }

    @Test
    void shouldTellTasksThatHangTogetherEachWithItsStack() {
        var task =
                """
                [  7.00000%d] INFO: task %s:%d blocked for more than 122 seconds.
                [  7.00000%d] task:%s state:D stack:25000 pid:%d ppid:1 flags:0x00004006
                [  7.00000%d] Call Trace:
                [  7.00000%d]  schedule+0x14b/0x320
                [  7.00000%d]  %s_wait+0x120/0x400
                """;
        var crashes =
                Console.of(
                                ALPHA
                                        + task.formatted(1, "a", 71, 1, "a", 71, 1, 1, 1, "a")
                                        + task.formatted(2, "b", 72, 2, "b", 72, 2, 2, 2, "b")
                                        + """
                                        [  7.000003] CPU: 1 PID: 11 Comm: alpha Not tainted 5.15.0 #1
                                        [  7.000004] RIP: 0010:alpha_step+0x10/0x40
                                        [  7.000005] Call Trace:
                                        [  7.000006]  alpha_work+0x10/0x20
                                        """)
                        .crashes();

        assertThat(crashes)
                .extracting(WhoseLinesTest::functions)
                .containsExactly(
                        List.of("alpha_step", "alpha_work"),
                        List.of("schedule", "a_wait"),
                        List.of("schedule", "b_wait"));
        assertThat(crashes)
                .extracting(WhoseLinesTest::ran)
                .containsExactly("alpha/11 on 1", "a/71 on null", "b/72 on null");
    }

    @Test
    void shouldCloseReportsOfWritersThatFallSilent() {
        var reader = new ReportReader();
        var table =
                Console.of(
                                "[   50.000001][   T30] INFO: task opener:77 blocked for more than"
                                        + " 143 seconds.\n"
                                        + "[   50.000002][  T999] eth0: link is up\n".repeat(600))
                        .table();

        for (var row = 0; row < table.size(); row++) {
            ReportLine.of(table.row(row)).forEach(reader::read);
        }

        assertThat(reader.idle()).isTrue();
        assertThat(reader.finish()).hasSize(1);
    }
}
