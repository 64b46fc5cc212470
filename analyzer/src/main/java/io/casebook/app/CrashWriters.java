package io.casebook.app;

import io.casebook.model.ArtifactPath;
import io.casebook.model.EventTable;
import io.casebook.model.Names;
import io.casebook.model.Subject;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.regex.Pattern;

/// Says of whom the records are that tell of crashes.
///
/// @param artifactHosts the host of each parsed artifact; empty where it is not known
record CrashWriters(
        Names processes,
        Names hosts,
        Map<ArtifactPath, String> artifactHosts,
        GuestAttribution guests) {
    /// Processes that say what a process of QEMU said.
    private static final Pattern QEMU = Pattern.compile("qemu.*|kvm|libvirtd|virtqemud");

    /// The machine whose kernel wrote a record; null where none did.
    @Nullable String kernelHost(EventTable.Row row) {
        if (!process(row).equals("kernel")) {
            return null;
        }
        var written = hosts.name(row.chunk().host(row.index()));
        return written.isEmpty() ? host(row.table()) : written;
    }

    /// The guest whose process of QEMU a record speaks of; null where it speaks of none.
    @Nullable Subject guest(EventTable.Row row) {
        var isOfQemu =
                switch (row.table().format()) {
                    case "qemu-domain-log", "libvirtd-log" -> true;
                    default -> QEMU.matcher(process(row)).matches();
                };
        return isOfQemu ? guests.named(Subject.guest(""), row.table().artifact()) : null;
    }

    /// The machine that an artifact comes from; empty where it is not known.
    String host(EventTable table) {
        return artifactHosts.getOrDefault(table.artifact(), "");
    }

    private String process(EventTable.Row row) {
        return processes.name(row.chunk().process(row.index()));
    }
}
