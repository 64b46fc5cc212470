package io.casebook.format.command.machine;

import io.casebook.format.command.Labelled;
import io.casebook.format.command.LineWeight;
import io.casebook.format.command.OutputReader;
import io.casebook.format.command.Statements;

import java.util.Map;
import java.util.Set;

/// What `hostnamectl` prints (systemd src/hostname/hostnamectl.c): a table of labels, those of
/// later versions included.
final class HostnamectlReader implements OutputReader {
    private static final Map<String, String> KEYS =
            Map.of(
                    "Machine ID", "host.machine-id",
                    "Operating System", "os.name",
                    "Hardware Vendor", "system.vendor",
                    "Hardware Model", "system.product",
                    "Firmware Version", "bios.version");
    private static final Set<String> OTHERS =
            Set.of(
                    "Icon name",
                    "Architecture",
                    "AF_VSOCK CID",
                    "SSH Key",
                    "CPE OS Name",
                    "OS Support End",
                    "OS Support Remaining",
                    "Pretty hostname",
                    "Deployment",
                    "Location",
                    "Hardware Serial",
                    "Firmware Date",
                    "Firmware Age",
                    "Hardware Version");

    @Override
    public LineWeight read(String line, Statements statements) {
        var labelled = Labelled.of(line);
        return labelled == null
                ? LineWeight.OTHER
                : read(labelled.label(), labelled.value(), statements);
    }

    private static LineWeight read(String label, String value, Statements statements) {
        switch (label) {
            case "Static hostname" -> {
                HostNames.state(value, statements);
                return LineWeight.TELLING;
            }
            case "Transient hostname" -> {
                return LineWeight.TELLING;
            }
            case "Virtualization" -> statements.host("virtualization", Hypervisors.word(value));
            case "Kernel" -> statements.host("kernel.release", release(value));
            case "Boot ID" -> statements.host("boot.id", value);
            case "Chassis" -> statements.host("system.chassis", value.split(" ", 2)[0]);
            default -> {
                return known(label, value, statements);
            }
        }
        return LineWeight.FITTING;
    }

    private static LineWeight known(String label, String value, Statements statements) {
        var key = KEYS.get(label);
        if (key != null) {
            statements.host(key, value);
        }
        return key != null || OTHERS.contains(label) ? LineWeight.FITTING : LineWeight.OTHER;
    }

    /// `Linux 5.14.0-70.el9.x86_64` without the first word.
    private static String release(String value) {
        return value.substring(value.lastIndexOf(' ') + 1);
    }
}
