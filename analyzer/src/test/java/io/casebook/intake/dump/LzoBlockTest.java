package io.casebook.intake.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;

class LzoBlockTest {
    /// Literals, then matches of all lengths that a compressor makes of repeated text.
    private static final String BLOCK =
            "216b65726e656c3a206c696e6b2075700a208f3c000d3031323334353637383961626364"
                    + "65663e3c00297c03026b2075700a110000";

    private static byte[] decode(String block, int size) throws DamagedDumpException {
        return LzoBlock.decode(HexFormat.of().parseHex(block), size);
    }

    @Test
    void shouldDecodeWhatACompressorMade() throws DamagedDumpException {
        assertThat(new String(decode(BLOCK, 256), StandardCharsets.US_ASCII))
                .isEqualTo(
                        "kernel: link up\n".repeat(12)
                                + "0123456789abcdef".repeat(3)
                                + "kernel: link up\n");
    }

    @Test
    void shouldDecodeTheShortestMatches() throws DamagedDumpException {
        // three literals by way of the first byte, a match of two, and one literal behind it
        assertThat(decode("14" + "616263" + "01" + "00" + "64" + "110000", 6))
                .asString(StandardCharsets.US_ASCII)
                .isEqualTo("abcccd");
    }

    @Test
    void shouldRefuseAMatchBeforeTheStart() {
        assertThatThrownBy(() -> decode("12" + "61" + "4c" + "10", 100))
                .isInstanceOf(DamagedDumpException.class);
    }

    @Test
    void shouldSurviveAnyDamage() {
        var random = new Random(7);
        var block = HexFormat.of().parseHex(BLOCK);
        for (var round = 0; round < 2000; round++) {
            var damaged = block.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            assertThatCode(
                            () -> {
                                try {
                                    LzoBlock.decode(damaged, 256);
                                } catch (DamagedDumpException e) {
                                    assertThat(e).hasMessageContaining("LZO");
                                }
                            })
                    .doesNotThrowAnyException();
        }
    }
}
