package io.casebook.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

class GuestStaysTest {
    private static final String START =
            "2024-05-02 %s+0000: starting up libvirt version: 9.0.0, package: 1, qemu version:"
                    + " 7.2.0, kernel: 5.14.0, hostname: %s";
    private static final String END = "2024-05-02 %s+0000: shutting down, reason=%s";

    @TempDir private Path upload;

    /// The guest was started on kvm1, moved to kvm2 at nine, and was destroyed there at noon.
    @BeforeEach
    void move() throws IOException {
        log(
                "kvm1",
                START.formatted("06:00:00.100", "kvm1"),
                END.formatted("09:00:02.500", "migrated"));
        log(
                "kvm2",
                START.formatted("08:59:58.000", "kvm2"),
                END.formatted("12:00:00.000", "destroyed"));
    }

    private void log(String host, String... lines) throws IOException {
        var file = upload.resolve(host + "/var/log/libvirt/qemu/db1.log");
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", lines) + "\n");
    }

    private String at(String time) throws IOException, UnreadableUploadException {
        return at(time, 0);
    }

    private String at(String time, long doubt) throws IOException, UnreadableUploadException {
        var nanos = Instant.parse("2024-05-02T" + time + "Z").getEpochSecond() * 1_000_000_000L;
        return open(stays -> stays.at("db1", nanos, doubt));
    }

    private String open(Function<GuestStays, String> question)
            throws IOException, UnreadableUploadException {
        var request = new AnalysisRequest(List.of(upload.toString()), null, StatedTimes.NONE);
        try (var open =
                OpenUploads.open(
                        request,
                        Instant.parse("2024-05-03T00:00:00Z"),
                        (processes, hosts) -> new SliceWorker(processes, hosts, RecordScan.CLOCKS),
                        Progress.SILENT)) {
            var dated = open.dated();
            return question.apply(
                    new GuestStays(
                            dated.tables(),
                            it -> dated.artifactHosts().getOrDefault(it.artifact(), "")));
        }
    }

    @Test
    void shouldTellTheHostThatAGuestRanOnAtATime() throws IOException, UnreadableUploadException {
        assertThat(at("07:30:00")).isEqualTo("kvm1");
        assertThat(at("10:01:30")).isEqualTo("kvm2");
    }

    @Test
    void shouldNotTellWhileTheGuestMoves() throws IOException, UnreadableUploadException {
        assertThat(at("09:00:00")).isEmpty();
    }

    @Test
    void shouldNotTellWhereATimeIsTooVague() throws IOException, UnreadableUploadException {
        assertThat(at("10:01:30", 2 * 3_600_000_000_000L)).isEmpty();
    }

    @Test
    void shouldTellOfNoHostBeforeTheStartAndAfterTheEnd()
            throws IOException, UnreadableUploadException {
        assertThat(at("05:00:00")).isEmpty();
        assertThat(at("13:00:00")).isEmpty();
    }

    @Test
    void shouldTakeAGuestForRunningWhileItEnds() throws IOException, UnreadableUploadException {
        assertThat(at("12:00:20")).isEqualTo("kvm2");
    }

    @Test
    void shouldTakeALogThatBeginsWithTheEndForThatOfAGuestThatRan()
            throws IOException, UnreadableUploadException {
        log("kvm1", END.formatted("09:00:02.500", "migrated"));
        assertThat(at("05:00:00")).isEqualTo("kvm1");
    }

    @Test
    void shouldTellWhereAGuestMovedToLast() throws IOException, UnreadableUploadException {
        assertThat(open(stays -> stays.last("db1", Set.of("kvm1", "kvm2")))).isEqualTo("kvm2");
        assertThat(open(stays -> stays.last("db1", Set.of("kvm1", "kvm2", "kvm3")))).isEmpty();
    }
}
