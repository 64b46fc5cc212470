package io.casebook.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.ArtifactPath;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a format keeps whose text is a mere word, such as the name of a host: only the path tells
/// what it is, so by content alone it is left to nobody.
abstract class NamedOutputContract extends FormatContract {
    @Override
    @ParameterizedTest
    @MethodSource("samples")
    void shouldRecogniseItsSampleByContentAlone(FormatSample sample) {
        var head =
                new ArtifactHead(
                        new ArtifactPath("unnamed"), sample.head().bytes(), sample.head().whole());
        assertThat(format().likelihood(head)).isLessThan(Format.RECOGNISED);
    }
}
