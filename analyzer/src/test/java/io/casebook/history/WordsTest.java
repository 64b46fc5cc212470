package io.casebook.history;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class WordsTest {
    private static List<String> words(byte[] text) {
        var found = new ArrayList<String>();
        var words = new Words().over(text, 0, text.length);
        while (words.next()) {
            found.add(new String(words.word, 0, words.length, UTF_8));
            while (words.nextPart()) {
                found.add("+" + new String(words.word, 0, words.length, UTF_8));
            }
        }
        return found;
    }

    private static List<String> words(String text) {
        return words(text.getBytes(UTF_8));
    }

    @Test
    void shouldPartWordsAtEverythingThatIsNoLetterOrDigit() {
        assertThat(words("eth0: local_softirq (0x1F) 10.1.2.3\t/a-b"))
                .containsExactly("eth0", "local", "softirq", "0x1f", "10", "1", "2", "3", "a", "b");
    }

    @Test
    void shouldAddThePartsOfMixedWords() {
        assertThat(words("virDomainBlockCopy x86Reg VM"))
                .containsExactly(
                        "virdomainblockcopy", "+vir", "+domain", "+block", "+copy", "x86reg", "vm");
    }

    @Test
    void shouldReadOtherScripts() {
        assertThat(words("ÄRGER Ошибка 虚拟机abc カタ 한국어"))
                .containsExactly("ärger", "ошибка", "虚", "拟", "机", "abc", "カ", "タ", "한국어");
    }

    @Test
    void shouldPassOverColourCodesAndBrokenBytes() {
        assertThat(words("\u001b[1;31mfailed\u001b[0m")).containsExactly("failed");
        assertThat(words(new byte[] {'a', (byte) 0xff, 'b', (byte) 0xe8, (byte) 0x99}))
                .containsExactly("a", "b");
    }

    @Test
    void shouldKeepTheStartOfLongWords() {
        assertThat(words("x".repeat(70) + " ä" + "ä".repeat(40)))
                .containsExactly("x".repeat(64), "ä".repeat(32));
    }

    @Test
    void shouldHashEachWordAsItIsHashedAlone() {
        var text = ("nova 0xBEEF 10 Ошибка ERRORошибка 虚拟 " + "Ab1".repeat(30)).getBytes(UTF_8);
        var words = new Words().over(text, 0, text.length);
        var count = 0;
        while (words.next()) {
            assertThat(words.hash).isEqualTo(Words.hash(words.word, words.length));
            count++;
        }
        assertThat(count).isEqualTo(8);
    }

    @Test
    void shouldTellNumbersFromWords() {
        assertThat(numbers("1234 0x1f2e DEADBEEF face 123 0xff 12g4 12345x 0x12x4 feed5ош"))
                .containsExactly("1234", "0x1f2e");
    }

    private static List<String> numbers(String line) {
        var text = line.getBytes(UTF_8);
        var numbers = new ArrayList<String>();
        var words = new Words().over(text, 0, text.length);
        while (words.next()) {
            if (words.number) {
                numbers.add(new String(words.word, 0, words.length, UTF_8));
            }
        }
        return numbers;
    }
}
