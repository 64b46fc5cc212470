package io.casebook.signature;

import static io.casebook.signature.Judged.DISK;
import static io.casebook.signature.Judged.KERNEL;
import static io.casebook.signature.Judged.PLAIN;
import static io.casebook.signature.Judged.finding;
import static io.casebook.signature.Judged.judge;
import static io.casebook.signature.Judged.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.signature.language.Signature;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Signatures that build on each other.
class ReferencesTest {
    @Test
    void shouldBuildOnOtherSignatures() {
        var general = signature("late", DISK, "condition: late");
        var compound =
                signature(
                        "compound",
                        "slow: { signature: late }\nreset: { message: resetting }",
                        "condition: slow within 5s before reset on same host");
        var finding =
                finding(judge(Map.of("messages", KERNEL), compound, general).verdict("compound"));
        assertThat(finding.count()).isEqualTo(1);
        assertThat(finding.hosts()).containsExactly("db1");
    }

    @Test
    void shouldBuildOnSignaturesThatRestOnFactsAlone() {
        var compound =
                signature(
                        "compound",
                        "plain: { signature: plain }\nup: { message: starting up }",
                        "condition: up and plain on same guest");
        var up = "2017-03-15 06:00:00.000+0000: starting up\n";
        var given =
                Map.of(
                        "qemu/vm1.log", up + "x -cpu qemu64",
                        "qemu/vm2.log", up + "x -cpu host,hv_relaxed");
        var finding = finding(judge(given, PLAIN, compound).verdict("compound"));
        assertThat(finding.hosts()).containsExactly("vm1");
    }

    @Test
    void shouldRefuseReferencesThatLeadNowhereOrInACircle() {
        var one = signature("one", "a: { signature: two }", "condition: a");
        var two = signature("two", "a: { signature: one }", "condition: a");
        var three = signature("three", "a: { signature: four }", "condition: a");
        var loaded = KnowledgeBase.load(List.of(one, two, three), Set.of());
        assertThat(loaded.problems())
                .extracting(problem -> problem.file() + " " + problem.message())
                .containsExactly(
                        "one.yaml the signature depends on itself by way of 'two'",
                        "two.yaml the signature depends on itself by way of 'one'",
                        "three.yaml a selection names the signature 'four', which there is not");
        assertThat(loaded.knowledge().signatures()).isEmpty();
    }

    private static List<String> problems(List<SignatureFile> files) {
        return KnowledgeBase.load(files, Set.of()).problems().stream()
                .map(problem -> problem.file() + " " + problem.message())
                .toList();
    }

    @Test
    void shouldRefuseToSupersedeInACircle() {
        var one = signature("one", DISK, "condition: late\nsupersedes: [two]");
        var two = signature("two", DISK, "condition: late\nsupersedes: [one]");
        var self = signature("self", DISK, "condition: late\nsupersedes: [self]");
        var fine = signature("fine", DISK, "condition: late\nsupersedes: [one, two]");
        assertThat(problems(List.of(one, two, self, fine)))
                .containsExactly(
                        "one.yaml the signature supersedes itself by way of 'two'",
                        "two.yaml the signature supersedes itself by way of 'one'",
                        "self.yaml the signature supersedes itself by way of 'self'");
    }

    @Test
    void shouldLeaveOutWhatBuildsOnAMistake() {
        var broken = signature("broken", "a: { signature: nowhere }", "condition: a");
        var second = signature("second", "a: { signature: broken }\n" + DISK, "condition: late");
        var first = signature("first", "a: { signature: second }\n" + DISK, "condition: late");
        var loaded = KnowledgeBase.load(List.of(first, second, broken), Set.of());
        assertThat(loaded.knowledge().signatures()).isEmpty();
        assertThat(problems(List.of(first, second, broken)))
                .containsExactly(
                        "broken.yaml a selection names the signature 'nowhere', which there is not",
                        "second.yaml a selection names the signature 'broken', which has a mistake",
                        "first.yaml a selection names the signature 'second', which has a mistake");
    }

    @Test
    void shouldRefuseLongChainsOfSignatures() {
        var files = new ArrayList<SignatureFile>();
        for (var i = 0; i < 500; i++) {
            var detect = "a: { signature: s" + (i + 1) + " }\n" + DISK;
            files.add(signature("s" + i, detect, "condition: late or a"));
        }
        files.add(signature("s500", DISK, "condition: late"));
        var knowledge = KnowledgeBase.load(files, Set.of()).knowledge();
        assertThat(knowledge.signatures()).hasSize(50);
        assertThat(problems(files))
                .hasSize(451)
                .first()
                .isEqualTo("s0.yaml more than 50 signatures build on each other, one on the next");
        var judgement = new SampleTrial(knowledge).judge(Map.of("messages", KERNEL));
        assertThat(judgement.findings()).hasSize(50);
    }

    @Test
    void shouldTellReferencesWithPlaceAndSuggestion() {
        var late = signature("disk-late", DISK, "condition: late");
        var built = signature("built", "a: { signature: disk-lat }", "condition: a");
        var other =
                signature(
                        "other",
                        DISK,
                        "condition: late\nsupersedes: [built, dsk-late]\nleads-to:\n"
                                + "  - { signature: disk-lte, within: 1m, because: it is }");
        assertThat(KnowledgeBase.load(List.of(late, built, other), Set.of()).problems())
                .extracting(Object::toString)
                .containsExactly(
                        "built.yaml:7:19: a selection names the signature 'disk-lat', which there"
                                + " is not; did you mean 'disk-late'?",
                        "other.yaml:18:21: 'supersedes' names 'dsk-late', which there is not; did"
                                + " you mean 'disk-late'?",
                        "other.yaml:20:18: 'leads-to' names 'disk-lte', which there is not; did"
                                + " you mean 'disk-late'?");
    }

    @Test
    void shouldNotTellAsMissingWhatHasAMistake() {
        var broken = signature("late", DISK, "condition: lat");
        var built = signature("built", "a: { signature: late }", "condition: a");
        var other = signature("other", DISK, "condition: late\nsupersedes: [late]");
        var loaded = KnowledgeBase.load(List.of(broken, built, other), Set.of());
        assertThat(loaded.problems())
                .extracting(Object::toString)
                .containsExactly(
                        "late.yaml:17:12: unknown selection 'lat'; did you mean 'late'?",
                        "built.yaml:7:19: a selection names the signature 'late', which has a"
                                + " mistake");
        assertThat(loaded.knowledge().signatures())
                .extracting(Signature::id)
                .containsExactly("other");
    }
}
