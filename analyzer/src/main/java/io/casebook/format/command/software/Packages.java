package io.casebook.format.command.software;

import io.casebook.format.command.Statements;

import java.util.regex.Pattern;

/// Which of the thousands of packages of a host are told one by one: those on which virtual
/// machines, their storage and network, clusters and clocks depend.
final class Packages {
    private static final Pattern TOLD =
            Pattern.compile(
                    "(?:qemu|libvirt|kernel|linux-image|linux-generic|openvswitch|ovn|keepalived"
                        + "|corosync|pacemaker|chrony|ntp|systemd|seabios|edk2|ovmf|ipvsadm|haproxy"
                        + "|docker|containerd|kubelet|ceph|librbd|glusterfs|iscsi|open-iscsi"
                        + "|multipath|device-mapper|lvm2|xen|open-vm-tools|virtio-win|spice|dpdk"
                        + "|openstack-nova|nova-|openstack-neutron|neutron-|microcode|intel-microcode"
                        + "|linux-firmware|tuned|irqbalance|numad|ksmtuned|kexec-tools|kdump"
                        + "|hyperv|cloud-init|mdadm|nfs-utils|drbd|zfs).*|glibc|libc6|sos|sosreport");

    private Packages() {}

    /// States a package if it matters.
    static void state(String name, String version, Statements statements) {
        if (TOLD.matcher(name).matches()) {
            statements.host("package." + name, version);
        }
    }
}
