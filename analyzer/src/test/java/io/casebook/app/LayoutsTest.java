package io.casebook.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.Artifact;
import io.casebook.model.ArtifactPath;
import io.casebook.model.EventChunk;
import io.casebook.model.Layout;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class LayoutsTest {
    private static List<Layout> layouts(Map<String, String> hosts, String... paths) {
        var artifacts = Stream.of(paths).sorted().map(LayoutsTest::artifact).toList();
        var byPath =
                hosts.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        entry -> new ArtifactPath(entry.getKey()),
                                        Map.Entry::getValue));
        return new Layouts(artifacts, byPath).all();
    }

    private static Artifact artifact(String path) {
        var undated = EventChunk.UNDATED;
        return new Artifact(
                new ArtifactPath(path),
                null,
                null,
                0,
                0,
                0,
                0,
                0,
                "",
                undated,
                undated,
                null,
                null);
    }

    private static List<String> told(Map<String, String> hosts, String... paths) {
        return layouts(hosts, paths).stream()
                .map(
                        it ->
                                it.kind().label()
                                        + "|"
                                        + it.root()
                                        + "|"
                                        + it.host()
                                        + "|"
                                        + it.artifacts())
                .toList();
    }

    @Test
    void shouldKnowEachSosreportOfACluster() {
        assertThat(
                        told(
                                Map.of(
                                        "c.tar!/sosreport-a.tar.xz!/sosreport-a/var/log/messages",
                                        "a"),
                                "c.tar!/sosreport-a.tar.xz!/sosreport-a/sos_commands/date/date",
                                "c.tar!/sosreport-a.tar.xz!/sosreport-a/var/log/messages",
                                "c.tar!/sosreport-b.tar.xz!/sosreport-b/sos_commands/date/date"))
                .containsExactly(
                        "sosreport|c.tar!/sosreport-a.tar.xz!/sosreport-a|a|2",
                        "sosreport|c.tar!/sosreport-b.tar.xz!/sosreport-b||1");
    }

    @Test
    void shouldTakeLogsWithinACollectionForPartOfIt() {
        assertThat(
                        told(
                                Map.of(),
                                "sosreport-a/sos_commands/date/date",
                                "sosreport-a/var/crash/127.0.0.1-2021/vmcore-dmesg.txt",
                                "sosreport-a/var/log/libvirt/qemu/vm1.log"))
                .containsExactly("sosreport|sosreport-a||3");
    }

    @Test
    void shouldKnowWhatLiesAsOnTheMachine() {
        assertThat(
                        told(
                                Map.of(),
                                "h1/var/log/messages",
                                "h1/var/log/libvirt/qemu/vm1.log",
                                "h2/crash/2021-03-15/vmcore-dmesg.txt",
                                "libvirt/qemu/vm1.log",
                                "notes.txt"))
                .containsExactly(
                        "/var/log|h1/var/log||2",
                        "crash folder|h2/crash/2021-03-15||1",
                        "libvirt logs|libvirt||1");
    }

    @Test
    void shouldKnowCollectionsBesideTheFilesOfAnother() {
        assertThat(
                        told(
                                Map.of(),
                                "basic-environment.txt!/commands/date",
                                "sosreport-a/sos_commands/date/date",
                                "sosreport-a/var/log/messages",
                                "var/log/messages"))
                .containsExactly("supportconfig|||2", "sosreport|sosreport-a||2");
        assertThat(told(Map.of(), "h1/var/log/messages", "vmcore-dmesg.txt"))
                .containsExactly("crash folder|||1", "/var/log|h1/var/log||1");
    }

    @Test
    @Timeout(10)
    void shouldTakeNoLongerForEachFileWhereThereAreManyLayouts() {
        var paths =
                IntStream.range(0, 40_000)
                        .mapToObj(i -> "h%d/var/log/messages".formatted(i))
                        .toArray(String[]::new);
        assertThat(told(Map.of(), paths)).hasSize(paths.length);
    }

    @Test
    void shouldKnowSupportconfigWithoutItsFolder() {
        assertThat(
                        told(
                                Map.of(),
                                "basic-environment.txt!/commands/date",
                                "boot.txt!/commands/dmesg"))
                .containsExactly("supportconfig|||2");
        assertThat(told(Map.of(), "scc_h7_210315_0603/basic-environment.txt!/commands/date"))
                .containsExactly("supportconfig|scc_h7_210315_0603||1");
    }

    @Test
    void shouldKnowCollectionsOfManyMachinesAndThoseOfOneWithin() {
        assertThat(
                        told(
                                Map.of(),
                                "0/baremetal/var/log/syslog",
                                "1/lxd/3/var/log/nova/nova-compute.log",
                                "juju_status.yaml"))
                .containsExactly("juju crash dump|||3");
        assertThat(
                        told(
                                Map.of(),
                                "mg/quay-io-x/namespaces/ns/pods/p1/c/c/logs/current.log",
                                "mg/quay-io-x/host_service_logs/masters/kubelet_service.log",
                                "mg/quay-io-x/sosreport-m0/sos_commands/date/date",
                                "mg/quay-io-x/sosreport-m0/var/log/messages"))
                .containsExactly(
                        "must-gather|mg/quay-io-x||2", "sosreport|mg/quay-io-x/sosreport-m0||2");
    }
}
