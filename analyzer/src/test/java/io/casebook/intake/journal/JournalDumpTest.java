package io.casebook.intake.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

class JournalDumpTest {
    private static final String BOOT = "0c1d2e3f405162738495a6b7c8d9eaf0";
    private static final String OTHER = "1c1d2e3f405162738495a6b7c8d9eaf0";
    private static final String ORIGIN = "aaaabbbbccccddddeeeeffff00001111";
    private static final String CURSOR =
            "s=" + ORIGIN + ";i=2a;b=" + BOOT + ";m=3e8;t=5c0b1a2b3c4d5;x=ff";

    /// Entry, further lines, and what stands between the braces are as in a journal's file.
    private static final String FIRST =
            "2021-03-04T05:06:07.123456Z n1 app[77] {PRIORITY=\"3\" _BOOT_ID=\""
                    + BOOT
                    + "\" __MONOTONIC_TIMESTAMP=\"1000\" __SEQNUM=\"42\" WORD=\"a \\\"b\\\"\""
                    + " __CURSOR=\""
                    + CURSOR.replace("t=5c0b1a2b3c4d5", "t=5bcaeecd2d000")
                    + "\"}: eins \u00e4\n\tzwei\n";

    private static byte[] export() {
        var out = new ByteArrayOutputStream();
        add(out, "__CURSOR=" + CURSOR + "\n__REALTIME_TIMESTAMP=1614834367123456\n");
        add(out, "__MONOTONIC_TIMESTAMP=1000\n_BOOT_ID=" + BOOT + "\nPRIORITY=3\n_HOSTNAME=n1\n");
        add(out, "SYSLOG_IDENTIFIER=app\n_PID=77\nMESSAGE\n");
        var message = "eins \u00e4\nzwei".getBytes(StandardCharsets.UTF_8);
        out.writeBytes(new byte[] {(byte) message.length, 0, 0, 0, 0, 0, 0, 0});
        out.writeBytes(message);
        add(out, "\nWORD=a \"b\"\n\n");
        add(out, "__REALTIME_TIMESTAMP=1614834368000001\n__MONOTONIC_TIMESTAMP=5\n");
        add(out, "_BOOT_ID=" + OTHER + "\nMESSAGE=again\n\n");
        return out.toByteArray();
    }

    private static void add(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String json(String message) {
        return "{\"__CURSOR\":\""
                + CURSOR
                + "\",\"__REALTIME_TIMESTAMP\":\"1614834367123456\",\"_PID\":\"77\","
                + "\"__MONOTONIC_TIMESTAMP\":\"1000\",\"_BOOT_ID\":\""
                + BOOT
                + "\",\"PRIORITY\":\"3\",\"_HOSTNAME\":\"n1\",\"SYSLOG_IDENTIFIER\":\"app\","
                + "\"MESSAGE\":"
                + message
                + ",\"LONG\":null,\"WORD\":\"a \\\"b\\\"\"}\n";
    }

    private static DecodedJournal exported(byte[] dump) {
        return decoded(JournalDump.ofExport(MemorySegment.ofArray(dump)));
    }

    private static DecodedJournal json(byte[] dump) {
        return decoded(JournalDump.ofJson(MemorySegment.ofArray(dump)));
    }

    private static DecodedJournal ofJson(String dump) {
        return json(dump.getBytes(StandardCharsets.UTF_8));
    }

    private static DecodedJournal decoded(JournalDump dump) {
        try (var text = dump.text()) {
            var bytes = text.readAllBytes();
            return new DecodedJournal(new String(bytes, StandardCharsets.UTF_8), dump.damages());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void shouldWriteAnExportAsTheJournalItComesFrom() {
        var decoded = exported(export());
        assertThat(decoded.text())
                .isEqualTo(
                        "# systemd journal: machine_id=- boot_id="
                                + BOOT
                                + " state=exported\n"
                                + FIRST
                                + "-- Boot "
                                + OTHER
                                + " --\n2021-03-04T05:06:08.000001Z - -[-] {_BOOT_ID=\""
                                + OTHER
                                + "\" __MONOTONIC_TIMESTAMP=\"5\"}: again\n");
        assertThat(decoded.damages()).isEmpty();
    }

    @Test
    void shouldReadMessagesOfAnyKindInJson() {
        var text = ofJson(json("\"eins \u00e4\\nzwei\""));
        assertThat(text.text()).endsWith(FIRST);
        assertThat(ofJson(json("\"eins \\u00e4\\u000azwei\"")).text()).isEqualTo(text.text());
        var octets =
                ofJson(json("[ 101, 105, 110, 115, 32, 195, 164, 10, 122, 119, 101, 105 ]")).text();
        assertThat(octets).isEqualTo(text.text());
        assertThat(ofJson(json("\"\\ud83d\\ude00 \\ud83d \\/\"")).text())
                .endsWith("\"}: \ud83d\ude00 \ufffd /\n");
        assertThat(text.damages()).isEmpty();
    }

    @Test
    void shouldReadEntriesInWords() {
        var verbose =
                "-- Logs begin at Thu 2021-03-04 06:06:07 CET. --\n"
                        + "Thu 2021-03-04 06:06:07.123456 CET ["
                        + CURSOR.replace("t=5c0b1a2b3c4d5", "t=5bcaeecd2d000")
                        + "]\n    PRIORITY=3\n    _HOSTNAME=n1\n    SYSLOG_IDENTIFIER=app\n"
                        + "    _PID=77\n    MESSAGE=eins \u00e4\n            zwei\n"
                        + "    _BOOT_ID="
                        + BOOT
                        + "\n    WORD=a \"b\"\n";
        var decoded =
                decoded(
                        JournalDump.ofVerbose(
                                MemorySegment.ofArray(verbose.getBytes(StandardCharsets.UTF_8))));
        assertThat(decoded.text()).endsWith(FIRST);
        assertThat(decoded.damages()).isEmpty();
    }

    @Test
    void shouldReadEveryKindOfJson() {
        var one = json("\"x\"");
        var pretty = one.replace(",\"", ",\n\t\"").replace("\":", "\" : ");
        var expected = ofJson(one).text();
        for (var dump : List.of(pretty, "\u001e" + one, "data: " + one + "\n", "[" + one + "]")) {
            assertThat(ofJson(dump).text()).isEqualTo(expected);
            assertThat(ofJson(dump).damages()).isEmpty();
        }
    }

    @Test
    void shouldKeepAllValuesOfAField() {
        var text = ofJson(json("[\"a\",[98,99],\"d\"]")).text();
        assertThat(text).contains(" MESSAGE=\"bc\" MESSAGE=\"d\" ").endsWith("}: a\n");
    }

    @Test
    void shouldGoOnBehindWhatIsNoEntry() {
        var dump = json("{\"deep\":1}") + "noise\n" + json("\"after\"") + "{\"A\":\"no time\"}\n";
        var decoded = ofJson(dump);
        assertThat(decoded.text()).endsWith("}: after\n");
        assertThat(decoded.codes()).containsOnly("journal-damaged");
        var export = new ByteArrayOutputStream();
        export.writeBytes("MESSAGE\n".getBytes(StandardCharsets.UTF_8));
        export.writeBytes(new byte[] {-1, -1, -1, -1, -1, -1, -1, -1, '\n', '\n'});
        export.writeBytes(export());
        assertThat(exported(export.toByteArray()).text()).contains("}: again\n");
    }

    @Test
    void shouldSurviveCutsAndDamage() {
        var random = new Random(7);
        for (var dump : List.of(export(), json("\"\\u00e4\"").getBytes(StandardCharsets.UTF_8))) {
            for (var length = 0; length < dump.length; length++) {
                var cut = Arrays.copyOf(dump, length);
                assertThatCode(() -> exported(cut)).doesNotThrowAnyException();
                assertThatCode(() -> json(cut)).doesNotThrowAnyException();
                assertThatCode(() -> decoded(JournalDump.ofVerbose(MemorySegment.ofArray(cut))))
                        .doesNotThrowAnyException();
            }
            for (var round = 0; round < 500; round++) {
                var damaged = dump.clone();
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                damaged[random.nextInt(damaged.length)] = (byte) "\"\\u\n=[{,".charAt(round % 8);
                assertThatCode(() -> exported(damaged)).doesNotThrowAnyException();
                assertThatCode(() -> json(damaged)).doesNotThrowAnyException();
            }
        }
    }
}
