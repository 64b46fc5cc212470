package io.casebook.format.clock;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/// The call of a command as a terminal shows it, `[root@vm52 ~]# uptime -s`, or without a prompt's
/// name, `$ date`. Behind `uptime -s` a bare time follows, which tells the boot.
final class CommandCall implements LineShape {
    private static final Pattern CALL =
            Pattern.compile(
                    "(?:\\[[^\\]\\[]{1,80}\\]|[\\w.@:~/-]{1,80})?[#$] ?+(?:sudo"
                        + " )?(?:/[\\w/]{1,40}/)?"
                        + "(?:date|uptime|hwclock|who|last|timedatectl|ntpstat|chronyc|ntpq|journalctl"
                        + " --list-boots|cat /proc/uptime|cat /proc/stat|cat /etc/timezone)(?:"
                        + " (?:-[\\w:=-]{1,30}|\\+\\S{1,40}|tracking|reboot|status)){0,6} *");
    private static final Pattern SINCE = Pattern.compile(".*uptime (?:-s|--since) *");

    @Override
    public @Nullable OutputLine read(String line) {
        return CALL.matcher(line).matches() ? OutputLine.command() : null;
    }

    /// The block that the line opens, or null.
    static @Nullable Block openedBy(String line) {
        return SINCE.matcher(line).matches() && CALL.matcher(line).matches()
                ? CommandCall::since
                : null;
    }

    private static @Nullable OutputLine since(String line) {
        var date = DateNotation.ISO.read(line, 0);
        return date != null && !date.hasZone() && date.to() == line.length()
                ? OutputLine.telling(Statement.of("clock.boot", date.textWithZone())).continuing()
                : null;
    }
}
