package io.casebook.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.Diagnostic;
import io.casebook.model.EventTable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class HostAttributionTest {
    private static final String COLLECTED = "sosreport-kvm7-disk-slow-2021-03-15-abcdefg";

    @TempDir private Path upload;

    private final Map<String, String> hosts = new TreeMap<>();
    private final List<String> rowHosts = new ArrayList<>();
    private final List<String> diagnostics = new ArrayList<>();

    private void file(String path, String text) throws IOException {
        var file = upload.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void log(String path, String host) throws IOException {
        file(
                path,
                """
                2021-03-15T06:03:08+00:00 %1$s systemd[1]: Started Session 1 of user root.
                2021-03-15T06:03:09+00:00 %1$s sshd[812]: Server listening on 0.0.0.0 port 22.
                """
                        .formatted(host));
    }

    private void uptime(String path) throws IOException {
        file(path, "81234.56 160000.11\n");
    }

    private void attribute() throws IOException, UnreadableUploadException {
        var request = new AnalysisRequest(List.of(upload.toString()), null, StatedTimes.NONE);
        var now = Instant.parse("2021-03-16T00:00:00Z");
        try (var open =
                OpenUploads.open(
                        request,
                        now,
                        (processes, names) -> new SliceWorker(processes, names, RecordScan.CLOCKS),
                        Progress.SILENT)) {
            var dated = open.dated();
            dated.artifactHosts().forEach((path, host) -> hosts.put(path.value(), host));
            dated.tables().forEach(table -> rowHosts(dated, table));
            dated.diagnostics().stream().map(Diagnostic::code).forEach(diagnostics::add);
        }
    }

    private void rowHosts(DatedUploads dated, EventTable table) {
        if (table.format().equals("syslog")) {
            rowHosts.add(dated.views().host(table.row(0)));
        }
    }

    @Test
    void shouldTellMachinesApartWhoseLogsHaveTheSameShortName()
            throws IOException, UnreadableUploadException {
        for (var domain : List.of("dc1", "dc2")) {
            file(domain + "/etc/hostname", "node1." + domain + "\n");
            log(domain + "/var/log/messages", "node1");
            uptime(domain + "/proc/uptime");
        }
        attribute();
        assertThat(hosts)
                .containsEntry("dc1/var/log/messages", "node1.dc1")
                .containsEntry("dc1/proc/uptime", "node1.dc1")
                .containsEntry("dc2/var/log/messages", "node1.dc2")
                .containsEntry("dc2/proc/uptime", "node1.dc2");
        assertThat(rowHosts).containsExactly("node1.dc1", "node1.dc2");
    }

    @Test
    void shouldTakeShortAndWholeNameInTheLogsOfOneTreeForOneMachine()
            throws IOException, UnreadableUploadException {
        log("sos/var/log/messages", "app01");
        log("sos/sos_commands/logs/journalctl_--no-pager", "app01.example.com");
        attribute();

        assertThat(hosts.values()).containsOnly("app01.example.com");
        assertThat(rowHosts).containsOnly("app01.example.com");
    }

    @Test
    void shouldNotTakeTheWholeNameInAnotherTreeForThatOfAMachine()
            throws IOException, UnreadableUploadException {
        log("one/var/log/messages", "app01");
        log("two/var/log/messages", "app01.example.com");
        attribute();

        assertThat(hosts.values()).containsExactly("app01", "app01.example.com");
    }

    @Test
    void shouldCallAMachineAsItsLogsDoWhereNoOtherIsCalledSo()
            throws IOException, UnreadableUploadException {
        file("etc/hostname", "node1.dc1\n");
        log("var/log/messages", "node1");
        uptime("proc/uptime");
        attribute();
        assertThat(hosts).containsEntry("proc/uptime", "node1");
        assertThat(rowHosts).containsExactly("node1");
    }

    @Test
    void shouldNotTakeTheNameOfAContainerForThatOfItsMachine()
            throws IOException, UnreadableUploadException {
        file("upload/var/lib/docker/c1/etc/hostname", "shop\n");
        uptime("upload/proc/uptime");
        attribute();
        assertThat(hosts)
                .containsEntry("upload/var/lib/docker/c1/etc/hostname", "shop")
                .containsEntry("upload/proc/uptime", "");
    }

    @Test
    void shouldGiveACollectionThatHoldsLogsOfOthersToTheMachineItIsNamedFor()
            throws IOException, UnreadableUploadException {
        log(COLLECTED + "/var/log/messages", "kvm7");
        log(COLLECTED + "/var/log/remote/web1", "web1");
        uptime(COLLECTED + "/proc/uptime");
        attribute();
        assertThat(hosts).containsEntry(COLLECTED + "/proc/uptime", "kvm7");
        assertThat(diagnostics).doesNotContain("host-name-uncertain");
    }

    @Test
    void shouldSayThatANameMayEndWithALabelWhereNothingElseTellsIt()
            throws IOException, UnreadableUploadException {
        uptime(COLLECTED + "/proc/uptime");
        attribute();
        assertThat(hosts).containsEntry(COLLECTED + "/proc/uptime", "kvm7-disk-slow");
        assertThat(diagnostics).contains("host-name-uncertain");
    }

    @Test
    void shouldNotDoubtANameWithoutALabel() throws IOException, UnreadableUploadException {
        uptime("sosreport-kvm7-01234567-2021-03-15-abcdefg/proc/uptime");
        attribute();
        assertThat(hosts.values()).containsOnly("kvm7");
        assertThat(diagnostics).doesNotContain("host-name-uncertain");
    }

    private void unnamed(String path) throws IOException {
        file(
                path,
                """
                2021-03-15T06:03:08+00:00 systemd[1]: Started Session 1 of user root.
                2021-03-15T06:03:09+00:00 sshd[812]: Server listening on 0.0.0.0 port 22.
                """);
    }

    @Test
    void shouldTellMachinesApartThatStateDifferentIdentities()
            throws IOException, UnreadableUploadException {
        for (var tree : List.of("a", "b")) {
            file(tree + "/etc/hostname", "localhost.localdomain\n");
            file(tree + "/etc/machine-id", tree.repeat(32) + "\n");
            log(tree + "/var/log/messages", "localhost");
            uptime(tree + "/proc/uptime");
        }
        attribute();
        assertThat(hosts)
                .containsEntry("a/var/log/messages", "localhost (a)")
                .containsEntry("a/proc/uptime", "localhost (a)")
                .containsEntry("b/etc/machine-id", "localhost (b)")
                .containsEntry("b/proc/uptime", "localhost (b)");
        assertThat(rowHosts).containsExactly("localhost (a)", "localhost (b)");
        assertThat(diagnostics).contains("host-name-shared");
    }

    @Test
    void shouldTakeTwoCollectionsOfOneMachineForOne()
            throws IOException, UnreadableUploadException {
        for (var tree : List.of("before", "after")) {
            file(tree + "/etc/hostname", "kvm7\n");
            file(tree + "/etc/machine-id", "c".repeat(32) + "\n");
        }
        attribute();
        assertThat(hosts.values()).containsOnly("kvm7");
        assertThat(diagnostics).doesNotContain("host-name-shared");
    }

    @Test
    void shouldNotTakeAnyFolderForAMachine() throws IOException, UnreadableUploadException {
        uptime("logs/documents/uptime.txt");
        unnamed("logs/app/error.log");
        unnamed("kvm7/var/log/app.log");
        uptime("kvm8/proc/uptime");
        attribute();
        assertThat(hosts.getOrDefault("logs/documents/uptime.txt", "")).isEmpty();
        assertThat(hosts.getOrDefault("logs/app/error.log", "")).isEmpty();
        assertThat(hosts).containsEntry("kvm8/proc/uptime", "kvm8");
    }

    @Test
    void shouldNotGiveTheNameOfAnUnnamedMachineToWhatLiesBesideItsLog()
            throws IOException, UnreadableUploadException {
        log("web.txt", "localhost");
        log("kvm7.txt", "localhost");
        uptime("other/uptime");
        uptime("uptime");
        attribute();
        assertThat(hosts).containsEntry("uptime", "");
    }

    @Test
    void shouldGiveTheLogOfACaptureKernelToTheMachineThatCrashed()
            throws IOException, UnreadableUploadException {
        file("etc/hostname", "kvm7\n");
        log("var/crash/127.0.0.1-2021-03-15-06:03:00/kexec-dmesg.log", "localhost");
        attribute();
        assertThat(hosts.values()).containsOnly("kvm7");
        assertThat(rowHosts).containsOnly("kvm7");
    }

    @Test
    void shouldNotTakeADumpThatAnotherMachineSentForThatOfTheServer()
            throws IOException, UnreadableUploadException {
        file("etc/hostname", "dumps1\n");
        file(
                "var/crash/192.0.2.7-2021-03-15-06:03:00/vmcore-dmesg.txt",
                "[    9.000001] Linux version 5.14.0\n[    9.000002] x86/fpu: on\n");
        attribute();
        assertThat(hosts)
                .containsEntry("var/crash/192.0.2.7-2021-03-15-06:03:00/vmcore-dmesg.txt", "");
    }
}
