package io.casebook.signature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Set;

class ShippedSignaturesTest {
    private static final Set<String> FORMATS =
            Set.of("kernel-log", "syslog", "libvirtd-log", "qemu-domain-log", "windbg-analysis");
    private final KnowledgeBase.Loaded loaded =
            KnowledgeBase.load(SignatureFile.shipped(), FORMATS);

    @Test
    void shouldLoadWithoutProblems() {
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.knowledge().signatures()).isNotEmpty();
    }

    @Test
    void shouldPassTheirOwnTests() {
        var knowledge = loaded.knowledge();
        assertThat(SignatureCheck.problems(knowledge.signatures(), new SampleTrial(knowledge)))
                .isEmpty();
    }

    @Test
    void shouldHaveTwoPositiveSamplesEach() {
        assertThat(loaded.knowledge().signatures())
                .allSatisfy(
                        signature ->
                                assertThat(signature.tests())
                                        .as(signature.id())
                                        .filteredOn(test -> test.expect().label().equals("matched"))
                                        .hasSizeGreaterThanOrEqualTo(2));
    }
}
