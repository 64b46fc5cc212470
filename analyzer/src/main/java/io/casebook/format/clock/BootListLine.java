package io.casebook.format.clock;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/// What `journalctl --list-boots` prints (systemd): number, boot, first and last entry, with a dash
/// between the times at first, and blanks and a heading since systemd 252.
final class BootListLine implements LineShape {
    private static final Pattern HEADING =
            Pattern.compile(" *IDX +BOOT ID +FIRST ENTRY +LAST ENTRY *");
    private static final Pattern START = Pattern.compile(" *-?\\d{1,6} +(?<boot>[0-9a-f]{32}) +");
    private static final Pattern BETWEEN = Pattern.compile("[^A-Za-z0-9]{1,8}");

    @Override
    public @Nullable OutputLine read(String line) {
        if (HEADING.matcher(line).matches()) {
            return OutputLine.aside();
        }
        var start = START.matcher(line);
        if (!start.lookingAt()) {
            return null;
        }
        var first = DateNotation.SYSTEMD.read(line, start.end());
        var last = first == null ? null : last(line, first.to());
        return first == null || last == null
                ? null
                : OutputLine.telling(span(start.group("boot"), first, last)).at(first);
    }

    private static @Nullable WrittenDate last(String line, int from) {
        var between = BETWEEN.matcher(line).region(from, line.length());
        return between.lookingAt() ? DateNotation.SYSTEMD.read(line, between.end()) : null;
    }

    /// Over a change to daylight saving time there are two zones, and then neither holds for both.
    private static Statement span(String boot, WrittenDate first, WrittenDate last) {
        var zone = first.zone().equals(last.zone()) ? first.zone() : WrittenDate.NO_ZONE;
        return Statement.of(
                "clock.boot-span", String.join(" ", boot, first.text(), last.text(), zone));
    }
}
