package io.casebook.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.Finding;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// How often a finding counts what several logs of a host tell.
class RepeatedHitsTest {
    private static final String LOCKUP =
            "watchdog: BUG: soft lockup - CPU#1 stuck for 22s! [app:7]";

    @TempDir private Path upload = Path.of("");

    private void file(String path, String... lines) throws IOException {
        var file = upload.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", lines) + "\n");
    }

    private long count() throws IOException {
        return count("soft-lockup");
    }

    private long count(String signature) throws IOException {
        var request = new AnalysisRequest(List.of(upload.toString()), null, StatedTimes.NONE);
        try (var analysis = Analysis.run(request, Progress.SILENT)) {
            return analysis.incident().findings().stream()
                    .filter(finding -> finding.signature().equals(signature))
                    .mapToLong(Finding::count)
                    .sum();
        }
    }

    private static String logged(String time, String host) {
        return "2021-05-10T" + time + "+00:00 " + host + " kernel: " + LOCKUP;
    }

    @Test
    void shouldCountOnceWhatTwoLogsOfAHostTell() throws IOException {
        file("h1/var/log/messages", logged("12:00:07", "h1"));
        file("h1/var/log/kern.log", logged("12:00:07.123", "h1"));

        assertThat(count()).isEqualTo(1);
    }

    @Test
    void shouldCountEachOfEqualMessages() throws IOException {
        file("h1/var/log/messages", logged("12:00:07", "h1"), logged("12:00:07", "h1"));
        file("h1/var/log/kern.log", logged("12:00:07", "h1"), logged("12:00:07", "h1"));

        assertThat(count()).isEqualTo(2);
    }

    @Test
    void shouldAddWhatOnlyOneLogTells() throws IOException {
        file("h1/var/log/messages", logged("12:00:07", "h1"), logged("12:30:07", "h1"));
        file("h1/var/log/kern.log", logged("12:00:07", "h1"), logged("13:00:07", "h1"));

        assertThat(count()).isEqualTo(3);
    }

    @Test
    void shouldCountWhatTwoHostsTellTwice() throws IOException {
        file("h1/var/log/messages", logged("12:00:07", "h1"));
        file("h2/var/log/messages", logged("12:00:07", "h2"));

        assertThat(count()).isEqualTo(2);
    }

    @Test
    void shouldNotTakeTheKernelsOwnStampForAPartOfTheMessage() throws IOException {
        file(
                "h1/var/log/messages",
                "2021-05-10T12:00:07+00:00 h1 kernel: [  120.000001] " + LOCKUP);
        file("h1/var/log/kern.log", logged("12:00:07", "h1"));

        assertThat(count()).isEqualTo(1);
    }

    private long crashedGuests() throws IOException {
        return count("libvirt-domain-crashed");
    }

    private static String crashed(String time) {
        return "2021-05-10 " + time + "+0000: shutting down, reason=crashed";
    }

    @Test
    void shouldCountEachOfTheGuestsThatEndTogether() throws IOException {
        file("h1/var/log/libvirt/qemu/db1.log", crashed("12:00:07.100"));
        file("h1/var/log/libvirt/qemu/web2.log", crashed("12:00:08.200"));

        assertThat(crashedGuests()).isEqualTo(2);
    }

    @Test
    void shouldCountOnceWhatTwoUploadsOfAHostHold() throws IOException {
        file("monday/h1/var/log/libvirt/qemu/db1.log", crashed("12:00:07.100"));
        file("friday/h1/var/log/libvirt/qemu/db1.log", crashed("12:00:07.100"));

        assertThat(crashedGuests()).isEqualTo(1);
    }

    @Test
    void shouldCountWhatStandsOnBothSidesOfARotation() throws IOException {
        file("h1/var/log/messages-20210510", logged("12:00:07", "h1"));
        file("h1/var/log/messages", logged("12:00:08", "h1"));

        assertThat(count()).isEqualTo(2);
    }
}
