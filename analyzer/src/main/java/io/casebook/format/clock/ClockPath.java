package io.casebook.format.clock;

import io.casebook.format.RotatedName;
import io.casebook.model.ArtifactPath;

import java.util.regex.Pattern;

/// The names under which the outputs are kept: those of sosreport, old and new, and those that
/// people give them.
final class ClockPath {
    /// A command with its arguments behind underscores.
    private static final Pattern COMMAND =
            Pattern.compile(
                    "(?:date|uptime|hwclock|last|who|timedatectl|ntpstat"
                        + "|chronyc(?:_-\\w)*_tracking|ntpq_-\\w*p\\w*|journalctl_\\S*--list-boots"
                        + "|chronyc|ntpq|list-boots)(?:_\\S*)?(?:\\.(?:txt|log|out))?");
    private static final Pattern FILE =
            Pattern.compile(
                    "(?:.*/)?(?:etc/(?:timezone|TIMEZONE|localtime|sysconfig/clock)"
                            + "|proc/stat)");

    private ClockPath() {}

    static boolean fits(ArtifactPath path) {
        return FILE.matcher(path.value()).matches()
                || COMMAND.matcher(RotatedName.of(path.fileName()).base()).matches();
    }
}
