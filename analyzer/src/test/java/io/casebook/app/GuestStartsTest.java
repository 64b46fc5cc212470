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
        var request = new AnalysisRequest(List.of(upload.toString()), null, StatedTimes.NONE);
        try (var analysis = Analysis.run(request, Progress.SILENT)) {
            return analysis.incident().hosts().stream()
                    .flatMap(host -> host.facts().stream())
                    .filter(fact -> fact.key().equals("cpu.flags"))
                    .map(Fact::value)
                    .distinct()
                    .toList();
        }
    }
}
