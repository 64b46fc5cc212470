package io.casebook.signature;

import static io.casebook.signature.Judged.DISK;
import static io.casebook.signature.Judged.KERNEL;
import static io.casebook.signature.Judged.finding;
import static io.casebook.signature.Judged.judge;
import static io.casebook.signature.Judged.knowledge;
import static io.casebook.signature.Judged.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.signature.judge.Verdict;

import org.junit.jupiter.api.Test;

import java.util.Map;

/// What signatures come to.
class JudgementTest {
    @Test
    void shouldCountAndCaptureAndName() {
        var finding = finding(judge("late", Map.of("messages", KERNEL)));
        assertThat(finding.count()).isEqualTo(2);
        assertThat(finding.hosts()).containsExactly("db1", "db2");
        assertThat(finding.captures()).containsEntry("disk", "sda, sdb");
        assertThat(finding.explanation()).isEqualTo("db1, db2");
        assertThat(finding.evidence())
                .extracting(evidence -> evidence.span().line())
                .containsExactly(1L, 3L);
        assertThat(finding.first()).isLessThan(finding.last());
    }

    @Test
    void shouldCompareCapturesInTheirUnits() {
        var finding = finding(judge("took at least 100ms", Map.of("messages", KERNEL)));
        assertThat(finding.captures()).containsEntry("took", "120");
        assertThat(finding.count()).isEqualTo(1);
        assertThat(judge("took at least 1s", Map.of("messages", KERNEL)))
                .isEqualTo(new Verdict.NotMatched(null));
    }

    @Test
    void shouldTellOptionalWordsOnlyWithTheirCaptures() {
        var detect = DISK + "path: { message: 'path {path:word} is down' }\n";
        var file = signature("disk", detect, "condition: late or path");
        var text = file.text().replace("\"{hosts}\"", "'{disk} was late[[, path {path}]].'");
        var wordy = new SignatureFile("own", file.name(), text);

        var without = judge(Map.of("messages", KERNEL), wordy).verdict("disk");
        assertThat(finding(without).explanation()).isEqualTo("sda, sdb was late.");
        var log = KERNEL + "Mar  7 22:38:59 db2 kernel: path sdq is down\n";
        var with = judge(Map.of("messages", log), wordy).verdict("disk");
        assertThat(finding(with).explanation()).isEqualTo("sda, sdb was late, path sdq.");
    }

    @Test
    void shouldCountHostsAndBursts() {
        var messages = Map.of("messages", KERNEL);
        assertThat(judge("distinct(late, host) >= 2 within 1m", messages))
                .isInstanceOf(Verdict.Matched.class);
        assertThat(judge("distinct(late, host) >= 2 within 10s", messages))
                .isEqualTo(new Verdict.NotMatched(null));
        assertThat(judge("count(any of (late, reset)) > 2 within 18s", messages))
                .isInstanceOf(Verdict.Matched.class);
        assertThat(judge("count(any of (late, reset)) > 2 within 17s", messages))
                .isEqualTo(new Verdict.NotMatched(null));
        assertThat(judge("count(late) >= 2 on same host", messages))
                .isEqualTo(new Verdict.NotMatched(null));
    }

    @Test
    void shouldShowFirstAndLastEvidenceAndCountAll() {
        var many = new StringBuilder();
        for (var i = 0; i < 500; i++) {
            many.append(
                    "Mar  7 22:%02d:%02d db1 kernel: resetting sd%d%n"
                            .formatted(i / 60, i % 60, i));
        }
        var finding = finding(judge("reset", Map.of("messages", many.toString())));
        assertThat(finding.count()).isEqualTo(500);
        assertThat(finding.evidence()).hasSize(20);
        assertThat(finding.evidence().getFirst().span().line()).isEqualTo(1);
        assertThat(finding.evidence().getLast().span().line()).isEqualTo(500);
        assertThat(finding.captures().get("disk")).startsWith("sd0, sd1").endsWith("more");
    }

    @Test
    void shouldTellFailedTestsOfAPack() {
        var file = signature("disk", DISK, "condition: late");
        var knowledge = knowledge(file);
        assertThat(SignatureCheck.of(knowledge.signatures(), new SampleTrial(knowledge)).problems())
                .extracting(Object::toString)
                .containsExactly(
                        "disk.yaml:15:5: the test 'yes' fails: expected matched but it is not"
                                + " matched");
    }
}
