package io.casebook.format.command.kernel;

import io.casebook.format.command.LineWeight;
import io.casebook.format.command.OutputReader;
import io.casebook.format.command.Statements;

import java.util.StringJoiner;
import java.util.regex.Pattern;

/// What `lsmod` prints (kmod tools/lsmod.c) and `/proc/modules` holds (Linux
/// kernel/module/procfs.c): name, size in bytes, use count, users.
final class ModuleReader implements OutputReader {
    private static final Pattern HEADING = Pattern.compile("Module +Size +Used by.{0,40}");

    /// A use count of -2 means that the kernel cannot unload modules, `-` that it does not count.
    private static final Pattern MODULE =
            Pattern.compile("([a-zA-Z0-9][\\w-]{0,60}) +(\\d{1,10}) +(-?\\d{1,6}|-)(?: +(\\S.*))?");
    private static final Pattern STATE =
            Pattern.compile(
                    "\\S+ (?:Live|Loading|Unloading) 0x\\p{XDigit}{8,16}(?: \\(\\w{1,8}\\))?");
    private static final Pattern USERS = Pattern.compile("[\\w,.-]+(?: .{0,20})?");

    /// All names, so that a module can be missed.
    private final StringJoiner names = new StringJoiner(" ");

    private boolean headed;

    @Override
    public LineWeight read(String line, Statements statements) {
        if (HEADING.matcher(line).matches()) {
            headed = true;
            return LineWeight.TELLING;
        }
        var module = MODULE.matcher(line);
        if (!module.matches()) {
            return LineWeight.OTHER;
        }
        var rest = module.group(4);
        var live = rest != null && STATE.matcher(rest).matches();
        if (!live && rest != null && !USERS.matcher(rest).matches()) {
            return LineWeight.OTHER;
        }
        state(module.group(1), module.group(2), module.group(3), statements);
        return live || headed ? LineWeight.TELLING : LineWeight.FITTING;
    }

    private void state(String name, String size, String used, Statements statements) {
        names.add(name);
        statements.host("module." + name, size, "bytes");
        if (!used.equals("-")) {
            statements.host("module." + name + ".used", used);
        }
    }

    @Override
    public void end(Statements statements) {
        statements.host("modules.loaded", names.toString());
    }
}
