package io.casebook.format.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.format.ArtifactHead;
import io.casebook.format.Format;
import io.casebook.model.ArtifactPath;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;

class KernelLikelihoodTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                Mar  1 00:00:00 host1 kernel: [    5.123456] BUG: soft lockup
                Mar  1 00:00:00 host1 kernel: Call Trace:
                """,
                """
                [    5.123456] host1 kernel: Linux version 6.1.0
                [    6.123456] host1 systemd[1]: Started.
                """,
                "[    12.345] (II) LoadModule: \"glx\"\n[    12.400] (==) Depth 24\n",
                "[Wed Oct 11 14:32:52 2000] [error] [client 127.0.0.1] denied\n",
                "2017-03-15 06:03:08.894+0000: 13919: warning : virExample:1535 : ignoring\n",
                "2017-03-15T05:03:08.894Z qemu-system-x86_64: terminating on signal 15\n",
                "2017-03-15T13:11:54.123456+08:00 host1 kernel: [    1.000000] Linux version 6\n",
                "<34>Oct 11 22:14:15 host1 su: failed\n",
                """
                BUGCHECK_CODE: 101
                STACK_TEXT:
                nt!KeBugCheckEx+0x1e
                hal!HalpClockInterrupt+0x2
                """,
                "Call Trace:\n",
                "[2017-03-15 13:11:54] started\n",
                "EXT4-fs (sda1): mounted\n"
            })
    void shouldLeaveOtherLogsAlone(String text) {
        assertThat(likelihood("unnamed", text)).isLessThan(Format.RECOGNISED);
    }

    @Test
    void shouldRecogniseASingleStampedLine() {
        assertThat(likelihood("unnamed", "[  404.700173] usb 1-1: USB disconnect\n")).isEqualTo(85);
    }

    @Test
    void shouldRecogniseAReportWithoutStampsWithLessCertainty() {
        var text = "BUG: bad page state\nCPU: 0 PID: 1 Comm: x\nCall Trace:\n dump+0x1/0x2\n";
        assertThat(likelihood("unnamed", text)).isBetween(55, 60);
    }

    @Test
    void shouldBeSurerOfAFileNamedLikeAKernelLog() {
        var text = "[    1.000000] a\n";
        assertThat(likelihood("sos_commands/kernel/dmesg_-T", text))
                .isGreaterThan(likelihood("unnamed", text));
    }

    @Test
    void shouldTakeFewWordsOfAFileNamedLikeAKernelLog() {
        assertThat(likelihood("var/log/dmesg.1.gz", "Linux version 2.6.32 (x@example)\n"))
                .isGreaterThanOrEqualTo(Format.RECOGNISED);
    }

    private static int likelihood(String path, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return KernelLikelihood.of(new ArtifactHead(new ArtifactPath(path), bytes, true));
    }
}
