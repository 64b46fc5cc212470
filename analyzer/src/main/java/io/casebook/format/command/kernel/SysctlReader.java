package io.casebook.format.command.kernel;

import io.casebook.format.command.LineWeight;
import io.casebook.format.command.OutputReader;
import io.casebook.format.command.Statements;

import java.util.regex.Pattern;

/// What `sysctl -a` prints and sysctl.conf(5) sets: `name = value`.
///
/// Hosts with many guests have thousands of settings of single devices, which nobody asks for;
/// only those of all devices and of new ones are told.
final class SysctlReader implements OutputReader {
    private static final Pattern SETTING =
            Pattern.compile(
                    "-?((?:abi|crypto|debug|dev|fs|fscache|kernel|net|sunrpc|user|vm|xen)"
                            + "[./][\\w.:/*@+-]{1,200}) ?= ?(.*)");
    private static final Pattern OF_DEVICE =
            Pattern.compile(
                    "(?:net\\.ipv[46]\\.(?:conf|neigh)\\.(?!(?:all|default)\\.).*"
                            + "|kernel\\.sched_domain\\..*|dev\\.(?:cdrom|parport|i915)\\..*"
                            + "|net\\.mpls\\.conf\\..*)");
    private static final Pattern COMPLAINT =
            Pattern.compile("(?:sysctl|error|warning): .*|sysctl -.*");
    private static final Pattern BLANKS = Pattern.compile("[ \\t]++");

    private final String prefix;

    /// A reader whose facts begin so.
    SysctlReader(String prefix) {
        this.prefix = prefix;
    }

    @Override
    public LineWeight read(String line, Statements statements) {
        if (line.startsWith("#") || line.startsWith(";") || COMPLAINT.matcher(line).matches()) {
            return LineWeight.ASIDE;
        }
        var setting = SETTING.matcher(line);
        if (!setting.matches()) {
            return LineWeight.OTHER;
        }
        var name = name(setting.group(1));
        if (!OF_DEVICE.matcher(name).matches()) {
            var value = BLANKS.matcher(setting.group(2).strip()).replaceAll(" ");
            statements.host(prefix + name, value);
        }
        return LineWeight.TELLING;
    }

    /// In a file the parts may be parted by slashes.
    private static String name(String written) {
        var slash = written.indexOf('/');
        var dot = written.indexOf('.');
        return slash > 0 && (dot < 0 || slash < dot) ? written.replace('/', '.') : written;
    }
}
