package io.casebook.format.command.machine;

import io.casebook.format.command.Labelled;
import io.casebook.format.command.LineWeight;
import io.casebook.format.command.OutputReader;
import io.casebook.format.command.Statements;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What `dmidecode` prints: tables, each with a line of its handle, its title, and indented labels
/// (dmidecode.c, dmi_table_decode). The first table of a kind tells of the machine.
final class DmidecodeReader implements OutputReader {
    private static final Map<String, Map<String, String>> KEYS =
            Map.of(
                    "System Information",
                    Map.of(
                            "Manufacturer", "system.vendor",
                            "Product Name", "system.product",
                            "Version", "system.version",
                            "UUID", "system.uuid"),
                    "BIOS Information",
                    Map.of(
                            "Vendor", "bios.vendor",
                            "Version", "bios.version",
                            "Release Date", "bios.date"));

    /// What makers write who have nothing to say.
    private static final Set<String> NOTHING =
            Set.of(
                    "not specified",
                    "not present",
                    "not settable",
                    "none",
                    "to be filled by o.e.m.",
                    "system product name",
                    "system manufacturer",
                    "unknown");

    private static final Pattern TELLING =
            Pattern.compile(
                    "# dmidecode \\d.*|SMBIOS \\d.* present\\.?|Handle 0x\\p{XDigit}{4}, DMI type"
                            + " \\d{1,3}(?:, \\d{1,4} bytes\\.?)?");
    private static final Pattern TITLE = Pattern.compile("[A-Z][\\w /()-]{2,60}");

    private Map<String, String> keys = Map.of();

    @Override
    public LineWeight read(String line, Statements statements) {
        if (line.charAt(0) == '\t' || line.charAt(0) == ' ') {
            return label(line, statements);
        }
        keys = KEYS.getOrDefault(line, Map.of());
        if (TELLING.matcher(line).matches()) {
            return LineWeight.TELLING;
        }
        if (line.startsWith("#")) {
            return LineWeight.ASIDE;
        }
        return TITLE.matcher(line).matches() || line.endsWith(".")
                ? LineWeight.FITTING
                : LineWeight.OTHER;
    }

    private LineWeight label(String line, Statements statements) {
        var labelled = Labelled.of(line);
        var key = labelled == null ? null : keys.get(labelled.label());
        if (key != null && labelled != null) {
            var value = labelled.value();
            if (!NOTHING.contains(value.toLowerCase(Locale.ROOT))) {
                statements.host(key, key.equals("system.uuid") ? lower(value) : value);
            }
        }
        return LineWeight.FITTING;
    }

    /// As libvirt, systemd and a guest's own files write it.
    private static String lower(String uuid) {
        return uuid.toLowerCase(Locale.ROOT);
    }
}
