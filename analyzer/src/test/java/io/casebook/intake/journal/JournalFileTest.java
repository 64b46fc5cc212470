package io.casebook.intake.journal;

import static io.casebook.intake.journal.JournalWriter.BOOT;
import static io.casebook.intake.journal.JournalWriter.LATER_BOOT;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.intake.journal.JournalWriter.Feature;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.List;

class JournalFileTest {
    private static final String LONG_VALUE = "ARGUMENTS=" + "--option value ".repeat(200);

    static List<List<Feature>> kinds() {
        return List.of(
                List.of(),
                List.of(Feature.XZ),
                List.of(Feature.LZ4),
                List.of(Feature.KEYED_HASH, Feature.LZ4),
                List.of(Feature.KEYED_HASH, Feature.ZSTD),
                List.of(Feature.KEYED_HASH, Feature.ZSTD, Feature.COMPACT),
                List.of(Feature.ONLINE));
    }

    @Test
    void shouldWriteTheTitleAndEachEntry() {
        var journal =
                new JournalWriter(Feature.KEYED_HASH, Feature.ZSTD)
                        .entry(
                                0,
                                "PRIORITY=3",
                                "_HOSTNAME=n1",
                                "SYSLOG_IDENTIFIER=app",
                                "_PID=42",
                                "_TRANSPORT=stdout",
                                "MESSAGE=disk is full");
        assertThat(DecodedJournal.of(journal).text())
                .isEqualTo(
                        """
                        # systemd journal: machine_id=4c8f2b1a9d3e4f50a6b7c8d9e0f1a2b3 host=n1 \
                        boot_id=9d1e5a0c7b3f4e62a8c4d1f00b6e2a17 \
                        tail_boot_id=9d1e5a0c7b3f4e62a8c4d1f00b6e2a17 \
                        file_id=f11e0000000000000000000000000001 \
                        seqnum_id=5e90000000000000000000000000000d \
                        state=archived flags=keyed-hash,zstd entries=1
                        2021-03-04T05:06:07.123456Z n1 app[42] {PRIORITY="3" _TRANSPORT="stdout" \
                        _BOOT_ID="9d1e5a0c7b3f4e62a8c4d1f00b6e2a17" \
                        __MONOTONIC_TIMESTAMP="5000000" __SEQNUM="1" \
                        __CURSOR="s=5e90000000000000000000000000000d;i=1;\
                        b=9d1e5a0c7b3f4e62a8c4d1f00b6e2a17;m=4c4b40;t=5bcaeecd2d000;x=abcdef"}: \
                        disk is full
                        """);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void shouldReadEveryKindOfFile(List<Feature> features) {
        var journal = new JournalWriter(features);
        for (var i = 0; i < 100; i++) {
            journal.entry(i, "MESSAGE=message " + i, LONG_VALUE + i % 3, "_PID=" + i);
        }
        var decoded = DecodedJournal.of(journal);
        assertThat(decoded.codes()).isEmpty();
        assertThat(decoded.messages()).hasSize(100).startsWith("message 0").endsWith("message 99");
        for (var i = 0; i < 100; i++) {
            var value = LONG_VALUE.replace("=", "=\"") + i % 3 + "\"";
            assertThat(decoded.lines().get(i + 1)).contains(" -[" + i, "- -[", value);
        }
    }

    @Test
    void shouldKeepValuesThatAreNoPlainText() {
        var line =
                DecodedJournal.of(
                                new JournalWriter()
                                        .entry(
                                                0,
                                                "A=say \"no\" to C:\\x",
                                                "B=\0\1\n\t\177",
                                                "C=\u00c3\u00bc \u00ff\u00c3 \u00ed\u00a0\u0080",
                                                "D=",
                                                "E=one",
                                                "E=two"))
                        .lines()
                        .get(1);
        assertThat(line)
                .contains("A=\"say \\\"no\\\" to C:\\\\x\"")
                .contains("B=\"\\x00\\x01\\x0a\\x09\\x7f\"")
                .contains("C=\"ü \\xff\\xc3 \\xed\\xa0\\x80\"")
                .contains("D=\"\"")
                .contains("E=\"one\" E=\"two\"")
                .endsWith("}:");
    }

    @Test
    void shouldIndentFurtherLinesOfAMessage() {
        var text =
                DecodedJournal.of(new JournalWriter().entry(0, "MESSAGE=a\n b\t\\x \u001b\n"))
                        .text();
        assertThat(text).endsWith("}: a\n\t b\t\\x \\x1b\n\t\n");
    }

    @Test
    void shouldMakeWordsOfHostAndIdentifier() {
        var lines =
                DecodedJournal.of(
                                new JournalWriter()
                                        .entry(0, "_HOSTNAME=a b", "SYSLOG_IDENTIFIER=x[1]")
                                        .entry(1, "_COMM=cat", "SYSLOG_PID=7")
                                        .entry(
                                                2,
                                                "_HOSTNAME=",
                                                "_PID=x",
                                                "_COMM=" + "y".repeat(300)))
                        .lines();
        assertThat(lines.get(1)).contains("Z a\\x20b x\\x5b1][-] {_BOOT_ID");
        assertThat(lines.get(2)).contains("Z - cat[7] {_COMM=\"cat\" ", " SYSLOG_PID=\"7\" ");
        assertThat(lines.get(3)).contains("Z - -[-] {_COMM=\"yyy", " _HOSTNAME=\"\" _PID=\"x\" ");
    }

    @Test
    void shouldPutVeryLongValuesBehindTheMessage() {
        var blob = "x".repeat(5000);
        var lines =
                DecodedJournal.of(new JournalWriter().entry(0, "BLOB=" + blob, "MESSAGE=m", "Z=1"))
                        .lines();
        assertThat(lines.get(1)).contains(" Z=\"1\" ").endsWith("}: m");
        assertThat(lines.get(2)).isEqualTo("\t{BLOB=\"" + blob + "\"}");
    }

    @Test
    void shouldCutValuesThatNobodyReads() {
        var decoded =
                DecodedJournal.of(
                        new JournalWriter(Feature.ZSTD)
                                .entry(0, "MESSAGE=" + "x".repeat(3 << 20))
                                .entry(1, "MESSAGE=next"));
        assertThat(decoded.messages().getFirst()).hasSize((1 << 20) - "MESSAGE=".length());
        assertThat(decoded.messages().getLast()).isEqualTo("next");
        assertThat(decoded.codes()).containsExactly("journal-value-cut");
    }

    @Test
    void shouldTellWhereAnotherBootBegins() {
        var decoded =
                DecodedJournal.of(
                        new JournalWriter()
                                .entry(BOOT, 0, "MESSAGE=a")
                                .entry(LATER_BOOT, 1, "_BOOT_ID=" + LATER_BOOT, "MESSAGE=b")
                                .entry(LATER_BOOT, 2, "_BOOT_ID=" + BOOT, "MESSAGE=c"));
        assertThat(decoded.lines()).hasSize(5);
        assertThat(decoded.lines().get(2)).isEqualTo("-- Boot " + LATER_BOOT + " --");
        assertThat(decoded.lines().get(3)).containsOnlyOnce("_BOOT_ID=");
        assertThat(decoded.lines().get(4)).contains(" _BOOT_ID=\"" + BOOT + "\"");
    }

    @Test
    void shouldReadAFileWithoutEntries() {
        var decoded = DecodedJournal.of(new JournalWriter());
        assertThat(decoded.lines()).hasSize(1);
        assertThat(decoded.text()).contains(" state=archived flags=- entries=0\n");
    }

    @Test
    void shouldGiveItsTextByteByByte() throws Exception {
        var journal = new JournalWriter().entry(0, "MESSAGE=\u00c3\u00bc").bytes();
        try (var file = JournalFile.of(MemorySegment.ofArray(journal));
                var text = file.text()) {
            var bytes = new ByteArrayOutputStream();
            for (var octet = text.read(); octet >= 0; octet = text.read()) {
                bytes.write(octet);
            }
            assertThat(bytes.toString(StandardCharsets.UTF_8)).endsWith("}: ü\n");
        }
    }
}
