package io.casebook.intake.dump;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.ByteOrder;

class ProcessDumpTest {
    private static ProcessDumpWriter dump() {
        return new ProcessDumpWriter(1_613_871_502L)
                .system(9, 8, 19041)
                .exception(0xc0000005L, 0x7ff600011234L, 1, 0x10)
                .process(4711)
                .modules(19041, "agent.exe", "ntdll.dll");
    }

    @Test
    void shouldTellTheExceptionAndTheModules() throws IOException {
        var decoded = Decoded.of(dump().bytes());
        assertThat(decoded.lines())
                .containsExactly(
                        "# memory dump: windows-process 2021-02-21T01:38:22Z",
                        "signature: MDMP",
                        "flags: 0x0",
                        "architecture: x64",
                        "processors: 8",
                        "system version: 10.0.19041",
                        "thread: 0x1a4",
                        "exception code: 0xc0000005",
                        "exception address: 0x7ff600011234",
                        "exception parameter 1: 0x1",
                        "exception parameter 2: 0x10",
                        "process id: 4711",
                        "module: 0x7ff600000000 0x10000 0x0 10.0.19041.2 agent.exe",
                        "module: 0x7ff600010000 0x10000 0x0 10.0.19041.2 ntdll.dll");
        assertThat(decoded.damages()).isEmpty();
    }

    @Test
    void shouldTellWhichStreamIsCut() throws IOException {
        var whole = dump().bytes();
        var decoded = Decoded.of(Decoded.cut(whole, 0x400 + 56 + 100));
        assertThat(decoded.lines())
                .contains("architecture: x64")
                .doesNotContain("process id: 4711");
        assertThat(decoded.damages()).hasSize(2).first().asString().contains("The stream 15");
    }

    @Test
    void shouldTellTheProcessOfACoreDump() throws IOException {
        var process = new Canvas(ByteOrder.LITTLE_ENDIAN).put(0, new byte[136]).word(24, 3021);
        process.latin(40, "qemu-kvm").latin(56, "/usr/libexec/qemu-kvm -name guest=vm7 ");
        var status = new Canvas(ByteOrder.LITTLE_ENDIAN).put(0, new byte[336]).word(0, 6).bytes();
        var dump = new Canvas(ByteOrder.LITTLE_ENDIAN);
        dump.latin(0, "\177ELF\2\1\1").half(16, 4).half(18, 62).number(32, 64);
        dump.half(54, 56).half(56, 1).word(64, 4).number(72, 512);
        var end = LinuxDumpWriter.note(dump, 512, "CORE", 1, status);
        end = LinuxDumpWriter.note(dump, end, "CORE", 3, process.bytes());
        dump.number(96, end - 512L);
        assertThat(Decoded.of(dump.bytes()).lines())
                .containsExactly(
                        "# memory dump: linux-process -",
                        "signature: ELF64",
                        "machine: x86_64",
                        "threads: 1",
                        "signal: 6",
                        "process: qemu-kvm",
                        "process id: 3021",
                        "arguments: /usr/libexec/qemu-kvm -name guest=vm7");
    }
}
