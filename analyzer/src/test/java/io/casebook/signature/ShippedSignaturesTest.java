package io.casebook.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.format.Format;
import io.casebook.format.Formats;

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
        assertThat(loaded.knowledge().signatures()).isNotEmpty();
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
