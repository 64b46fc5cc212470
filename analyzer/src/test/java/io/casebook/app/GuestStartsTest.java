package io.casebook.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.Fact;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

final class GuestStartsTest {
    private static final String PLAIN = "-cpu SandyBridge,+vme";
    private static final String RELAXED = "-cpu SandyBridge,hv_relaxed";
    private static final String DUMP =
            """
            Debug session time: Wed Mar 15 06:00:00.000 2017 (UTC + 0:00)
            CLOCK_WATCHDOG_TIMEOUT (101)
            Arguments:
            Arg1: 00000061, Clock interrupt time out interval in nominal clock ticks.
            Arg2: 00000000, 0.
            Arg3: 807a3120, The PRCB address of the hung processor.
            Arg4: 00000001, 0.
            """;

    @TempDir private Path upload;

    @Test
    void shouldTakeTheLastStartBeforeTheCrashNotTheMendedOneAfterIt() throws IOException {
        write("qemu/vm7.log", start("05:00", PLAIN) + start("06:10", RELAXED));
        write("vm7/dump.txt", DUMP);
        assertThat(flags()).containsExactly("vme");
    }

    @Test
    void shouldNotTakeAnOlderStartFromARotatedLog() throws IOException {
        write("qemu/vm7.log", start("05:00", RELAXED));
        write("qemu/vm7.log.1", start("03:00", PLAIN));
        write("vm7/dump.txt", DUMP);
        assertThat(flags()).containsExactly("hv_relaxed");
    }

    @Test
    void shouldTakeTheLastStartOfAGuestThatDidNotCrash() throws IOException {
        write("qemu/vm7.log", start("05:00", PLAIN) + start("06:10", RELAXED));
        assertThat(flags()).containsExactly("hv_relaxed");
    }

    @Test
    void shouldKeepWhatOnlyOthersStateOfAGuestWithACommandLine() throws IOException {
        write("hv1/qemu/vm7.log", start("05:00", PLAIN));
        write(
                "hv1/vm7.xml",
                domain(
                        "<on_crash>preserve</on_crash><vcpu>8</vcpu><devices><emulator>/usr/bin/qemu</emulator></devices>"));
        write(
                "hv1/var/log/audit/audit.log",
                """
                type=DAEMON_START msg=audit(1489550400.002:7341): op=start kernel=3.10.0 res=success
                type=VIRT_RESOURCE msg=audit(1489554000.100:97): pid=1188 uid=0 msg='virt=kvm \
                resrc=net reason=start vm="vm7" old-net="?" new-net="52:54:00:a1:b2:c3" \
                exe="/usr/sbin/libvirtd" res=success'
                """);
        assertThat(values("guest.on-crash")).containsExactly("preserve");
        assertThat(values("guest.mac")).containsExactly("52:54:00:a1:b2:c3");
        assertThat(values("cpu.count")).containsExactly("2");
    }

    private static String domain(String content) {
        return "<domain type='kvm'>\n<name>vm7</name>\n" + content + "\n</domain>\n";
    }

    private static String start(String time, String cpu) {
        return """
        2017-03-15 %s:00.000+0000: starting up libvirt version: 1.3.1, qemu version: 2.5.0, hostname: hv1
        LC_ALL=C PATH=/usr/bin /usr/bin/kvm-spice -name vm7 -S %s -smp 2 -m 2048
        """
                .formatted(time, cpu);
    }

    private void write(String path, String text) throws IOException {
        var file = upload.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<String> flags() throws IOException {
        return values("cpu.flags");
    }

    private List<String> values(String key) throws IOException {
        var request = new AnalysisRequest(List.of(upload.toString()), null, StatedTimes.NONE);
        try (var analysis = Analysis.run(request, Progress.SILENT)) {
            return analysis.incident().hosts().stream()
                    .flatMap(host -> host.facts().stream())
                    .filter(fact -> fact.key().equals(key))
                    .map(Fact::value)
                    .distinct()
                    .toList();
        }
    }
}
