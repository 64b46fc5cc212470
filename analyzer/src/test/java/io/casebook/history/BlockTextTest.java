package io.casebook.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

class BlockTextTest {
    private static BytesRef packed(byte[] text, int length) {
        try (var packer = new BlockText()) {
            return BytesRef.deepCopyOf(packer.pack(text, length));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 65_536, 300_000})
    void shouldGiveBackAnyText(int length) throws IOException {
        var text = new byte[length + 10];
        new Random(length).nextBytes(text);
        assertThat(BlockText.unpack(packed(text, length))).isEqualTo(Arrays.copyOf(text, length));
    }

    @Test
    void shouldTellDamage() {
        var text = "the same line again\n".repeat(500).getBytes(StandardCharsets.UTF_8);
        var packed = packed(text, text.length);
        for (var cut : new int[] {0, 3, 4, 5, packed.length / 2}) {
            assertThatThrownBy(() -> BlockText.unpack(new BytesRef(packed.bytes, 0, cut)))
                    .isInstanceOf(IOException.class);
        }
        packed.bytes[3] = 0x7f; // a length of two gigabytes
        assertThatThrownBy(() -> BlockText.unpack(packed)).isInstanceOf(IOException.class);
    }
}
