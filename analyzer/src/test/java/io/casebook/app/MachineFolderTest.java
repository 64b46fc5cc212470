package io.casebook.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineFolderTest {
    @ParameterizedTest
    @CsvSource({
        "sosreport-kvm7-2021-03-15-abcdefg, kvm7",
        "sosreport-kvm7-01234567-2021-03-15-abcdefg, kvm7",
        "sosreport-web-2-2021-03-15-abcdefg.tar.xz!, web-2",
        "sosreport-kvm7.01234567-20170315060308-ab12, kvm7",
        "sosreport-kvm7-20170315060308, kvm7",
        "scc_kvm7_210315_0603, kvm7",
        "nts_kvm7_170315_0603.tbz!, kvm7",
        "scc_web_2_210315_0603.txz!, web_2",
        "kvm7, kvm7",
        "sosreport-unknown, ''",
        "logs, ''",
        "Logs, ''",
        "upload.tar!, ''",
        "messages.d, ''"
    })
    void shouldTellTheMachineByTheFolder(String folder, String machine) {
        assertThat(MachineFolder.machine(folder)).isEqualTo(machine);
    }

    @ParameterizedTest
    @CsvSource({
        "mg/quay-io-x/namespaces/openshift-etcd/pods/etcd-m0, etcd-m0",
        "1/baremetal/var/lib/lxd/containers/juju-9f-1-lxd-0/rootfs, juju-9f-1-lxd-0",
        "h1/var/lib/lxc/web2/rootfs, web2",
        "dump.tar.xz!/0/baremetal, machine-0",
        "1/lxd/3, machine-1-lxd-3",
        "1/lxd, ''",
        "namespaces/openshift-etcd/pods, ''",
        "var/log/pods, ''",
        "2017/03, ''"
    })
    void shouldTellAMachineWithinAnother(String path, String machine) {
        assertThat(MachineFolder.inner(path)).isEqualTo(machine);
    }
}
