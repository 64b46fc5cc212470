package io.casebook.format.command.machine;

import io.casebook.format.command.LineWeight;
import io.casebook.format.command.OutputReader;
import io.casebook.format.command.Statements;

import java.util.regex.Pattern;

/// What `systemd-detect-virt` prints, one word, and `virt-what`, a word for each thing it found
/// out, such as `xen` and `xen-dom0`.
final class VirtualizationReader implements OutputReader {
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_-]{1,39}");
    private static final String XEN_ROLE = "xen-";

    @Override
    public LineWeight read(String line, Statements statements) {
        if (!WORD.matcher(line).matches()) {
            return LineWeight.OTHER;
        }
        statements.host("virtualization", Hypervisors.word(line));
        if (line.startsWith(XEN_ROLE)) {
            statements.host("virtualization.role", line.substring(XEN_ROLE.length()));
        }
        return LineWeight.FITTING;
    }
}
