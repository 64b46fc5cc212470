package io.casebook.format.syslog;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.format.ArtifactHead;
import io.casebook.format.Format;
import io.casebook.model.ArtifactPath;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;

class SyslogDetectorTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                // kernel log
                "[   12.345678] usb 1-1: new full-speed USB device number 2\n",
                "[   12.345678] systemd[1]: Detected virtualization kvm.\n",
                "[   12.345678] audit: type=1404 audit(1489.1:2): enforcing=1\n",
                "[Wed Mar 15 13:11:54 2017] usb 1-1: new full-speed USB device number 2\n",
                // libvirt daemon, QEMU domain
                "2017-03-15 06:03:08.894+0000: 13919: info : libvirt version: 2.0.0\n",
                "2017-03-15 06:03:08.894+0000: starting up libvirt version: 2.0.0\n",
                "2017-03-15T06:03:08.894123Z qemu-kvm: terminating on signal 15 from pid 9\n",
                // other logs with ISO 8601 times
                "2017-03-15 06:03:08 INFO nova.compute: instance spawned\n",
                "2021-05-10T12:00:00 I cache: opened 12 segments\n",
                "2021-05-10T12:00:00 ERR cache: segment 4 lost\n",
                "2017-03-15 06:03:08.894 1234 INFO nova.compute.manager [req-1] Took 3 s\n",
                "2017-03-15T06:03:08.894123Z 0 [Note] mysqld: ready for connections.\n",
                // WinDbg, prose
                "BUGCHECK_CODE:  101\n",
                "Mar 15 was a quiet day, 13:11:54 or not\n"
            })
    void shouldLeaveOtherLogsToOtherFormats(String line) {
        assertThat(likelihood("var/log/messages", line.repeat(3))).isZero();
    }

    @Test
    void shouldRaiseTheLikelihoodByThePath() {
        var line = "Mar 15 13:11:54 node7 sshd[1]: Server listening on :: port 22.\n";
        var expected = likelihood("sos/var/log/messages-20170326", line);
        assertThat(expected).isGreaterThan(likelihood("notes.txt", line));
        assertThat(likelihood("sos_commands/logs/journalctl_--no-pager", line)).isEqualTo(expected);
        assertThat(likelihood("var/log/auth.log.1", line)).isEqualTo(expected);
    }

    @Test
    void shouldTakeMessagesWithoutProcessesOnlyWhereThePathSaysSo() {
        var line = "Mar 15 13:11:54 node7 nothing but words\n";
        assertThat(likelihood("var/log/messages", line)).isGreaterThanOrEqualTo(Format.RECOGNISED);
        assertThat(likelihood("notes.txt", line)).isLessThan(Format.RECOGNISED);
    }

    private static int likelihood(String path, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return new SyslogFormat().likelihood(new ArtifactHead(new ArtifactPath(path), bytes, true));
    }
}
