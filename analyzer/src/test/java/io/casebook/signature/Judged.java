package io.casebook.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.Finding;
import io.casebook.signature.judge.Judgement;
import io.casebook.signature.judge.Verdict;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Signatures of tests, judged on texts of tests.
final class Judged {
    static final String KERNEL =
            """
            Mar  7 22:38:41 db1 kernel: disk sda answered after 120 ms
            Mar  7 22:38:44 db1 kernel: resetting sda
            Mar  7 22:38:59 db2 kernel: disk sdb answered after 9 ms
            """;
    static final String STOP =
            """
            Bugcheck Analysis
            CLOCK_WATCHDOG_TIMEOUT (101)
            Arg1: 00000061
            Arg2: 00000000
            Arg3: 807a1120
            Arg4: 00000001
            """;

    static final String HOUR =
            """
            Mar  7 22:00:00 db1 kernel: start
            Mar  7 22:10:00 db1 kernel: disk sda answered after 120 ms
            Mar  7 22:30:00 db1 kernel: end
            """;

    static final String DISK =
            """
            late: { message: "disk {disk:word} answered after {took:milliseconds} ms" }
            reset: { message: "resetting {disk:word}" }
            """;

    static final SignatureFile PLAIN =
            signature(
                    "plain",
                    "plain: { fact: guest.cpu.flags, lacks: hv_relaxed }",
                    "condition: plain");

    static SignatureFile signature(String id, String detect, String rest) {
        var text =
                """
                id: %s
                title: title of %s
                category: test
                severity: low
                status: stable
                detect:
                %s
                explain: "{hosts}"
                cause: a cause
                remedy: a remedy
                references: a reference
                tests:
                  - { name: yes, given: { a: b }, expect: matched }
                  - { name: no, given: { a: b }, expect: not matched }
                %s
                """
                        .formatted(id, id, detect.indent(2), rest.stripIndent());
        return new SignatureFile("own", id + ".yaml", text);
    }

    static KnowledgeBase knowledge(SignatureFile... files) {
        var loaded = KnowledgeBase.load(List.of(files), Set.of());
        assertThat(loaded.problems()).isEmpty();
        return loaded.knowledge();
    }

    static Judgement judge(Map<String, String> given, SignatureFile... files) {
        return new SampleTrial(knowledge(files)).judge(given);
    }

    static Verdict judge(String condition, Map<String, String> given) {
        var file = signature("disk", DISK, "condition: " + condition);
        return judge(given, file).verdict("disk");
    }

    static Finding finding(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Matched.class);
        return ((Verdict.Matched) verdict).finding();
    }

    private Judged() {}
}
