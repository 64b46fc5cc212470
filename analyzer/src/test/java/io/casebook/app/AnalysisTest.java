package io.casebook.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.Artifact;
import io.casebook.model.EventChunk;
import io.casebook.model.GuestLink;
import io.casebook.model.Host;
import io.casebook.model.Incident;
import io.casebook.model.UtcTime;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// What an incident says of small uploads.
class AnalysisTest {
    private static final String LINE = "2021-04-05T06:%02d:07+00:00 %s %s: hello\n";

    @TempDir private Path upload = Path.of("");

    private void file(String path, String text) throws IOException {
        var file = upload.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Incident incident() throws IOException {
        var request = new AnalysisRequest(List.of(upload.toString()), null, StatedTimes.NONE);
        try (var analysis = Analysis.run(request, Progress.SILENT)) {
            return analysis.incident();
        }
    }

    private static String hostOf(Incident incident, String path) {
        return incident.artifacts().stream()
                .filter(artifact -> artifact.path().value().equals(path))
                .map(Artifact::host)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void shouldNameAMachineAsItsOwnConfigurationDoesWhateverItsLogsReceive() throws IOException {
        file("a/etc/hostname", "kvm7\n");
        file("a/var/log/messages", LINE.formatted(1, "kvm7", "app"));
        file("a/var/log/remote.log", LINE.formatted(1, "web1", "app"));
        file("a/var/log/dmesg", "[    1.000000] usb 1-1: new device\n");
        file("b/etc/hostname", "kvm8.example.net\n");
        file("b/var/log/messages", LINE.formatted(1, "kvm8", "app"));
        file("b/proc/cmdline", "ro root=/dev/sda1 quiet\n");

        var incident = incident();

        assertThat(hostOf(incident, "a/var/log/dmesg")).isEqualTo("kvm7");
        assertThat(hostOf(incident, "a/var/log/remote.log")).isEqualTo("web1");
        assertThat(hostOf(incident, "b/proc/cmdline")).as("as its logs say").isEqualTo("kvm8");
        assertThat(hostOf(incident, "b/etc/hostname")).isEqualTo("kvm8");
    }

    @Test
    void shouldJoinAGuestWithTheMachineOfTheSameUuid() throws IOException {
        var uuid = "1f8e6bd2-5d3c-4c1f-9a77-0d4a2f6f3c11";
        file(
                "kvm7/var/log/libvirt/qemu/vm113.log",
                """
                2017-03-16 02:55:46.227+0000: starting up libvirt version: 1.3.1, package: 1, \
                qemu version: 2.5.0 (Debian 1), hostname: kvm7
                LC_ALL=C PATH=/bin /usr/bin/kvm -name vm113 -S -machine pc,accel=kvm -m 2048 \
                -smp 2,sockets=2,cores=1,threads=1 -uuid %s -nodefaults
                """
                        .formatted(uuid));
        file("web1/var/log/messages", LINE.formatted(1, "web1", "app"));
        file(
                "web1/sos_commands/hardware/dmidecode",
                """
                # dmidecode 3.2
                Getting SMBIOS data from sysfs.
                SMBIOS 2.8 present.

                Handle 0x0100, DMI type 1, 27 bytes
                System Information
                	Manufacturer: QEMU
                	Product Name: Standard PC (i440FX + PIIX, 1996)
                	UUID: %s
                """
                        .formatted(uuid.toUpperCase(Locale.ROOT)));

        var incident = incident();

        var web1 = incident.hosts().stream().filter(it -> it.name().equals("web1")).toList();
        assertThat(web1).hasSize(1);
        assertThat(web1.getFirst().roles()).contains("guest");
        assertThat(web1.getFirst().link())
                .extracting(GuestLink::hypervisor, GuestLink::guest)
                .containsExactly("kvm7", "vm113");
    }

    @Test
    void shouldCountALineLongerThanASliceOnce() throws IOException {
        var whole = LINE.formatted(1, "web1", "app");
        file("messages", whole + whole.strip() + "x".repeat(17 << 20) + '\n' + whole);

        var artifact = incident().artifacts().getFirst();

        assertThat(artifact.lines()).isEqualTo(3);
        assertThat(artifact.unparsed()).as("pieces of the long line").isGreaterThan(1);
        assertThat(artifact.unparsedLines()).isEqualTo(1);
    }

    @Test
    void shouldTakeTheHostFromTheRecordsFromTheFolderOrFromItsName() throws IOException {
        file("node1/var/log/messages", LINE.formatted(1, "web1", "app"));
        file("node1/dmesg", "[    1.000000] usb 1-1: new device\n");
        file("db7/dmesg", "[    1.000000] usb 1-1: new device\n");
        file("var/log/dmesg", "[    1.000000] usb 1-1: new device\n");

        var incident = incident();

        assertThat(hostOf(incident, "node1/var/log/messages")).isEqualTo("web1");
        assertThat(hostOf(incident, "node1/dmesg")).as("beside it").isEqualTo("web1");
        assertThat(hostOf(incident, "db7/dmesg")).as("the folder's name").isEqualTo("db7");
    }

    @Test
    void shouldTellMachinesOfAJujuDumpFromTheirContainers() throws IOException {
        var undated = "[    1.000000] usb 1-1: new device\n";
        file("1/baremetal/var/log/syslog", LINE.formatted(1, "kvm7", "app"));
        file("1/baremetal/var/log/dmesg", undated);
        file("1/baremetal/var/lib/lxd/containers/juju-9f-1-lxd-0/rootfs/var/log/dmesg", undated);
        file("1/lxd/3/var/log/dmesg", undated);

        var incident = incident();

        assertThat(hostOf(incident, "1/baremetal/var/log/dmesg")).isEqualTo("kvm7");
        assertThat(hostOf(incident, "1/lxd/3/var/log/dmesg")).isEqualTo("machine-1-lxd-3");
        assertThat(
                        hostOf(
                                incident,
                                "1/baremetal/var/lib/lxd/containers/juju-9f-1-lxd-0/rootfs/var"
                                        + "/log/dmesg"))
                .isEqualTo("juju-9f-1-lxd-0");
    }

    @Test
    void shouldNotTakeAPodForItsNode() throws IOException {
        var pod = "mg/quay-io-x/namespaces/ns/pods/web-5f/app/app/logs/current.log";
        file("mg/quay-io-x/host_service_logs/masters/kubelet.log", LINE.formatted(1, "m0", "a"));
        file(
                pod,
                """
                2023-05-01T12:00:00.123456789Z starting
                2023-05-01T12:00:01.123456789Z ready
                """);

        var incident = incident();

        assertThat(hostOf(incident, pod)).isEqualTo("web-5f");
    }

    @Test
    void shouldTakeTarsInASosreportForPartOfIt() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
            var text = "ro root=/dev/sda1 quiet\n".getBytes(StandardCharsets.UTF_8);
            var entry = new TarArchiveEntry("proc/cmdline");
            entry.setSize(text.length);
            tar.putArchiveEntry(entry);
            tar.write(text);
            tar.closeArchiveEntry();
        }
        file("sosreport-a/etc/hostname", "kvm7\n");
        file("sosreport-b/etc/hostname", "kvm8\n");
        file("sosreport-b/proc/boot.tar", "");
        Files.write(upload.resolve("sosreport-b/proc/boot.tar"), bytes.toByteArray());

        var incident = incident();

        assertThat(hostOf(incident, "sosreport-b/proc/boot.tar!/proc/cmdline")).isEqualTo("kvm8");
    }

    @Test
    void shouldNotGuessTheHostOfAnArtifactAmongSeveralHosts() throws IOException {
        file("messages-a", LINE.formatted(1, "web1", "app"));
        file("messages-b", LINE.formatted(1, "web2", "app"));
        file("dmesg", "[    1.000000] usb 1-1: new device\n");

        var incident = incident();

        assertThat(hostOf(incident, "dmesg")).isEmpty();
        assertThat(incident.hosts()).extracting(Host::name).containsExactly("web1", "web2");
    }

    @Test
    void shouldCountEachDatedEventOnceInEachChart() throws IOException {
        for (var host = 0; host < 15; host++) {
            var text = new StringBuilder("an undated line\n");
            for (var minute = 0; minute <= host; minute++) {
                text.append(LINE.formatted(minute, "web" + host, "app" + minute));
            }
            file("web" + host + "/messages", text.toString());
        }

        var activity = incident().activity();

        var dated = 15 * 16 / 2;
        assertThat(sum(activity.bySeverity())).isEqualTo(sum(activity.byHost()));
        assertThat(sum(activity.byHost())).isGreaterThanOrEqualTo(dated);
        assertThat(activity.byHost()).hasSize(13);
        assertThat(activity.byHost().getLast().name()).isEqualTo("others");
        assertThat(activity.topProcesses().getFirst()).isEqualTo(new Incident.Count("app0", 15));
    }

    @Test
    void shouldCountEventsInRoundSpansOfTime() throws IOException {
        file("messages", LINE.formatted(1, "web1", "app") + LINE.formatted(59, "web1", "app"));

        var activity = incident().activity();

        assertThat(activity.width()).isEqualTo(30_000_000_000L);
        assertThat(UtcTime.format(activity.start(), 0)).isEqualTo("2021-04-05T06:01:00Z");
        assertThat(activity.byHost().getFirst().counts()).startsWith(1L).endsWith(1L).hasSize(117);
    }

    private static long sum(List<Incident.Series> series) {
        return series.stream()
                .flatMap(line -> line.counts().stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    @Test
    void shouldTellTheStoryOfAnUploadWithoutFindings() throws IOException {
        file("web1/messages", LINE.formatted(1, "web1", "app"));

        var incident = incident();

        assertThat(incident.findings()).isEmpty();
        assertThat(incident.title()).isEqualTo("No known failure recognised");
        assertThat(incident.story()).first().asString().contains("no proof that all is well");
        assertThat(incident.story())
                .last()
                .isEqualTo(
                        "The upload holds 1 event of 1 host, from 2021-04-05 06:01:07 UTC to"
                                + " 2021-04-05 06:01:07 UTC.");
    }

    @Test
    void shouldTellTheStoryOfAnUploadInWhichNothingIsDated() throws IOException {
        file("db7/dmesg", "[    1.000000] usb 1-1: new device\n");

        var incident = incident();

        assertThat(incident.first()).isEqualTo(EventChunk.UNDATED);
        assertThat(incident.activity().width()).isZero();
        assertThat(incident.story().getLast()).endsWith("none of them dated.");
    }

    @Test
    void shouldTellTheStoryOfAnEmptyUpload() throws IOException {
        var incident = incident();

        assertThat(incident.summary().events()).isZero();
        assertThat(incident.story().getLast()).contains("0 events of 0 hosts");
    }

    @Test
    void shouldShowWhatHappenedAroundAFindingInOrderWithItsEvidenceMarked() throws IOException {
        var kernel = "2021-04-05T06:30:07+00:00 web1 kernel: NOHZ: local_softirq_pending 100\n";
        var before = new StringBuilder();
        for (var minute = 21; minute < 30; minute++) {
            before.append(LINE.formatted(minute, "web1", "app"));
        }
        file("web1/messages", before + kernel + LINE.formatted(31, "web1", "app"));
        file("web1/daemon.log", LINE.formatted(30, "web1", "other"));

        var excerpt = incident().excerpts().getFirst();

        assertThat(excerpt.lines()).hasSizeBetween(4, 20);
        assertThat(excerpt.lines()).extracting(line -> line.event().nanos()).isSorted();
        assertThat(excerpt.lines())
                .filteredOn(Incident.Line::evidence)
                .extracting(line -> line.event().message())
                .containsExactly("NOHZ: local_softirq_pending 100");
        assertThat(excerpt.lines())
                .extracting(line -> line.event().process())
                .contains("app", "kernel", "other");
    }

    @Test
    void shouldTellTheFirstCauseAndTheGravestOfWhatFollowed() throws IOException {
        var upload = Path.of("..", "corpus", "cases", "sanlock-lease-reset", "upload");
        var request = new AnalysisRequest(List.of(upload.toString()), null, StatedTimes.NONE);
        try (var analysis = Analysis.run(request, Progress.SILENT)) {
            var incident = analysis.incident();

            assertThat(incident.title()).isEqualTo("A Fibre Channel link of this host went down");
            assertThat(incident.story().subList(0, 3))
                    .satisfiesExactly(
                            cause -> assertThat(cause).contains("Fibre Channel adapter"),
                            path -> assertThat(path).contains("no path left", "It follows from"),
                            lease -> assertThat(lease).contains("sanlock", "It follows from"));
        }
    }
}
