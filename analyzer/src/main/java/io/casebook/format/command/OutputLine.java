package io.casebook.format.command;

import io.casebook.format.LineParser;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// What holds for the lines of every kind of output.
final class OutputLine {
    /// The call of a command as a terminal shows it: `[root@vm52 ~]# lsmod`, `$ lscpu`.
    private static final Pattern PROMPT =
            Pattern.compile(
                    "(?:\\[[^\\]\\[]{1,80}\\]|[\\w.-]{1,40}@[\\w.:~/-]{1,80})[#$] .*|\\$ \\w.*");

    private OutputLine() {}

    /// The characters of the line `bytes[from, to)`, without a carriage return and blanks at its
    /// end; of a very long line only the start.
    static String text(byte[] bytes, int from, int to) {
        var shown = Math.min(to - from, LineParser.LONGEST_LINE);
        return new String(bytes, from, shown, StandardCharsets.UTF_8).stripTrailing();
    }

    /// Lets the reader look at the line, unless it is the terminal's.
    static LineWeight read(String line, OutputReader reader, Statements statements) {
        return PROMPT.matcher(line).matches() ? LineWeight.ASIDE : reader.read(line, statements);
    }
}
