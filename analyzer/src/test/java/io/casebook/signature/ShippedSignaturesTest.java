package io.casebook.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.format.Format;
import io.casebook.format.Formats;
import io.casebook.model.Finding;
import io.casebook.signature.language.Signature;

import org.junit.jupiter.api.Test;

import java.util.Set;
import java.util.stream.Collectors;

class ShippedSignaturesTest {
    private static final Set<String> FORMATS =
            Formats.all().stream().map(Format::id).collect(Collectors.toUnmodifiableSet());
    private final KnowledgeBase.Loaded loaded =
            KnowledgeBase.load(SignatureFile.shipped(), FORMATS);

    @Test
    void shouldLoadWithoutProblems() {
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.flaws()).isEmpty();
        assertThat(loaded.knowledge().signatures()).hasSizeGreaterThanOrEqualTo(200);
    }

    @Test
    void shouldCoverAllCategories() {
        assertThat(loaded.knowledge().signatures())
                .extracting(Signature::category)
                .contains(
                        "cluster",
                        "config",
                        "container",
                        "hardware",
                        "kernel-crash",
                        "kernel-mm",
                        "kernel-sched",
                        "kernel-time",
                        "migration",
                        "network",
                        "storage",
                        "virtualization-guest",
                        "virtualization-libvirt",
                        "virtualization-qemu",
                        "windows-guest",
                        "xen");
    }

    @Test
    void shouldTakeNothingHarmlessForACause() {
        assertThat(loaded.knowledge().signatures())
                .filteredOn(it -> it.role() == Finding.Role.NOISE)
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.leadsTo()).as(it.id()).isEmpty());
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
