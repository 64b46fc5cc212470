package io.casebook.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

class ByteCharStreamTest {
    private final byte[] bytes = "ab\ncdé\nx".getBytes(StandardCharsets.UTF_8);
    private final ByteCharStream stream = new ByteCharStream();

    @Test
    void shouldReadOnlyItsWindow() {
        stream.window(bytes, 3, 7);

        assertThat(stream.index()).isEqualTo(3);
        assertThat(stream.LA(1)).isEqualTo('c');
        assertThat(stream.LA(2)).isEqualTo('d');
        assertThat(stream.LA(3)).isEqualTo(ByteCharStream.NON_ASCII);
        assertThat(stream.LA(5)).isEqualTo(IntStream.EOF);
        assertThat(stream.LA(-1)).as("before the window").isEqualTo(IntStream.EOF);
    }

    @Test
    void shouldLookBackAfterConsuming() {
        stream.window(bytes, 3, 7);
        stream.consume();

        assertThat(stream.LA(-1)).isEqualTo('c');
        assertThat(stream.LA(1)).isEqualTo('d');
    }

    @Test
    void shouldKeepSeeksInsideTheWindow() {
        stream.window(bytes, 3, 7);

        stream.seek(100);
        assertThat(stream.index()).isEqualTo(7);
        stream.seek(0);
        assertThat(stream.index()).isEqualTo(3);
    }

    @Test
    void shouldGiveTheTextAsUtf8() {
        stream.window(bytes, 3, 7);

        assertThat(stream.getText(Interval.of(3, 6))).isEqualTo("cdé");
        assertThat(stream.getText(Interval.of(0, 100))).isEqualTo("cdé");
        assertThat(stream.getText(Interval.of(5, 4))).isEmpty();
    }

    @Test
    void shouldReadAnEmptyWindow() {
        stream.window(bytes, 2, 2);

        assertThat(stream.LA(1)).isEqualTo(IntStream.EOF);
        assertThat(stream.getText(Interval.of(2, 2))).isEmpty();
    }
}
