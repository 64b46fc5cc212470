package io.casebook.crash;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;

class CrashStartTest {
    private static boolean isStart(String message) {
        var bytes = message.getBytes(StandardCharsets.UTF_8);
        return CrashStart.isIn(bytes, 0, bytes.length, (int) message.lines().count());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BUG: Bad rss-counter state",
                "BUG dentry (Not tainted): Poison overwritten",
                "[   12.345678] BUG: scheduling while atomic",
                "<4>[   12.345678] Oops: 0002 [#1] SMP",
                "=====\nBUG: KFENCE: use-after-free read in foo"
            })
    void shouldSeeABeginning(String message) {
        assertThat(isStart(message)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "[  12.3", "BU", "a BUG: in a sentence", "<6>", "debug: on"})
    void shouldPassOverWhatBeginsOtherwise(String message) {
        assertThat(isStart(message)).isFalse();
    }
}
