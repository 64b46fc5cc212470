package io.casebook.intake;

import static io.casebook.intake.Archives.gzip;
import static io.casebook.intake.Archives.joined;
import static io.casebook.intake.Archives.lines;
import static io.casebook.intake.Archives.utf8;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

class CharsetsTest {
    private static final String WINDBG =
            """
            Bugcheck Analysis\r
            CLOCK_WATCHDOG_TIMEOUT (101)\r
            An expected clock interrupt was not received on a secondary processor.\r
            Arg1: 0000000000000061, 分析：处理器没有响应。\r
            """;
    private static final String CHINESE = "三月 15 06:03:08 主机 内核: 磁盘读取错误，请检查电缆。\n";

    private static Opened opened(String text, String charset) {
        return Opened.of(text.getBytes(Charset.forName(charset)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void shouldReadUtf16WithoutAMark(String charset) {
        var opened = opened(WINDBG, charset);
        assertThat(opened.texts).containsEntry("stdin", WINDBG);
        assertThat(opened.charset("stdin")).isEqualTo(charset);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
    void shouldLeaveOutTheByteOrderMark(String charset) {
        var opened = opened("\ufeff" + WINDBG, charset);
        assertThat(opened.texts).containsEntry("stdin", WINDBG);
        assertThat(opened.charset("stdin")).isEqualTo(charset);
    }

    @Test
    void shouldReadLongUtf16WhoseSurrogatesFallOnBuffers() {
        var text = "line \ud83d\udca5 of text\n".repeat(20_000);
        for (var charset : new String[] {"UTF-16LE", "UTF-16BE"}) {
            assertThat(opened("x" + text, charset).texts).containsEntry("stdin", "x" + text);
        }
    }

    @Test
    void shouldReadChineseInGb18030() {
        var opened = opened(CHINESE.repeat(3000), "GB18030");
        assertThat(opened.texts).containsEntry("stdin", CHINESE.repeat(3000));
        assertThat(opened.charset("stdin")).isEqualTo("GB18030");
    }

    @Test
    void shouldReadLatin1AndItsWindowsSister() {
        var latin = opened("Zugriff verweigert für Gerät äußere Hülle\n", "ISO-8859-1");
        assertThat(latin.texts)
                .containsEntry("stdin", "Zugriff verweigert für Gerät äußere Hülle\n");
        var windows = opened("L’accès à « C: » a été refusé – réessayez\n", "windows-1252");
        assertThat(windows.texts)
                .containsEntry("stdin", "L’accès à « C: » a été refusé – réessayez\n");
        assertThat(windows.charset("stdin")).isEqualTo("windows-1252");
    }

    @Test
    void shouldNotTouchUtf8EvenWhereACharacterIsCutByTheHead() {
        for (var shift = 0; shift < 4; shift++) {
            var text = "x".repeat(shift) + "磁盘错误 \ud83d\udca5\n".repeat(9000);
            var opened = Opened.of(utf8(text));
            assertThat(opened.texts).containsEntry("stdin", text);
            assertThat(opened.charset("stdin")).isEqualTo("UTF-8");
        }
    }

    @Test
    void shouldKeepInvalidBytesOfUtf8AsTheyAre() {
        var bytes = joined(utf8("磁盘 ".repeat(40_000)), new byte[] {(byte) 0xff, (byte) 0xc3});
        var opened = Opened.of(bytes);
        assertThat(opened.charset("stdin")).isEqualTo("UTF-8");
        assertThat(opened.text("stdin").size()).isEqualTo(bytes.length);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 4096, 60_001})
    void shouldTakeALogWithARunOfNulsForALog(int nuls) {
        for (var before : new String[] {"", "abcde", lines("host", 3), "x" + lines("host", 300)}) {
            var bytes = joined(utf8(before), new byte[nuls], utf8(lines("host", 50)));
            var opened = Opened.of(bytes);
            assertThat(opened.charset("stdin")).isEqualTo("UTF-8");
            assertThat(opened.text("stdin").size()).isEqualTo(bytes.length);
        }
    }

    @Test
    void shouldTakeALogThatBeginsWithALongRunOfNulsForALog() {
        var bytes = joined(new byte[500_000], utf8(lines("host", 50)));
        assertThat(Opened.of(bytes).text("stdin").size()).isEqualTo(bytes.length);
    }

    @Test
    void shouldReadArgumentsPartedByNuls() {
        var opened = Opened.of(utf8("qemu-system-x86_64\0-name\0guest=vm1\0-m\0" + "4096\0"));
        assertThat(opened.charset("stdin")).isEqualTo("UTF-8");
    }

    @Test
    void shouldNotTakeNoiseForText() {
        for (var seed = 0; seed < 50; seed++) {
            var noise = new byte[300 + seed * 700];
            new Random(seed).nextBytes(noise);
            assertThat(Opened.of(noise).texts).isEmpty();
        }
    }

    @Test
    void shouldTakeAConsoleWithColoursForText() {
        var opened = Opened.of(utf8("\u001b[32m OK \u001b[0m] Started Session.\r\n".repeat(5)));
        assertThat(opened.charset("stdin")).isEqualTo("UTF-8");
    }

    @Test
    void shouldNameWhatIsNoText() {
        assertThat(note("\177ELF\2\1\1", 16, "\4\0")).isEqualTo("binary: ELF core dump");
        assertThat(note("\177ELF\2\1\1", 16, "\3\0")).isEqualTo("binary: ELF program or library");
        assertThat(note("\u0089PNG\r\n\u001a\n", 20, "x")).isEqualTo("binary: PNG image");
        assertThat(note("SQLite format 3\0", 20, "x")).isEqualTo("binary: SQLite database");
        assertThat(note("", 0, "")).isEqualTo("binary: only zeros");
    }

    private static String note(String magic, int offset, String rest) {
        var bytes = new byte[4000];
        place(bytes, 0, magic);
        place(bytes, offset, rest);
        return Opened.of(gzip(bytes)).passedOver.getOrDefault("stdin", "no binary");
    }

    private static void place(byte[] bytes, int at, String text) {
        var octets = text.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(octets, 0, bytes, at, octets.length);
    }

    @Test
    void shouldTakeATextForATextThoughItBeginsLikeAMagic() {
        for (var text : Arrays.asList("regf is a hive\n", "MZ1 zone\n", "GIF89 is old\n")) {
            assertThat(Opened.of(utf8(text)).texts).containsEntry("stdin", text);
        }
    }
}
