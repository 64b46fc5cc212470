package io.casebook.intake.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casebook.intake.dump.LinuxDumpWriter.Storage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class LinuxDumpTest {
    private static List<String> messages(int count) {
        var messages = new ArrayList<String>();
        for (var i = 0; i < count; i++) {
            messages.add("usb 1-1: message %d of the bus".formatted(i) + "!".repeat(i % 7));
        }
        return messages;
    }

    @ParameterizedTest
    @EnumSource
    void shouldTakeTheLogFromACompressedDump(Storage storage) throws IOException {
        var machine = new LinuxMachine().withRing(messages(15));
        var decoded = Decoded.of(LinuxDumpWriter.kdump(machine, storage));
        assertThat(decoded.damages()).isEmpty();
        assertThat(decoded.log())
                .hasSize(15)
                .startsWith("<6>[    0.123456][    T1] usb 1-1: message 0 of the bus")
                .contains("<6>[    3.123456][    C2] usb 1-1: message 3 of the bus!!!")
                .endsWith("<6>[   14.123456][    T1] usb 1-1: message 14 of the bus");
        assertThat(decoded.lines())
                .containsExactly(
                        "# memory dump: linux-kernel 2021-02-21T01:38:22Z",
                        "signature: KDUMP",
                        "header version: 6",
                        "system: Linux",
                        "host name: node7",
                        "release: 5.14.0-70.el9.x86_64",
                        "version: #1 SMP",
                        "machine: x86_64",
                        "dump time: 2021-02-21T01:38:50Z",
                        "block size: 4096",
                        "processors: 4",
                        "kernel release: 5.14.0-70.el9.x86_64",
                        "crash time: 2021-02-21T01:38:22Z",
                        "PAGESIZE: 4096",
                        "last message: 14.123456 s",
                        "kernel start: 2021-02-21T01:38:07.876543211Z");
        assertThat(decoded.dump().members().getFirst().modified())
                .isEqualTo(Instant.parse("2021-02-21T01:38:23Z"));
    }

    @Test
    void shouldTakeTheLogFromAnElfCore() throws IOException {
        var decoded = Decoded.of(LinuxDumpWriter.elf(new LinuxMachine().withRing(messages(3))));
        assertThat(decoded.damages()).isEmpty();
        assertThat(decoded.lines())
                .startsWith(
                        "# memory dump: linux-kernel 2021-02-21T01:38:22Z",
                        "signature: ELF64",
                        "machine: x86_64",
                        "processors: 2")
                .contains("host name: node7", "kernel release: 5.14.0-70.el9.x86_64");
        assertThat(decoded.log()).hasSize(3);
    }

    @Test
    void shouldTakeTheLogOfKernelsBefore510() throws IOException {
        var machine = new LinuxMachine().withRecords(messages(7));
        assertThat(Decoded.of(LinuxDumpWriter.elf(machine)).log())
                .hasSize(7)
                .startsWith("<4>[    0.000000] usb 1-1: message 0 of the bus")
                .endsWith("<4>[    6.000000] usb 1-1: message 6 of the bus!!!!!!");
    }

    @Test
    void shouldTakeTheLogOfKernelsBefore35() throws IOException {
        var text = "<6>[    0.000000] first message, overwritten in part\n".repeat(5) + "<4>end\n";
        var log = Decoded.of(LinuxDumpWriter.elf(new LinuxMachine().withCharacters(text))).log();
        assertThat(log)
                .hasSize(6)
                .endsWith("<6>[    0.000000] first message, overwritten in part", "<4>end");
        assertThat(log.getFirst()).doesNotStartWith("<6>");
    }

    @Test
    void shouldReadADumpThatWasWrittenToAPipe() throws IOException {
        var dump = LinuxDumpWriter.kdump(new LinuxMachine().withRing(messages(9)), Storage.ZLIB);
        var flattened = Decoded.of(LinuxDumpWriter.flattened(dump));
        assertThat(flattened.lines()).isEqualTo(Decoded.of(dump).lines());
        assertThat(flattened.log()).hasSize(9);
        assertThat(flattened.damages()).isEmpty();
    }

    @Test
    void shouldTellThatADumpWrittenToAPipeIsCut() throws IOException {
        var dump = LinuxDumpWriter.kdump(new LinuxMachine().withRing(messages(9)), Storage.ZLIB);
        var whole = LinuxDumpWriter.flattened(dump);
        assertThat(Decoded.of(Decoded.cut(whole, whole.length - 16)).damages())
                .containsExactly(
                        "dump-incomplete: The flattened dump has no end, or more pieces than are"
                                + " gone through");
    }

    @Test
    void shouldGiveEachLineOfAMessageItsTime() throws IOException {
        var machine = new LinuxMachine().withRing(List.of("one\ntwo\33[0m"));
        assertThat(Decoded.of(LinuxDumpWriter.elf(machine)).log())
                .containsExactly(
                        "<6>[    0.123456][    T1] one", "<6>[    0.123456][    T1] two\\x1b[0m");
    }

    @Test
    void shouldTellThatTheLogIsNotInTheDump() throws IOException {
        var machine = new LinuxMachine().withRing(messages(3)).without("SYMBOL(init_top_pgt)");
        var decoded = Decoded.of(LinuxDumpWriter.elf(machine));
        assertThat(decoded.log()).isEmpty();
        assertThat(decoded.lines()).contains("kernel release: 5.14.0-70.el9.x86_64");
        assertThat(decoded.damages())
                .containsExactly(
                        "dump-without-log: The kernel's log cannot be taken from the dump: the dump"
                                + " does not hold address 0xffff888000200000");
    }

    @Test
    void shouldTellThatTheKernelNotedNothing() throws IOException {
        var machine = new LinuxMachine().withRing(messages(3)).symbol("prb", 0);
        machine.without("SIZE(prb_desc)");
        assertThat(Decoded.of(LinuxDumpWriter.elf(machine)).damages()).hasSize(1);
        var header = new Canvas(ByteOrder.LITTLE_ENDIAN);
        header.latin(0, "\177ELF\2\1\1").half(16, 4).half(18, 62).number(32, 64).half(54, 56);
        header.put(64, new byte[56]);
        assertThat(Decoded.of(header.bytes()).damages())
                .containsExactly(
                        "dump-without-log: The dump has no notes of a Linux kernel (VMCOREINFO), so"
                                + " its log is not found");
    }

    @Test
    void shouldReadTheHeaderOfAMachineWithTheHighestByteFirst() throws IOException {
        var dump = new Canvas(ByteOrder.BIG_ENDIAN);
        dump.latin(0, "KDUMP   ").word(8, 6).latin(12, "Linux").latin(77, "z1");
        dump.latin(272, "s390x").number(408, 1_613_871_530L).word(428, 4096).word(460, 3);
        dump.put(4096, new byte[4096]);
        assertThat(Decoded.of(dump.bytes()).lines())
                .startsWith("# memory dump: linux-kernel 2021-02-21T01:38:50Z")
                .contains("host name: z1", "machine: s390x", "processors: 3");
    }

    @Test
    void shouldReadTheHeaderOfA32BitMachine() throws IOException {
        var dump = new Canvas(ByteOrder.LITTLE_ENDIAN);
        dump.latin(0, "KDUMP   ").word(8, 1).latin(12, "Linux").latin(77, "old1");
        dump.latin(272, "i686").word(404, 1_613_871_530L).word(416, 4096).word(448, 1);
        dump.put(4096, new byte[4096]);
        var decoded = Decoded.of(dump.bytes());
        assertThat(decoded.lines())
                .startsWith("# memory dump: linux-kernel 2021-02-21T01:38:50Z")
                .contains("host name: old1", "machine: i686", "processors: 1");
        assertThat(decoded.damages()).first().asString().startsWith("dump-without-log: ");
    }

    @Test
    void shouldTellThatTheDumpIsIncomplete() throws IOException {
        var dump = LinuxDumpWriter.kdump(new LinuxMachine().withRing(messages(3)), Storage.PLAIN);
        dump[424] |= 8;
        assertThat(Decoded.of(dump).damages())
                .containsExactly("dump-incomplete: The dump was not written to its end");
    }

    @Test
    void shouldTellThatAHeaderIsNone() {
        var dump = new Canvas(ByteOrder.LITTLE_ENDIAN).latin(0, "KDUMP   ").put(8, new byte[9000]);
        assertThatThrownBy(() -> Decoded.of(dump.bytes()))
                .isInstanceOf(DamagedDumpException.class)
                .hasMessage("the header of the compressed dump is not sound");
    }
}
