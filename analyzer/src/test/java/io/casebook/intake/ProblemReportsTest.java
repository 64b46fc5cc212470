package io.casebook.intake;

import static io.casebook.intake.Archives.gzip;
import static io.casebook.intake.Archives.utf8;
import static io.casebook.intake.Archives.zstd;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.Diagnostic;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;

class ProblemReportsTest {
    private static final String MESSAGES = Archives.lines("h7", 200);

    private static final String REPORT =
            """
            ProblemType: KernelCrash
            Architecture: amd64
            CurrentDmesg.txt:
             [    0.000000] Linux version 5.15.0
             [    1.000000] second
            Date: Wed Mar 15 06:05:12 2023
            OopsText: first line
             second line
            \s
             behind a blank line
            ProcCpuinfo:
             processor\t: 0
            Uname: Linux 5.15.0-60-generic x86_64
            """;

    /// As apport writes it: the header of the gzip data is encoded for itself.
    private static String field(String name, byte[] data, int piece) {
        var text = new StringBuilder(name + ": base64\n");
        for (var from = 0; from < data.length; from += from == 0 ? 10 : piece) {
            var to = Math.min(data.length, from + (from == 0 ? 10 : piece));
            var encoded = Base64.getEncoder().encodeToString(Arrays.copyOfRange(data, from, to));
            text.append(' ').append(encoded).append('\n');
        }
        return text.toString();
    }

    private static byte[] core() {
        var core = new byte[100_000];
        for (var i = 64; i < core.length; i++) {
            core[i] = (byte) (i * 0x9e3779b9L >> 24);
        }
        System.arraycopy(utf8("\177ELF\2\1\1"), 0, core, 0, 7);
        core[16] = 4;
        return core;
    }

    @Test
    void shouldOpenEachLongFieldAsAFileOfItsOwn() {
        var opened = Opened.of(utf8(REPORT));
        assertThat(opened.texts)
                .containsExactly(
                        Map.entry(
                                "CurrentDmesg.txt",
                                "[    0.000000] Linux version 5.15.0\n[    1.000000] second\n"),
                        Map.entry(
                                "OopsText.txt", "first line\nsecond line\n\nbehind a blank line\n"),
                        Map.entry("proc/cpuinfo", "processor\t: 0\n"),
                        Map.entry(
                                "apport-report",
                                """
                                ProblemType: KernelCrash
                                Architecture: amd64
                                Date: Wed Mar 15 06:05:12 2023
                                Uname: Linux 5.15.0-60-generic x86_64
                                """));
        assertThat(opened.diagnostics).isEmpty();
    }

    @Test
    void shouldDecodeWhatIsCompressedAndCountTheMemoryOfAProgram() {
        var report =
                REPORT
                        + field("CoreDump", gzip(core()), 1000)
                        + field("VarLogSyslog", gzip(utf8(MESSAGES)), 1 << 20)
                        + field("VarLogKern", zstd(utf8(MESSAGES)), 300);
        var opened = Opened.of(utf8(report));
        assertThat(opened.passedOver).containsEntry("CoreDump", "binary: ELF core dump");
        assertThat(opened.texts)
                .containsEntry("VarLogSyslog", MESSAGES)
                .containsEntry("VarLogKern", MESSAGES)
                .containsKey("apport-report");
        assertThat(opened.diagnostics)
                .as("the invented memory has no headers")
                .extracting(Diagnostic::code)
                .containsExactly("dump-unreadable");
    }

    @Test
    void shouldKeepWhatStandsBeforeDamage() {
        var whole = REPORT + field("VarLogSyslog", gzip(utf8(MESSAGES)), 60);
        var cut = Opened.of(utf8(whole.substring(0, whole.length() - 1500)));
        assertThat(cut.only("archive-truncated").artifact()).isNotNull();
        assertThat(MESSAGES).startsWith(cut.texts.get("VarLogSyslog"));
        assertThat(cut.texts).containsKeys("apport-report", "VarLogSyslog");
        var at = whole.length() - 1500;
        var broken = Opened.of(utf8(whole.substring(0, at) + "*" + whole.substring(at + 1)));
        assertThat(broken.only("archive-corrupt").detail()).contains("Base64");
        assertThat(broken.texts).containsKeys("apport-report", "VarLogSyslog");
    }

    @Test
    void shouldLimitWhatAFieldExpandsTo() {
        var zeros = gzip(new byte[8 << 20]);
        var limits = IntakeLimits.DEFAULT.withRatio(100, 1 << 20);
        var opened = Opened.with(limits, utf8(REPORT + field("Zeros", zeros, 1000)));
        assertThat(opened.codes()).containsAnyOf("limit-ratio");
    }

    @Test
    void shouldGoThroughFieldsThatNoMemoryHolds() {
        var line = utf8(" " + "QUJD".repeat(1 << 14) + "\n");
        var head = utf8(REPORT + "CoreDump: base64\n");
        var tail = utf8("Zuletzt: " + "x".repeat(3 << 20) + "\n");
        var opened = Opened.of(IntakeLimits.DEFAULT, repeated(head, line, 5000, tail));
        assertThat(opened.texts.get("apport-report")).contains("Uname: Linux");
        assertThat(opened.texts.keySet()).anyMatch(name -> name.startsWith("apport-report#"));
        assertThat(opened.diagnostics).isEmpty();
    }

    private static InputStream repeated(byte[] head, byte[] line, int times, byte[] tail) {
        var parts = new ArrayList<InputStream>();
        parts.add(new ByteArrayInputStream(head));
        for (var i = 0; i < times; i++) {
            parts.add(new ByteArrayInputStream(line));
        }
        parts.add(new ByteArrayInputStream(tail));
        return new SequenceInputStream(Collections.enumeration(parts));
    }

    @Test
    void shouldLeaveOtherTextsThatBeginAlike() {
        var text = "ProblemType: what it is called\nand then prose\n";
        var opened = Opened.of(text.getBytes(StandardCharsets.UTF_8));
        assertThat(opened.texts.values()).containsExactly(text);
    }
}
