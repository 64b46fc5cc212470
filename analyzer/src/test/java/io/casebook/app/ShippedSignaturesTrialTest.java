package io.casebook.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.signature.KnowledgeBase;
import io.casebook.signature.SignatureCheck;
import io.casebook.signature.SignatureFile;

import org.junit.jupiter.api.Test;

/// The inline tests of all signatures hold when their texts go the way that an upload goes.
class ShippedSignaturesTrialTest {
    private final KnowledgeBase.Loaded loaded =
            KnowledgeBase.load(SignatureFile.shipped(), Knowledge.formats());

    @Test
    void shouldLoadWithTheFormatsThatTheProgramReads() {
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.knowledge().signatures()).isNotEmpty();
    }

    @Test
    void shouldPassInTheRealPipeline() {
        var knowledge = loaded.knowledge();

        assertThat(SignatureCheck.of(knowledge.signatures(), new TextTrial(knowledge)).problems())
                .isEmpty();
    }
}
