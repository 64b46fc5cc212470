package io.casebook.format.command.machine;

import io.casebook.format.command.LineWeight;
import io.casebook.format.command.OutputReader;
import io.casebook.format.command.Statements;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What `lspci`, `lspci -nn` and `lspci -vv` print (pciutils lspci.c): a line for each device, and
/// perhaps indented ones below it. Kinds of devices are counted.
final class PciReader implements OutputReader {
    private static final int MOST_CLASSES = 64;
    private static final Pattern DEVICE =
            Pattern.compile(
                    "(?:[0-9a-f]{4,8}:)?[0-9a-f]{2}:[0-9a-f]{2}\\.[0-7] "
                            + "([A-Za-z][^:\\[]{1,60})(?: \\[[0-9a-f]{4}\\])?: (.*)");
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

    private final Map<String, Integer> classes = new TreeMap<>();
    private long devices;
    private long virtio;

    @Override
    public LineWeight read(String line, Statements statements) {
        if (line.charAt(0) == '\t') {
            return LineWeight.FITTING;
        }
        var device = DEVICE.matcher(line);
        if (!device.matches()) {
            return LineWeight.OTHER;
        }
        count(device.group(1), device.group(2));
        return LineWeight.TELLING;
    }

    private void count(String kind, String name) {
        devices++;
        virtio += name.contains("Virtio") || name.contains("[1af4:") ? 1 : 0;
        var key = NO_WORD.matcher(kind.strip().toLowerCase(Locale.ROOT)).replaceAll("-");
        if (classes.size() < MOST_CLASSES || classes.containsKey(key)) {
            classes.merge(key, 1, Integer::sum);
        }
    }

    @Override
    public void end(Statements statements) {
        if (devices > 0) {
            statements.host("pci.devices", devices, "");
            statements.host("pci.virtio-devices", virtio, "");
            classes.forEach((kind, count) -> statements.host("pci.class." + kind, count, ""));
        }
    }
}
