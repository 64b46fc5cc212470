package io.casebook.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.EventChunk;
import io.casebook.model.Finding;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What a window tells in a kernel's log of which nobody knows when it was written.
class UndatedKernelLogTest {
    private static final String BOOT =
            "[    0.000000] Linux version 5.4.0-42-generic (builder@host) (gcc version 9.3.0) #46";

    @TempDir private Path upload;

    private static String down(int second) {
        return "[%5d.000000] ixgbe 0000:04:00.0: eth2: NIC Link is Down".formatted(second);
    }

    private static String up(int second) {
        return "[%5d.000000] ixgbe 0000:04:00.0: eth2: NIC Link is Up 10 Gbps".formatted(second);
    }

    private void log(String name, String... lines) throws IOException {
        Files.writeString(upload.resolve(name), String.join("\n", lines) + "\n");
    }

    private List<Finding> flaps() throws IOException {
        var request = new AnalysisRequest(List.of(upload.toString()), null, StatedTimes.NONE);
        try (var analysis = Analysis.run(request, Progress.SILENT)) {
            return analysis.incident().findings().stream()
                    .filter(finding -> finding.signature().equals("nic-link-flap"))
                    .toList();
        }
    }

    @Test
    void shouldCountWithinTheSecondsSinceTheKernelStarted() throws IOException {
        log("dmesg", BOOT, down(100), up(104), down(151), up(155), down(311), up(315));

        assertThat(flaps())
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.count()).isEqualTo(3);
                            assertThat(finding.first()).isEqualTo(EventChunk.UNDATED);
                        });
    }

    @Test
    void shouldNotCountWhatIsFurtherFromEachOtherThanTheWindow() throws IOException {
        log("dmesg", BOOT, down(100), up(104), down(1151), up(1155), down(2311), up(2315));

        assertThat(flaps()).isEmpty();
    }

    @Test
    void shouldNotCountTheSecondsOfTwoBootsTogether() throws IOException {
        log("dmesg", BOOT, down(100), up(104), down(151), up(155));
        log("dmesg.old", BOOT, down(160), up(165), down(181), up(185));

        assertThat(flaps()).isEmpty();
    }
}
