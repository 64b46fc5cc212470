package io.casebook.format.qemu;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line of a process list taken apart. Each of the usual layouts is told by the shape of its
/// columns, so that no line needs the header, which may be far above.
///
/// @param pidFrom first byte of the process id
/// @param command first byte of the command, drawing of a process tree passed over
record ProcessLine(int userFrom, int userTo, int pidFrom, int pidTo, int command) {
    private static final String USER_PID = "(?<user>\\S++) ++(?<pid>\\d++|-) ++";
    private static final String COMMAND = "(?<command> .*+)";
    private static final String TIME = "(?:\\d++-)?\\d++:[\\d:.]++";

    private static final List<Pattern> LAYOUTS =
            List.of(
                    // ps aux: %CPU %MEM VSZ RSS TTY STAT START TIME
                    layout("%s[\\d.]++ ++[\\d.]++ ++\\d++ ++\\d++ ++\\S++ ++\\S++ ++\\S++ ++"),
                    // ps -ef: PPID C STIME TTY TIME
                    layout("%s\\d++ ++\\d++ ++\\S++ ++\\S++ ++"),
                    // ps -elf: F S UID PID PPID C PRI NI ADDR SZ WCHAN STIME TTY TIME
                    layout("\\d ++[A-Z] ++%s\\d++ ++\\d++ ++(?:\\S++ ++){7}"),
                    // ps alx: F UID PID PPID PRI NI VSZ RSS WCHAN STAT TTY TIME
                    layout("\\d ++%s\\d++ ++\\S++ ++\\S++ ++\\d++ ++\\d++ ++(?:\\S++ ++){3}"));

    private static final Pattern HEADER =
            Pattern.compile("(?=.*\\bPID\\b)(?=.*\\bTIME\\b)[A-Z%/ ]*\\b(?:COMMAND|CMD)\\s*+");

    /// The columns before the command are shorter.
    private static final int LONGEST_COLUMNS = 1000;

    private static Pattern layout(String columns) {
        return Pattern.compile(
                " *+" + columns.formatted(USER_PID) + TIME + COMMAND, Pattern.DOTALL);
    }

    /// Whether the line names the columns.
    static boolean isHeader(String line) {
        return HEADER.matcher(line).matches();
    }

    /// Takes the line `bytes[from, to)` apart; null where it has no known layout.
    static @Nullable ProcessLine of(byte[] bytes, int from, int to) {
        var length = Math.min(to - from, LONGEST_COLUMNS);
        // One character for each byte, so that places in the string are places in the line.
        var line = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
        for (var layout : LAYOUTS) {
            var matcher = layout.matcher(line);
            if (matcher.matches()) {
                return at(from, line, matcher);
            }
        }
        return null;
    }

    private static ProcessLine at(int from, String line, Matcher matcher) {
        var command = matcher.start("command");
        while (command < line.length() - 1 && " |\\_".indexOf(line.charAt(command)) >= 0) {
            command++;
        }
        return new ProcessLine(
                from + matcher.start("user"),
                from + matcher.end("user"),
                from + matcher.start("pid"),
                from + matcher.end("pid"),
                from + command);
    }
}
