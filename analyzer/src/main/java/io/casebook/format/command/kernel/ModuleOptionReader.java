package io.casebook.format.command.kernel;

import io.casebook.format.command.LineWeight;
import io.casebook.format.command.OutputReader;
import io.casebook.format.command.Statements;
import io.casebook.model.Subject;

import java.util.regex.Pattern;

/// The files of modprobe.d(5): `options kvm_intel nested=1`, `blacklist floppy`.
final class ModuleOptionReader implements OutputReader {
    private static final Pattern OPTIONS =
            Pattern.compile("options[ \\t]{1,20}([\\w-]{1,60})[ \\t]{1,20}(\\S.*)");
    private static final Pattern OPTION = Pattern.compile("([\\w.-]{1,60})(?:=(\\S{0,200}))?");
    private static final Pattern BLACKLIST = Pattern.compile("blacklist[ \\t]{1,20}([\\w-]{1,60})");
    private static final Pattern OTHER_COMMAND =
            Pattern.compile("(?:alias|install|remove|softdep|include|config)[ \\t]{1,20}\\S.*");

    @Override
    public LineWeight read(String line, Statements statements) {
        var command = line.strip();
        if (command.startsWith("#")) {
            return LineWeight.ASIDE;
        }
        var options = OPTIONS.matcher(command);
        if (options.matches()) {
            return options(options.group(1), options.group(2), statements);
        }
        var blacklist = BLACKLIST.matcher(command);
        if (blacklist.matches()) {
            statements.host("module-blacklist." + module(blacklist.group(1)), "yes");
            return LineWeight.TELLING;
        }
        return OTHER_COMMAND.matcher(command).matches() ? LineWeight.FITTING : LineWeight.OTHER;
    }

    private static LineWeight options(String module, String options, Statements statements) {
        var all = LineWeight.TELLING;
        for (var word : options.split("[ \\t]+", -1)) {
            var option = OPTION.matcher(word);
            if (option.matches()) {
                var value = option.group(2);
                statements.fact(
                        Subject.host(""),
                        "module-option." + module(module) + "." + option.group(1),
                        value == null ? "" : value,
                        "");
            } else {
                all = LineWeight.FITTING;
            }
        }
        return all;
    }

    /// The kernel takes dashes and underscores for the same, and lists modules with the latter.
    private static String module(String name) {
        return name.replace('-', '_');
    }
}
