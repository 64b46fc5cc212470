package io.casebook.signature;

import static io.casebook.signature.Judged.DISK;
import static io.casebook.signature.Judged.KERNEL;
import static io.casebook.signature.Judged.finding;
import static io.casebook.signature.Judged.judge;
import static io.casebook.signature.Judged.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.Confidence;
import io.casebook.model.Finding;

import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The sum behind a confidence.
class WeighingTest {
    @Test
    void shouldShowWhatALineOfTheSumCaptures() {
        var detect = DISK + "path: { message: 'path {path:word} is down' }\n";
        var rest =
                """
                condition: late
                confidence:
                  - { when: path, add: 0, because: a path was down }
                """;
        var log = KERNEL + "Mar  7 22:38:59 db2 kernel: path sdq is down\n";
        var finding =
                finding(
                        judge(Map.of("messages", log), signature("disk", detect, rest))
                                .verdict("disk"));
        assertThat(finding.captures()).containsEntry("path", "sdq");
    }

    @Test
    void shouldWeighWhatSpeaksForAndAgainst() {
        var file =
                signature(
                        "disk",
                        DISK,
                        """
                        condition: late on same host
                        confidence:
                          - { base: medium, because: it answered late }
                          - { when: reset within 5s after late, add: 1, because: it was reset }
                          - { when: took at most 10ms, add: -2, because: it was not very late }
                        """);
        var finding = finding(judge(Map.of("messages", KERNEL), file).verdict("disk"));
        assertThat(finding.reasons())
                .containsExactly(
                        new Finding.Reason(2, "it answered late"),
                        new Finding.Reason(1, "it was reset"),
                        new Finding.Reason(-2, "it was not very late"));
        assertThat(finding.confidence()).isEqualTo(Confidence.MEDIUM);
        assertThat(finding.evidence()).hasSize(3);
    }

    private static final String WEIGHED =
            """
            condition: late
            confidence:
              - { base: low, because: it answered late }
              - { when: reset, add: 3, because: it was reset }
            """;

    private static List<Finding.Reason> added(Map<String, String> given) {
        var verdict = judge(given, signature("disk", DISK, WEIGHED)).verdict("disk");
        return finding(verdict).reasons().stream().skip(1).toList();
    }

    @Test
    void shouldWeighNothingOfAnotherHost() {
        var late = "Mar  7 22:38:41 db1 kernel: disk sda answered after 120 ms\n";
        var reset = "Mar  7 22:38:44 db2 kernel: resetting sda\n";
        assertThat(added(Map.of("db1", late, "db2", reset))).isEmpty();
        assertThat(added(Map.of("db1", late, "db2", reset.replace("db2", "db1"))))
                .containsExactly(new Finding.Reason(3, "it was reset"));
    }

    @Test
    void shouldSayWhereNobodyKnowsOfWhichHostALineOfTheSumIs() {
        var late = "Mar  7 22:38:41 db1 kernel: disk sda answered after 120 ms\n";
        assertThat(added(Map.of("db1", late, "dmesg", "[    1.000000] resetting sda\n")))
                .containsExactly(
                        new Finding.Reason(
                                0,
                                "not known whether it was reset: it is not known of which host"
                                        + " that is"));
    }

    @Test
    void shouldWeighWhatBefellTheHostOfAGuestButNotItsNeighbour() {
        var detect =
                """
                paused: { message: "pausing" }
                plain: { fact: guest.cpu.flags, lacks: hv_relaxed }
                """;
        var rest =
                """
                condition: paused
                confidence:
                  - { base: low, because: it paused }
                  - { when: plain, add: 3, because: it is plain }
                """;
        var paused = "2017-03-15 06:00:00.000+0000: pausing\n";
        var given = new LinkedHashMap<String, String>();
        given.put("qemu/vm1.log", "x -cpu host,hv_relaxed\n" + paused);
        given.put("qemu/vm2.log", "x -cpu qemu64\n");
        var other = finding(judge(given, signature("one", detect, rest)).verdict("one"));
        assertThat(other.reasons()).hasSize(1);
        given.put("qemu/vm1.log", "x -cpu qemu64\n" + paused);
        var own = finding(judge(given, signature("one", detect, rest)).verdict("one"));
        assertThat(own.reasons()).contains(new Finding.Reason(3, "it is plain"));
    }
}
