package io.casebook.format.command.machine;

import io.casebook.format.command.LineWeight;
import io.casebook.format.command.OutputReader;
import io.casebook.format.command.Statements;

import java.util.regex.Pattern;

/// `/etc/machine-id`, which is written without dashes (systemd, machine-id(5)), and
/// `/proc/sys/kernel/random/boot_id`, which is written with them (Linux drivers/char/random.c);
/// journals and hostnamectl write it without, and so it is told here.
final class HostIdReader implements OutputReader {
    private static final Pattern MACHINE = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern BOOT =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    @Override
    public LineWeight read(String line, Statements statements) {
        if (MACHINE.matcher(line).matches()) {
            statements.host("host.machine-id", line);
            return LineWeight.FITTING;
        }
        if (BOOT.matcher(line).matches()) {
            statements.host("boot.id", line.replace("-", ""));
            return LineWeight.FITTING;
        }
        return LineWeight.OTHER;
    }
}
