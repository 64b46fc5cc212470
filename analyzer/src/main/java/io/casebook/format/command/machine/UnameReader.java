package io.casebook.format.command.machine;

import io.casebook.format.command.LineWeight;
import io.casebook.format.command.OutputReader;
import io.casebook.format.command.Statements;

import java.util.regex.Pattern;

/// What `uname -a` prints (GNU coreutils uname.c: system, node, release, version, machine and
/// perhaps more), and `/proc/version`, which begins as a kernel's log does.
final class UnameReader implements OutputReader {
    private static final Pattern UNAME =
            Pattern.compile(
                    "Linux (\\S{1,253}) (\\d\\S{1,100}) (#\\S{1,40} [^/]{4,200}) (?:GNU/)?Linux");
    private static final Pattern MACHINE =
            Pattern.compile(
                    "x86_64|i[3-6]86|aarch64|armv\\w{1,6}|ppc64(?:le)?|s390x|riscv64|loongarch64"
                            + "|unknown");
    private static final Pattern VERSION = Pattern.compile("Linux version (\\S{3,100}) \\(.*");

    @Override
    public LineWeight read(String line, Statements statements) {
        var uname = UNAME.matcher(line);
        if (uname.matches()) {
            HostNames.state(uname.group(1), statements);
            statements.host("kernel.release", uname.group(2));
            build(uname.group(3), statements);
            return LineWeight.TELLING;
        }
        var version = VERSION.matcher(line);
        if (version.matches()) {
            statements.host("kernel.release", version.group(1));
            return LineWeight.FITTING;
        }
        return LineWeight.OTHER;
    }

    /// The build and then the machine, which may be written thrice.
    private static void build(String text, Statements statements) {
        var rest = text;
        var machine = "";
        var blank = rest.lastIndexOf(' ');
        while (blank > 0 && MACHINE.matcher(rest.substring(blank + 1)).matches()) {
            machine = rest.substring(blank + 1);
            rest = rest.substring(0, blank);
            blank = rest.lastIndexOf(' ');
        }
        statements.host("kernel.build", rest);
        statements.host("cpu.architecture", machine);
    }
}
