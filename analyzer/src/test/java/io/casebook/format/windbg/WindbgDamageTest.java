package io.casebook.format.windbg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/// Whatever happened to an analysis on its way, each of its lines is accounted for.
class WindbgDamageTest {
    private static final String ANALYSIS =
            """
            Loading Dump File [C:\\dumps\\maple.dmp]
            Mini Kernel Dump File: Only registers and stack trace are available
            Windows 10 Kernel Version 19041 MP (4 procs) Free x64
            Built by: 19041.1.amd64fre.vb_release.191206-1406
            Debug session time: Sun Mar 14 06:12:31.120 2021 (UTC + 1:00)
            System Uptime: 1 days 2:03:04.567
            BugCheck D1, {ffffa80122b4c010, 2, 1, fffff8075c1e1a44}
            Probably caused by : harbor.sys ( harbor+1a44 )
            Followup: MachineOwner
            ---------
            2: kd> !analyze -v
            DRIVER_IRQL_NOT_LESS_OR_EQUAL (d1)
            Some driver did what it must not.
            Arguments:
            Arg1: ffffa80122b4c010, memory referenced
            Arg2: 0000000000000002, IRQL
            Arg3: 0000000000000001, value 0 = read operation, 1 = write operation
            Arg4: fffff8075c1e1a44, address which referenced memory

            KEY_VALUES_STRING: 1

                Key  : Analysis.CPU.Sec
                Value: 2

            CPU_COUNT: 4

            BLACKBOXBSD: 1 (!blackboxbsd)

            CURRENT_IRQL:  2

            STACK_TEXT:
            ffffd000`2118ff58 fffff803`4c83afa2 : 00000000`0000000a 0 0 0 : nt!KeBugCheckEx
            ffffd000`2118ff60 fffff803`4c83a8c0 : 0 0 0 0 : nt!KiPageFault+0x469
            ffffd000`2118ffa0 fffff807`5c1e1a44 : 0 0 0 0 : harbor+0x1a44

            FAILURE_ID_HASH:  {9745090a-9bce-ccba-c096-ca6e9ca04c64}

            Followup:     MachineOwner
            ---------
            """;

    /// What stands in such texts, to be put where it does not belong.
    private static final String[] PIECES = {
        "\n",
        "\r\n",
        "\0",
        "`",
        "{",
        "}",
        "(",
        ")",
        ":",
        ",",
        "!",
        "+0x",
        "***",
        "0: kd> ",
        "Arg1: ",
        "STACK_TEXT:\n",
        "CLOCK_WATCHDOG_TIMEOUT (101)\n",
        "BugCheck 101, {",
        "ffffffffffffffffffff",
        "Debug session time: ",
        "System Uptime: 99999999999 days 0:00:00",
        "Key  : ",
        "(GMT-99)",
        "é",
        "\t"
    };

    @Test
    void shouldAccountForEveryLineWhereverTheTextIsCut() {
        var bytes = ANALYSIS.getBytes(StandardCharsets.UTF_8);
        for (var length = 0; length <= bytes.length; length++) {
            var text = new String(bytes, 0, length, StandardCharsets.UTF_8);
            assertThat(Heard.of(text).lines).as("cut after %d", length).isEqualTo(lines(text));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void shouldAccountForEveryLineOfADamagedText(long seed) {
        var random = new Random(seed);
        for (var round = 0; round < 250; round++) {
            var text = damaged(random);
            assertThat(Heard.of(text).lines).as("seed %d, %d", seed, round).isEqualTo(lines(text));
        }
    }

    @Test
    void shouldReadAllThatTheTextSays() {
        var crash = Heard.of(ANALYSIS).crash();
        assertThat(crash.attributes())
                .containsEntry("cpu_count", "4")
                .containsEntry("blackboxbsd", "1 (!blackboxbsd)")
                .containsEntry("current_irql", "2")
                .containsEntry("key.analysis.cpu.sec", "2")
                .containsEntry("uptime.seconds", "93784.567")
                .containsEntry("os.processors", "4")
                .containsEntry("failure_id_hash", "{9745090a-9bce-ccba-c096-ca6e9ca04c64}");
        assertThat(crash.frames()).hasSize(3);
        assertThat(crash.cpu()).isEqualTo(2);
        assertThat(crash.kernel()).isEqualTo("19041.1.amd64fre.vb_release.191206-1406");
    }

    private static String damaged(Random random) {
        var text = new StringBuilder(ANALYSIS);
        for (var i = random.nextInt(30); i >= 0; i--) {
            var at = random.nextInt(text.length());
            var piece = PIECES[random.nextInt(PIECES.length)];
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, piece);
                case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(40)));
                case 2 -> text.setCharAt(at, (char) (1 + random.nextInt(255)));
                default -> text.insert(at, text.substring(0, Math.min(at, random.nextInt(400))));
            }
            text.append(text.isEmpty() ? "x" : "");
        }
        return text.toString();
    }

    private static int lines(String text) {
        var breaks = (int) text.chars().filter(it -> it == '\n').count();
        return text.isEmpty() || text.endsWith("\n") ? breaks : breaks + 1;
    }
}
