package io.casebook.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.ArtifactPath;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The choice between all formats: each sample of each format is its own, wherever it lies.
class FormatDetectionTest {
    private static final Path CORPUS = Path.of("..", "corpus", "formats");

    static List<FormatSample> samples() throws java.io.IOException {
        try (var folders = Files.list(CORPUS)) {
            return folders.sorted()
                    .flatMap(folder -> FormatSample.of(folder.getFileName().toString()).stream())
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldTakeEachSampleForWhatItIs(FormatSample sample) {
        assertThat(Formats.detect(sample.head())).map(Format::id).contains(sample.formatId());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    var/log/messages ~ syslog ~ Mar 15 06:03:08 n1 pacemaker-controld[77]:  notice: Fencing n2
                    var/log/messages ~ syslog ~ Mar 15 06:03:08 n1 corosync[70]:   [TOTEM ] A new membership
                    var/log/messages ~ syslog ~ Mar 15 06:03:08 n1 yum[99]: Updated: qemu-kvm-1.5.3.x86_64
                    var/log/messages ~ syslog ~ Mar 15 06:03:08 n1 ovs-vswitchd: ovs|00001|vlog|INFO|opened log
                    var/log/messages ~ syslog ~ Mar 15 06:03:08 n1 audispd: node=n1 type=AVC msg=audit(1489.1:2): x
                    var/log/messages ~ syslog ~ Mar 15 06:03:08 n1 cloud-init[9]: Cloud-init v. 0.7.9 running 'init'
                    yum.log ~ package-history ~ Mar 15 06:03:08 Updated: qemu-kvm-1.5.3.x86_64
                    pasted.txt ~ package-history ~ Mar 15 06:03:08 Updated: qemu-kvm-1.5.3.x86_64
                    sos/var/log/audit/audit.log.1 ~ audit-log ~ type=AVC msg=audit(1489558988.123:456): avc
                    x.tar!/var/log/cloud-init.log-20170327.gz ~ cloud-init-log ~ 2017-03-15 06:03:08,1 - a.py[INFO]: x
                    """)
    void shouldTellAServiceOwnLogFromWhatItSaysToSyslog(String path, String format, String line) {
        assertThat(detect(path, (line + '\n').repeat(3))).isEqualTo(format);
    }

    @Test
    void shouldNotTakeAnyLogOfPythonForOneOfOpenStack() {
        var lines = "2017-03-15 06:03:08,894 INFO app.main started\n".repeat(9);
        assertThat(detect("app.log", lines)).isNotEqualTo("openstack-log");
        assertThat(detect("app.log", lines.replace(",894", ""))).isNotEqualTo("openstack-log");
    }

    @Test
    void shouldNotTakeAnyLogWithLevelsForOneOfDnf() {
        var lines = "2017-03-15T06:03:08Z INFO server started\n".repeat(9);
        assertThat(detect("server.log", lines)).isNotEqualTo("package-history");
    }

    @Test
    void shouldTakeAFewFittingLinesForEnoughWhereTheNameFits() {
        var lines = "Traceback\n".repeat(30) + "2017-03-15 06:03:08.1 1 INFO nova.a [-] b\n";
        assertThat(detect("var/log/nova/nova-api.log", lines)).isEqualTo("openstack-log");
        assertThat(detect("notes.txt", lines)).isEqualTo("none");
    }

    private static String detect(String path, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var head = new ArtifactHead(new ArtifactPath(path), bytes, true);
        return Formats.detect(head).map(Format::id).orElse("none");
    }
}
