package io.casebook.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Random;

class BlockNumbersTest {
    private static Words word(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var words = new Words().over(bytes, 0, bytes.length);
        assertThat(words.next()).isTrue();
        return words;
    }

    private static long hash(String number) {
        var bytes = number.getBytes(StandardCharsets.UTF_8);
        return BlockNumbers.hash(bytes, bytes.length);
    }

    @Test
    void shouldHoldEveryNumberAndHardlyAnyOther() {
        var random = new Random(11);
        var numbers = new BlockNumbers();
        var inside = random.ints(5000, 0, 1 << 30).mapToObj(Integer::toHexString).toList();
        inside.forEach(number -> numbers.add(word(number + "0000")));
        var filter = numbers.encode(1024);
        assertThat(BlockNumbers.rows(filter)).isEqualTo(1024);
        assertThat(inside).allMatch(number -> BlockNumbers.mayHold(filter, hash(number + "0000")));
        var wrong =
                random.ints(100_000, 0, 1 << 30)
                        .filter(i -> BlockNumbers.mayHold(filter, hash(i + "1111")))
                        .count();
        assertThat(wrong).isLessThan(1000);
    }

    @Test
    void shouldHoldNothingWhenEmpty() {
        assertThat(BlockNumbers.mayHold(new BlockNumbers().encode(7), hash("4711"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4711", "0x807a3120", "deadbeef0", "0xDEAD", "20170326", "1a2b"})
    void shouldTakeDigitsForANumber(String number) {
        assertThat(word(number).number).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"101", "0x101", "eth0", "deadbeef", "sda1", "ext4", "x1234", "0x", "机"})
    void shouldTakeOtherWordsForWords(String word) {
        assertThat(word(word).number).isFalse();
    }
}
