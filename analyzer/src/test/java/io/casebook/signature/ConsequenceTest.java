package io.casebook.signature;

import static io.casebook.signature.Judged.DISK;
import static io.casebook.signature.Judged.KERNEL;
import static io.casebook.signature.Judged.judge;
import static io.casebook.signature.Judged.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.Finding;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/// What a finding leads to.
class ConsequenceTest {
    private static final String FAILED =
            """
            failed: { message: "disk {disk:word} failed" }
            """;

    private static List<Finding> causeAndEffect(String within, String log) {
        var leads =
                "leads-to: [ { signature: failed, within: " + within + ", because: it wears } ]";
        var cause = signature("late", DISK, "condition: late\n" + leads);
        var effect = signature("failed", FAILED, "condition: failed");
        return judge(Map.of("messages", log), cause, effect).findings();
    }

    @Test
    void shouldPutWhatFollowsBelowItsCause() {
        var log = KERNEL + "Mar  7 22:39:10 db1 kernel: disk sda failed\n";
        var findings = causeAndEffect("1m", log);

        assertThat(findings).extracting(Finding::signature).containsExactly("late", "failed");
        assertThat(findings.getLast().causes())
                .containsExactly(new Finding.Cause("late", "it wears"));
        assertThat(findings.getFirst().causes()).isEmpty();
    }

    @Test
    void shouldTakeNothingForAConsequenceThatCameTooLateOrBeforeOrElsewhere() {
        var failed = "Mar  7 22:39:10 db1 kernel: disk sda failed\n";
        assertThat(causeAndEffect("10s", KERNEL + failed))
                .allSatisfy(finding -> assertThat(finding.causes()).isEmpty());
        assertThat(causeAndEffect("1m", "Mar  7 22:38:01 db1 kernel: disk sda failed\n" + KERNEL))
                .allSatisfy(finding -> assertThat(finding.causes()).isEmpty());
        assertThat(causeAndEffect("1m", KERNEL + failed.replace("db1", "db3")))
                .allSatisfy(finding -> assertThat(finding.causes()).isEmpty());
    }

    @Test
    void shouldTakeNothingForAConsequenceThatBeganElsewhereByItself() {
        var both =
                """
                Mar  7 22:39:10 db1 kernel: disk sda failed
                Mar  7 22:39:12 db3 kernel: disk sda failed
                """;

        assertThat(causeAndEffect("1m", KERNEL + both))
                .allSatisfy(finding -> assertThat(finding.causes()).isEmpty());
    }
}
