package io.casebook.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.Diagnostic;
import io.casebook.model.Fact;
import io.casebook.model.Host;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

class HostsTest {
    private static final String VM9_UUID = "5d9bf1a2-0f49-4fd4-a5b8-2a9e3e8b7a99";

    @TempDir private Path upload;

    private final TreeMap<String, Host> hosts = new TreeMap<>();
    private final List<String> diagnostics = new ArrayList<>();

    private void file(String path, String... lines) throws IOException {
        var file = upload.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", lines) + "\n");
    }

    private void analyze() throws IOException, UnreadableUploadException {
        var request = new AnalysisRequest(List.of(upload.toString()), null, StatedTimes.NONE);
        var now = Instant.parse("2024-04-01T00:00:00Z");
        try (var open =
                OpenUploads.open(
                        request,
                        now,
                        (processes, names) -> new SliceWorker(processes, names, RecordScan.CLOCKS),
                        Progress.SILENT)) {
            var all = new Hosts(open.dated());
            all.all().forEach(host -> hosts.put(host.name(), host));
            open.dated().diagnostics().stream().map(Diagnostic::code).forEach(diagnostics::add);
            all.diagnostics().stream().map(Diagnostic::code).forEach(diagnostics::add);
        }
    }

    private Host host(String name) {
        return Objects.requireNonNull(hosts.get(name), name);
    }

    private void hypervisor(String host, String guest, String... log) throws IOException {
        file(host + "/etc/hostname", host);
        file(
                host + "/etc/libvirt/qemu/" + guest + ".xml",
                "<domain type='kvm'><name>%s</name><uuid>%s</uuid><vcpu>2</vcpu></domain>"
                        .formatted(guest, VM9_UUID));
        file(host + "/var/log/libvirt/qemu/" + guest + ".log", log);
    }

    private void machine(String name, String uuid) throws IOException {
        file(name + "/etc/hostname", name);
        file(
                name + "/sos_commands/hardware/dmidecode",
                "# dmidecode 3.2",
                "Handle 0x0100, DMI type 1, 27 bytes",
                "System Information",
                "\tManufacturer: Acme",
                "\tUUID: " + uuid);
    }

    private static String start(String time, String host) {
        return time + ": starting up libvirt version: 4.5.0, hostname: " + host;
    }

    @Test
    void shouldListNothingOfAGuestUnderAMachineThatOnlyHasItsName()
            throws IOException, UnreadableUploadException {
        hypervisor("kvm7", "web", start("2024-03-11 19:00:00.001+0000", "kvm7"));
        machine("web", "4c4c4544-0044-4810-8031-b4c04f333333");
        analyze();
        assertThat(host("web").roles()).isEmpty();
        assertThat(host("web").facts()).extracting(Fact::key).doesNotContain("guest.uuid");
        assertThat(host("kvm7").guests()).containsExactly("web");
        assertThat(diagnostics).contains("guest-contradicted");
    }

    @Test
    void shouldGiveAGuestThatMovedToTheHostToWhichItMoved()
            throws IOException, UnreadableUploadException {
        hypervisor(
                "kvm7",
                "vm9",
                start("2024-03-11 19:00:00.001+0000", "kvm7"),
                "2024-03-12 09:00:00.000+0000: initiating migration",
                "2024-03-12 09:00:10.000+0000: shutting down, reason=migrated");
        hypervisor("kvm8", "vm9", start("2024-03-12 09:00:01.001+0000", "kvm8"));
        machine("vm9", VM9_UUID);
        analyze();
        assertThat(Objects.requireNonNull(host("vm9").link()).hypervisor()).isEqualTo("kvm8");
        assertThat(diagnostics).contains("guest-moved");
    }

    @Test
    void shouldSayThatItIsNotKnownWhereAGuestRanLast()
            throws IOException, UnreadableUploadException {
        hypervisor("kvm7", "vm9", start("2024-03-11 19:00:00.001+0000", "kvm7"));
        hypervisor("kvm8", "vm9", start("2024-03-12 09:00:01.001+0000", "kvm8"));
        machine("vm9", VM9_UUID);
        analyze();
        assertThat(host("vm9").link()).isNull();
        assertThat(diagnostics).contains("guest-ambiguous");
    }

    @Test
    void shouldKeepTheFactsOfMachinesThatNothingNames()
            throws IOException, UnreadableUploadException {
        var banner = "[    0.000000] Linux version %s (mockbuild@x) (gcc) #1 SMP";
        file("one.txt", banner.formatted("5.14.0-362.el9.x86_64"), "[    0.000001] x86/fpu: on");
        file("two.txt", banner.formatted("6.1.0-18-amd64"), "[    0.000001] x86/fpu: on");
        analyze();
        assertThat(hosts).containsOnlyKeys("");
        assertThat(host("").facts())
                .extracting(Fact::value)
                .containsExactly("5.14.0-362.el9.x86_64", "6.1.0-18-amd64");
    }

    @Test
    void shouldListTheHostsThatALogOfSeveralNamesButNoPod()
            throws IOException, UnreadableUploadException {
        file(
                "quay-x/host_service_logs/masters/kubelet_service.log",
                "Mar 12 08:00:00.111111 master-0 hyperkube[2000]: node not found",
                "Mar 12 08:00:02.111111 master-1 hyperkube[2001]: fine");
        file(
                "quay-x/namespaces/etcd/pods/etcd-m0/etcd/etcd/logs/current.log",
                "2024-03-12T08:00:00.123456789Z apply request took too long",
                "2024-03-12T08:00:01.000000000Z ok");
        analyze();
        assertThat(hosts).containsOnlyKeys("master-0", "master-1");
    }

    @Test
    void shouldNotClaimBareMetalWhereTheFirmwareIsThatOfAVirtualMachine()
            throws IOException, UnreadableUploadException {
        machine("kvm7", VM9_UUID);
        file("kvm7/sos_commands/virt/systemd-detect-virt", "none");
        file("kvm7/sos_commands/pci/lspci", "00:03.0 Ethernet controller: Red Hat, Inc. Virtio");
        analyze();
        assertThat(host("kvm7").roles()).isEmpty();
        assertThat(diagnostics).contains("virtualization-contradicted");
    }
}
