package io.casebook.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

class WordsTest {
    private static List<String> words(byte[] text) {
        var found = new ArrayList<String>();
        var words = new Words().over(text, 0, text.length);
        while (words.next()) {
            found.add(new String(words.word, 0, words.length, StandardCharsets.UTF_8));
            while (words.nextPart()) {
                found.add("+" + new String(words.word, 0, words.length, StandardCharsets.UTF_8));
            }
        }
        return found;
    }

    private static List<String> words(String text) {
        return words(text.getBytes(StandardCharsets.UTF_8));
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
}
