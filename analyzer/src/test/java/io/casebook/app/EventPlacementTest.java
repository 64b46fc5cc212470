package io.casebook.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class EventPlacementTest {
    private static final String FIRST = "9d1e5a0c7b3f4e62a8c4d1f00b6e2a17";
    private static final String SECOND = "0c1d2e3f405162738495a6b7c8d9e0f1";

    @TempDir private Path upload;

    private static List<Integer> of(Map<String, List<Integer>> boots, String file) {
        return Objects.requireNonNull(boots.get(file), file);
    }

    /// The boots of the records of each file, by the part of its path before the ending.
    private Map<String, List<Integer>> boots() throws IOException, UnreadableUploadException {
        var request = new AnalysisRequest(List.of(upload.toString()), null, StatedTimes.NONE);
        var now = Instant.parse("2021-04-01T00:00:00Z");
        try (var open =
                OpenUploads.open(
                        request,
                        now,
                        (processes, hosts) -> new SliceWorker(processes, hosts, RecordScan.CLOCKS),
                        Progress.SILENT)) {
            var dated = open.dated();
            var placement = new EventPlacement(dated);
            var boots = new HashMap<String, List<Integer>>();
            for (var table : dated.tables()) {
                var rows = new ArrayList<Integer>();
                for (var row = 0; row < table.size(); row++) {
                    if (!table.row(row).text().startsWith("-- ")) {
                        rows.add(placement.boot(table.row(row)));
                    }
                }
                boots.put(table.artifact().fileName().replaceFirst("\\..*", ""), rows);
            }
            return boots;
        }
    }

    private void file(String path, String... lines) throws IOException {
        var file = upload.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", lines) + "\n");
    }

    private static String title(String boot) {
        return "# systemd journal: machine_id=4c8f2b1a9d3e4f50a6b7c8d9e0f1a2b3 host=web1 boot_id="
                + boot
                + " state=archived entries=1";
    }

    private static String entry(String time, String boot) {
        return "2021-03-%sZ web1 app[7] {PRIORITY=\"6\" _BOOT_ID=\"%s\"}: working"
                .formatted(time, boot);
    }

    @Test
    void shouldTakeJournalFilesWithTheSameBootIdForOneBoot()
            throws IOException, UnreadableUploadException {
        file("web1/old.txt", title(FIRST), entry("04T05:06:07.123456", FIRST));
        file(
                "web1/new.txt",
                title(FIRST),
                entry("05T05:06:07.123456", FIRST),
                "-- Boot " + SECOND + " --",
                entry("06T05:06:07.123456", SECOND));
        var boots = boots();
        assertThat(of(boots, "new").getFirst()).isEqualTo(of(boots, "old").getLast());
        assertThat(of(boots, "new").getLast()).isNotEqualTo(of(boots, "old").getLast());
    }

    @Test
    void shouldTakeABootOfAJournalAndOneOfAnExportAtTheSameTimeForOne()
            throws IOException, UnreadableUploadException {
        file(
                "web1/system.txt",
                title(FIRST),
                entry("04T05:00:00.000000", FIRST),
                entry("04T06:00:00.000000", FIRST),
                "-- Boot " + SECOND + " --",
                entry("06T05:00:00.000000", SECOND),
                entry("06T06:00:00.000000", SECOND));
        file(
                "web1/journalctl.txt",
                "2021-03-04T05:10:00+0000 web1 app[7]: begun",
                "2021-03-04T05:20:00+0000 web1 app[7]: ended",
                "-- Reboot --",
                "2021-03-06T05:10:00+0000 web1 app[7]: begun",
                "2021-03-06T05:20:00+0000 web1 app[7]: ended");
        var boots = boots();
        var system = of(boots, "system");
        assertThat(of(boots, "journalctl"))
                .containsExactly(
                        system.getFirst(), system.getFirst(), system.getLast(), system.getLast());
        assertThat(system.getFirst()).isNotEqualTo(system.getLast());
    }

    @Test
    void shouldNotJoinTwoBootsByALogThatDoesNotTellThemApart()
            throws IOException, UnreadableUploadException {
        file(
                "web1/system.txt",
                title(FIRST),
                entry("04T05:00:00.000000", FIRST),
                entry("04T06:00:00.000000", FIRST),
                "-- Boot " + SECOND + " --",
                entry("06T05:00:00.000000", SECOND),
                entry("06T06:00:00.000000", SECOND));
        file(
                "web1/journalctl.txt",
                "2021-03-04T05:10:00+0000 web1 app[7]: begun",
                "2021-03-06T05:20:00+0000 web1 app[7]: ended",
                "-- Reboot --",
                "2021-03-07T05:20:00+0000 web1 app[7]: begun");
        var boots = boots();
        assertThat(of(boots, "system").getFirst()).isNotEqualTo(of(boots, "system").getLast());
        assertThat(of(boots, "journalctl")).doesNotContainAnyElementsOf(of(boots, "system"));
    }
}
