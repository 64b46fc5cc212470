package io.casebook.format.vmware;

import io.casebook.format.ArtifactHead;
import io.casebook.format.Format;
import io.casebook.format.RecordParser;

/// What VMware's hypervisor writes: `vmware.log` of a virtual machine, `vmkernel.log`, `hostd.log`,
/// `vpxa.log` and siblings of a host.
public final class VmwareLog implements Format {
    /// Syslog takes some of these lines for its own.
    private static final int CERTAIN = 96;

    @Override
    public String id() {
        return "vmware-log";
    }

    @Override
    public String title() {
        return "VMware logs (vmware, vmkernel, hostd)";
    }

    @Override
    public int likelihood(ArtifactHead head) {
        return new VmwareLines().share(head) > 0 ? CERTAIN : 0;
    }

    @Override
    public RecordParser newParser() {
        return new VmwareRecords();
    }
}
