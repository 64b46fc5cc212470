package io.casebook.intake.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;

class WindowsDumpTest {
    /// 2019-02-14T13:12:44.1201234Z
    private static final long TICKS = 131_946_235_641_201_234L;

    private static WindowsDumpWriter x64() {
        return new WindowsDumpWriter(true)
                .machine(17763, 0x8664, 4)
                .bugcheck(0x100000d1, 0x10, 2, 0, WindowsDumpWriter.KERNEL + 0x11234)
                .times(TICKS, 24_699_009_999L);
    }

    @Test
    void shouldReadTheHeaderOfA64BitDump() throws IOException {
        var lines = Decoded.of(x64().set(HeaderField.DUMP_TYPE, 5).bytes()).lines();
        assertThat(lines)
                .startsWith(
                        "# memory dump: windows-kernel 2019-02-14T13:12:44.120Z",
                        "signature: PAGEDU64",
                        "major version: 15",
                        "build: 17763",
                        "architecture: x64",
                        "processors: 4",
                        "bugcheck code: 0x100000d1",
                        "bugcheck argument 1: 0x10",
                        "bugcheck argument 2: 0x2",
                        "bugcheck argument 3: 0x0",
                        "bugcheck argument 4: 0xfffff80012011234")
                .contains(
                        "system uptime: 2469.900 s",
                        "system start: 2019-02-14T12:31:34.220Z",
                        "dump type: 5",
                        "dump content: Kernel Bitmap; Full address space is available");
    }

    @Test
    void shouldReadTheHeaderOfA32BitDump() throws IOException {
        var dump =
                new WindowsDumpWriter(false)
                        .machine(7601, 0x14c, 2)
                        .bugcheck(0x101, 0x61, 0, 0x807a3120, 1)
                        .times(TICKS, 36_000_000_000L)
                        .exception(0xc0000005L, 0x82001234L)
                        .set(HeaderField.PRODUCT, 1)
                        .set(HeaderField.SUITES, 0x110);
        assertThat(Decoded.of(dump.bytes()).lines())
                .startsWith(
                        "# memory dump: windows-kernel 2019-02-14T13:12:44.120Z",
                        "signature: PAGEDUMP")
                .contains(
                        "build: 7601",
                        "architecture: x86",
                        "processors: 2",
                        "bugcheck code: 0x101",
                        "bugcheck argument 3: 0x807a3120",
                        "exception code: 0xc0000005",
                        "exception address: 0x82001234",
                        "system uptime: 3600.000 s",
                        "product: WinNt, suite: TerminalServer SingleUserTS",
                        "dump content: Kernel Complete; Full address space is available");
    }

    @Test
    void shouldNameTheArchitectureOfAnArmMachine() throws IOException {
        var dump = x64().machine(22631, 0xaa64, 8).comment("Live\1 dump");
        assertThat(Decoded.of(dump.bytes()).lines())
                .contains("architecture: arm64", "build: 22631", "comment: Live? dump");
    }

    @Test
    void shouldListTheDriversOfASmallDump() throws IOException {
        var dump =
                x64().drivers(List.of("ntoskrnl.exe", "my disk.sys"))
                        .unloaded("old.sys")
                        .buildString("17763.1.amd64fre.rs5_release.180914-1434");
        var decoded = Decoded.of(dump.bytes());
        assertThat(decoded.lines())
                .contains(
                        "dump content: Mini Kernel; Only registers and stack trace are available",
                        "build string: 17763.1.amd64fre.rs5_release.180914-1434",
                        "module: 0xfffff80012000000 0x10000 0x5a000000 - ntoskrnl.exe",
                        "module: 0xfffff80012010000 0x10000 0x5a000001 - my_disk.sys",
                        "unloaded: 0xfffff80013f40000 old.sys");
        assertThat(decoded.damages()).isEmpty();
    }

    @Test
    void shouldListTheDriversOfASmall32BitDump() throws IOException {
        var dump =
                new WindowsDumpWriter(false)
                        .machine(2600, 0x14c, 1)
                        .bugcheck(0xa, 0, 2, 0, 0x82010000L)
                        .drivers(List.of("ntoskrnl.exe", "tcpip.sys"))
                        .unloaded("kmixer.sys");
        assertThat(Decoded.of(dump.bytes()).lines())
                .contains(
                        "module: 0x82000000 0x10000 0x5a000000 - ntoskrnl.exe",
                        "module: 0x82010000 0x10000 0x5a000001 - tcpip.sys",
                        "unloaded: 0x83f40000 kmixer.sys");
    }

    @Test
    void shouldLeaveOutWhatTheKernelDidNotFill() throws IOException {
        var dump = new WindowsDumpWriter(true).bugcheck(0xe2, 0, 0, 0, 0);
        assertThat(Decoded.of(dump.bytes()).lines())
                .containsExactly(
                        "# memory dump: windows-kernel -",
                        "signature: PAGEDU64",
                        "major version: 15",
                        "bugcheck code: 0xe2",
                        "bugcheck argument 1: 0x0",
                        "bugcheck argument 2: 0x0",
                        "bugcheck argument 3: 0x0",
                        "bugcheck argument 4: 0x0",
                        "dump type: 1",
                        "dump content: Kernel Complete; Full address space is available");
    }

    @Test
    void shouldTakeNoImpossibleTime() throws IOException {
        for (var ticks : List.of(Long.MAX_VALUE, Long.MIN_VALUE, 0L, 1L)) {
            var dump = x64().times(ticks, Long.MAX_VALUE);
            assertThat(Decoded.of(dump.bytes()).lines())
                    .startsWith("# memory dump: windows-kernel -");
        }
    }

    @Test
    void shouldTellThatTheHeaderIsCut() throws IOException {
        var decoded = Decoded.of(Decoded.cut(x64().bytes(), 0xf00));
        assertThat(decoded.lines()).contains("bugcheck code: 0x100000d1");
        assertThat(decoded.damages())
                .containsExactly(
                        "dump-damaged: The header cannot be read: it ends within what should stand"
                                + " at byte 3840");
    }

    @Test
    void shouldTellThatTheListOfDriversIsCut() throws IOException {
        var whole = x64().drivers(List.of("ntoskrnl.exe", "disk.sys")).bytes();
        var decoded = Decoded.of(Decoded.cut(whole, 0x3000 + 0x90));
        assertThat(decoded.lines()).contains("dump type: 4").noneMatch(it -> it.startsWith("mod"));
        assertThat(decoded.damages()).hasSize(1).first().asString().contains("The list of drivers");
    }

    @Test
    void shouldTellThatThereIsNothingToRead() {
        var start = Decoded.cut(x64().bytes(), 0x20);
        assertThatThrownBy(() -> Decoded.of(start))
                .isInstanceOf(DamagedDumpException.class)
                .hasMessage("it ends within what should stand at byte 56");
    }
}
