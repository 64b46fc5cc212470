package io.casebook.signature;

import static io.casebook.signature.Judged.DISK;
import static io.casebook.signature.Judged.HOUR;
import static io.casebook.signature.Judged.KERNEL;
import static io.casebook.signature.Judged.finding;
import static io.casebook.signature.Judged.judge;
import static io.casebook.signature.Judged.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.signature.judge.Verdict;

import org.junit.jupiter.api.Test;

import java.util.Map;

/// That something did not happen.
class SilenceTest {
    @Test
    void shouldNotJudgeWhatNoArtifactCouldShow() {
        var file =
                signature(
                        "disk",
                        "late: { message: 'disk {disk:word} answered', format: kernel-log }",
                        "condition: late");
        assertThat(judge(Map.of("messages", KERNEL), file).verdict("disk"))
                .isEqualTo(new Verdict.NotApplicable("no kernel-log artifact"));
        assertThat(judge(Map.of("messages", KERNEL), file).notApplicable()).hasSize(1);
    }

    @Test
    void shouldFindAbsenceWhereALogCoversTheTime() {
        var longer = KERNEL + "Mar  7 23:00:00 db2 kernel: all is well\n";
        var finding = finding(judge("no reset within 10s after late", Map.of("messages", longer)));
        assertThat(finding.captures()).containsEntry("disk", "sdb");
        assertThat(judge("no reset within 10s after late", Map.of("messages", KERNEL)))
                .isEqualTo(
                        new Verdict.NotApplicable(
                                "no artifact that would show 'reset' covers the time around"
                                        + " 'late'"));
    }

    @Test
    void shouldNotTakeForSilenceWhatHasNoTime() {
        var condition = "no reset within 5m after late";
        assertThat(judge(condition, Map.of("messages", HOUR))).isInstanceOf(Verdict.Matched.class);
        assertThat(judge(condition, Map.of("messages", HOUR, "qemu/vm1.log", "resetting sda")))
                .isEqualTo(
                        new Verdict.NotApplicable(
                                "the times of 'reset' are not known well enough"));
        var near = HOUR.replace("22:30:00 db1 kernel: end", "22:12:00 db1 kernel: resetting sda");
        assertThat(judge(condition, Map.of("messages", near)))
                .isEqualTo(new Verdict.NotMatched(null));
    }

    @Test
    void shouldNotTakeForSilenceWhatCouldNotBeJudged() {
        var other =
                signature(
                        "other",
                        "reset: { message: 'resetting {disk:word}', format: libvirtd-log }",
                        "condition: reset");
        var quiet =
                signature(
                        "quiet",
                        DISK + "other: { signature: other }\n",
                        "condition: no other within 5m after late");
        assertThat(judge(Map.of("messages", HOUR), other, quiet).verdict("quiet"))
                .isEqualTo(new Verdict.NotApplicable("other: no libvirtd-log artifact"));
        var libvirt = "2017-03-07 22:00:00.000+0000: 1: warning : f:1 : nothing\n";
        assertThat(
                        judge(Map.of("messages", HOUR, "libvirtd.log", libvirt), other, quiet)
                                .verdict("quiet"))
                .isInstanceOf(Verdict.Matched.class);
    }

    @Test
    void shouldNotTakeTheSilenceOfAnotherHostsLog() {
        var condition = "no reset within 5m after late";
        var ended = HOUR.lines().limit(2).reduce("", (all, line) -> all + line + "\n");
        assertThat(judge(condition, Map.of("db1/messages", ended)))
                .isInstanceOf(Verdict.NotApplicable.class);
        var nameless = "[    0.000000] start\n[1500000000.000000] end\n";
        assertThat(judge(condition, Map.of("db1/messages", ended, "x/dmesg", nameless)))
                .isInstanceOf(Verdict.NotApplicable.class);
        var rest = HOUR.replace("disk", "path");
        assertThat(judge(condition, Map.of("db1/messages", ended, "db1/other", rest)))
                .isInstanceOf(Verdict.Matched.class);
        assertThat(
                        judge(
                                condition,
                                Map.of(
                                        "db1/messages",
                                        ended,
                                        "db2/messages",
                                        rest.replace("db1", "db2"))))
                .isInstanceOf(Verdict.NotApplicable.class);
    }

    @Test
    void shouldAskOfEachHostWhetherItCouldHaveBeenSeenThere() {
        var detect =
                DISK + "gone: { message: 'domain {domain:word} is gone', format: libvirtd-log }\n";
        var none = signature("none", detect, "condition: late and no gone on same host");
        var apart = signature("apart", detect, "condition: late and not (gone on same host)");
        var both = signature("both", detect, "condition: late and gone on same host");
        var libvirt = "2017-03-07 22:00:00.000+0000: 1: warning : f:1 : nothing\n";
        var logs = Map.of("db1/messages", HOUR, "db2/libvirtd.log", libvirt);
        var verdicts = judge(logs, none, apart, both);
        var reason = "no libvirtd-log artifact that is known to be of db1";
        assertThat(verdicts.verdict("none")).isEqualTo(new Verdict.NotApplicable(reason));
        assertThat(verdicts.verdict("both")).isEqualTo(new Verdict.NotMatched(null));
        assertThat(verdicts.verdict("apart")).isInstanceOf(Verdict.Matched.class);
        var never =
                signature("never", detect, "condition: late and not (late and gone on same host)");
        assertThat(judge(logs, never).verdict("never"))
                .isEqualTo(new Verdict.NotApplicable(reason));
        var any = signature("any", DISK, "condition: late and no reset on same host");
        assertThat(judge(logs, any).verdict("any")).isInstanceOf(Verdict.Matched.class);
    }
}
