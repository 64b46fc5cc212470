package io.casebook.format.command.kernel;

import io.casebook.format.command.LineWeight;
import io.casebook.format.command.OutputReader;
import io.casebook.format.command.Statements;
import io.casebook.model.Subject;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// `/proc/cmdline`: parameters parted by blanks, a value with blanks in double quotes (Linux
/// lib/cmdline.c, next_arg). What stands behind `--` is not the kernel's.
final class BootLineReader implements OutputReader {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][\\w.-]{0,99}");
    private static final Pattern TELLING =
            Pattern.compile("(?:BOOT_IMAGE=|ro root=|root=|initrd=|placeholder root=)\\S.*");
    private static final String OF_INIT = "--";

    @Override
    public LineWeight read(String line, Statements statements) {
        var telling = TELLING.matcher(line).matches();
        var words = words(line);
        if (!telling && !NAME.matcher(name(words.getFirst())).matches()) {
            return LineWeight.OTHER;
        }
        statements.host("kernel.command-line", line);
        for (var word : words) {
            if (word.equals(OF_INIT)) {
                break;
            }
            state(word, statements);
        }
        return telling ? LineWeight.TELLING : LineWeight.FITTING;
    }

    /// A parameter without a value is a fact as well.
    private static void state(String word, Statements statements) {
        var name = name(word);
        if (NAME.matcher(name).matches()) {
            var value = word.length() > name.length() ? word.substring(name.length() + 1) : "";
            statements.fact(
                    Subject.host(""), "kernel.parameter." + name, value.replace("\"", ""), "");
        }
    }

    private static String name(String word) {
        var end = word.indexOf('=');
        return end < 0 ? word : word.substring(0, end);
    }

    private static List<String> words(String line) {
        var words = new ArrayList<String>();
        var quoted = false;
        var start = 0;
        for (var i = 0; i <= line.length(); i++) {
            if (i == line.length() || line.charAt(i) == ' ' && !quoted) {
                if (i > start || words.isEmpty() && i == line.length()) {
                    words.add(line.substring(start, i));
                }
                start = i + 1;
            } else if (line.charAt(i) == '"') {
                quoted = !quoted;
            }
        }
        return words;
    }
}
