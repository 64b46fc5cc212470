package io.casebook.format;

import io.casebook.format.apport.ProblemReport;
import io.casebook.format.audit.AuditLog;
import io.casebook.format.chrony.ChronyTable;
import io.casebook.format.clock.ClockOutputFormat;
import io.casebook.format.cloudinit.CloudInitLog;
import io.casebook.format.cluster.ClusterLog;
import io.casebook.format.command.guest.GuestOutputs;
import io.casebook.format.command.kernel.KernelOutputs;
import io.casebook.format.command.machine.MachineOutputs;
import io.casebook.format.command.network.NetworkOutputs;
import io.casebook.format.command.software.SoftwareOutputs;
import io.casebook.format.container.ContainerLog;
import io.casebook.format.dated.DatedLog;
import io.casebook.format.dump.CrashSession;
import io.casebook.format.dump.MemoryDump;
import io.casebook.format.ipmi.SystemEventLog;
import io.casebook.format.irqoff.TraceIrqoff;
import io.casebook.format.journal.JournalFormat;
import io.casebook.format.jsonlog.JsonLog;
import io.casebook.format.keepalived.KeepalivedLog;
import io.casebook.format.kernel.KernelLogFormat;
import io.casebook.format.libvirt.LibvirtdLog;
import io.casebook.format.mce.Mcelog;
import io.casebook.format.openstack.OpenstackLog;
import io.casebook.format.ovs.OvsLog;
import io.casebook.format.packages.PackageHistory;
import io.casebook.format.qemu.ProcessList;
import io.casebook.format.qemu.QemuDomainLog;
import io.casebook.format.samples.ActivityReport;
import io.casebook.format.samples.DeviceReport;
import io.casebook.format.samples.MemoryReport;
import io.casebook.format.syslog.SyslogFormat;
import io.casebook.format.vmware.VmwareLog;
import io.casebook.format.windbg.WindbgFormat;
import io.casebook.format.windows.CrashSummary;
import io.casebook.format.windows.WindowsEventLog;
import io.casebook.format.windows.WindowsEventText;
import io.casebook.format.xen.XenInfo;
import io.casebook.format.xen.XenLog;
import io.casebook.model.ArtifactPath;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The formats that the program reads, and the choice between them.
public final class Formats {
    private static final List<Format> LOGS =
            List.of(
                    new JournalFormat(),
                    new WindbgFormat(),
                    new KernelLogFormat(),
                    new SyslogFormat(),
                    new LibvirtdLog(),
                    new QemuDomainLog(),
                    new ProcessList(),
                    new ClockOutputFormat(),
                    new AuditLog(),
                    new OpenstackLog(),
                    new OvsLog(),
                    new ClusterLog(),
                    new CloudInitLog(),
                    new PackageHistory(),
                    new XenLog(),
                    new XenInfo(),
                    new TraceIrqoff(),
                    new VmwareLog(),
                    new SystemEventLog(),
                    new Mcelog(),
                    new ActivityReport(),
                    new DeviceReport(),
                    new MemoryReport(),
                    new WindowsEventLog(),
                    new WindowsEventText(),
                    new CrashSummary(),
                    new MemoryDump(),
                    new CrashSession(),
                    new ProblemReport(),
                    new KeepalivedLog(),
                    new ChronyTable(),
                    new ContainerLog(),
                    new JsonLog(),
                    // The last resort: of equally likely ones the first is taken.
                    new DatedLog());

    /// What commands print and configuration files hold.
    private static final List<Format> OUTPUTS =
            Stream.of(
                            MachineOutputs.ALL,
                            KernelOutputs.ALL,
                            NetworkOutputs.ALL,
                            GuestOutputs.ALL,
                            SoftwareOutputs.ALL)
                    .flatMap(List::stream)
                    .toList();

    private static final List<Format> ALL = Stream.concat(LOGS.stream(), OUTPUTS.stream()).toList();

    private Formats() {}

    /// All of them.
    public static List<Format> all() {
        return ALL;
    }

    /// The likeliest format of an artifact, fitted to it; none where no format is likely enough. Of
    /// two equally likely ones the first in the list is taken.
    public static Optional<Format> detect(ArtifactHead head) {
        Format best = null;
        var bestLikelihood = Format.RECOGNISED - 1;
        for (var format : ALL) {
            var likelihood = format.likelihood(head);
            if (likelihood > bestLikelihood) {
                best = format;
                bestLikelihood = likelihood;
            }
        }
        return Optional.ofNullable(best).map(format -> format.fittedTo(head));
    }

    /// The format with this id.
    public static Optional<Format> byId(String id) {
        return ALL.stream().filter(format -> format.id().equals(id)).findFirst();
    }

    /// Whether a path names a log whose name, without rotation and compression marks, ends so:
    /// `messages` fits `var/log/messages-20170326.gz`.
    static boolean named(ArtifactPath path, String name) {
        var file = RotatedName.of(path.fileName()).base();
        return file.equals(name) || file.endsWith(name);
    }
}
