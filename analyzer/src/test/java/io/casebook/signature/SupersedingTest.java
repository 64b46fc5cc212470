package io.casebook.signature;

import static io.casebook.signature.Judged.DISK;
import static io.casebook.signature.Judged.KERNEL;
import static io.casebook.signature.Judged.PLAIN;
import static io.casebook.signature.Judged.finding;
import static io.casebook.signature.Judged.judge;
import static io.casebook.signature.Judged.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.signature.judge.Verdict;

import org.junit.jupiter.api.Test;

import java.util.Map;

/// What a specific signature explains of a general one.
class SupersedingTest {
    @Test
    void shouldLetTheSpecificExplainWhatTheGeneralFound() {
        var general = signature("late", DISK, "condition: late");
        var specific =
                signature(
                        "late-reset",
                        DISK,
                        "condition: late within 5s before reset\nsupersedes: [late]");
        var verdicts = judge(Map.of("messages", KERNEL), general, specific);
        assertThat(finding(verdicts.verdict("late-reset")).count()).isEqualTo(1);
        assertThat(finding(verdicts.verdict("late")).captures()).containsEntry("disk", "sdb");
        var first = KERNEL.lines().limit(2).reduce((a, b) -> a + "\n" + b).orElseThrow();
        assertThat(judge(Map.of("messages", first), general, specific).verdict("late"))
                .isEqualTo(new Verdict.NotMatched("late-reset"));
    }

    @Test
    void shouldAskWhetherWhatTheSpecificLeavesIsStillEnough() {
        var general = signature("late", DISK, "condition: count(late) >= 3");
        var specific =
                signature(
                        "late-reset",
                        DISK,
                        "condition: late within 5s before reset\nsupersedes: [late]");
        var log = KERNEL + "Mar  7 22:39:20 db1 kernel: disk sdc answered after 20 ms\n";
        assertThat(judge(Map.of("messages", log), general).verdict("late"))
                .isInstanceOf(Verdict.Matched.class);
        assertThat(judge(Map.of("messages", log), general, specific).verdict("late"))
                .isEqualTo(new Verdict.NotMatched("late-reset"));
        var more = log + "Mar  7 22:39:21 db1 kernel: disk sdd answered after 20 ms\n";
        var left = judge(Map.of("messages", more), general, specific).verdict("late");
        assertThat(finding(left).captures()).containsEntry("disk", "sdb, sdc, sdd");
    }

    @Test
    void shouldNotTakeForUnseenWhatTheSpecificExplains() {
        var condition = "condition: (late and reset) or (late and not reset)";
        var general = signature("late", DISK, condition);
        var specific = signature("reset", DISK, "condition: reset\nsupersedes: [late]");
        var finding = finding(judge(Map.of("messages", KERNEL), general, specific).verdict("late"));
        assertThat(finding.evidence()).hasSize(3);
    }

    @Test
    void shouldLetTheSpecificExplainTheFactsOfOneGuestOnly() {
        var specific =
                signature(
                        "single",
                        "plain: { fact: guest.cpu.flags, lacks: hv_relaxed }\n"
                                + "one: { fact: guest.cpu.count, is: 1 }",
                        "condition: plain and one on same guest\nsupersedes: [plain]");
        var given =
                Map.of(
                        "qemu/vm1.log", "x -cpu qemu64 -smp 1",
                        "qemu/vm2.log", "x -cpu qemu64 -smp 2");
        var verdicts = judge(given, PLAIN, specific);
        assertThat(finding(verdicts.verdict("single")).hosts()).containsExactly("vm1");
        assertThat(finding(verdicts.verdict("plain")).hosts()).containsExactly("vm2");
    }
}
