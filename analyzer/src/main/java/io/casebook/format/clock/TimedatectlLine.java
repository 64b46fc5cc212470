package io.casebook.format.clock;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.regex.Pattern;

/// What `timedatectl` prints (systemd, src/timedate/timedatectl.c): a label and its value on each
/// line; a change to daylight saving time takes lines of its own.
final class TimedatectlLine implements LineShape {
    private static final Pattern LABELLED =
            Pattern.compile(
                    " *(?<label>Local time|Universal time|RTC time|Time ?zone|NTP enabled"
                            + "|NTP synchronized|System clock synchronized|NTP service"
                            + "|systemd-timesyncd\\.service active|RTC in local TZ|DST active"
                            + "|(?:Last|Next) DST change): (?<value>.*)");
    private static final Pattern ZONE =
            Pattern.compile("(?<name>\\S+) \\((?:\\S+, )?(?<offset>[+-]\\d{4})\\)");
    private static final Pattern CHANGE = Pattern.compile(" {8,30}(?=[MTWFS])(?<date>.{20,40})");

    @Override
    public @Nullable OutputLine read(String line) {
        var labelled = LABELLED.matcher(line);
        if (labelled.matches()) {
            return of(line, labelled.group("label"), labelled.start("value"));
        }
        var change = CHANGE.matcher(line);
        return change.matches() && DateNotation.SYSTEMD.read(line, change.start("date")) != null
                ? OutputLine.fitting().continuing()
                : null;
    }

    private static OutputLine of(String line, String label, int at) {
        var value = line.substring(at).strip();
        return switch (label) {
            case "Local time" -> dated(line, at, "clock.date", true);
            case "Universal time" -> dated(line, at, "clock.utc", true);
            case "RTC time" -> dated(line, at, "clock.rtc", false);
            case "Time zone", "Timezone" -> zone(value);
            case "NTP synchronized", "System clock synchronized" -> synchronization(value);
            default -> OutputLine.fitting();
        };
    }

    /// @param placed whether the time is that of the line; the hardware's clock may be in any zone
    private static OutputLine dated(String line, int at, String key, boolean placed) {
        var date = DateNotation.SYSTEMD.read(line, at);
        if (date == null) {
            return OutputLine.fitting();
        }
        var value = key.equals("clock.utc") ? date.text() : date.textWithZone();
        var said = OutputLine.telling(Statement.of(key, value));
        return placed ? said.at(date) : said;
    }

    private static OutputLine zone(String value) {
        var zone = ZONE.matcher(value);
        if (!zone.matches()) {
            return OutputLine.fitting();
        }
        var statements = new ArrayList<Statement>();
        if (ZoneText.isKnown(zone.group("name"))) {
            statements.add(Statement.of("clock.zone", zone.group("name")));
        }
        var offset = ZoneText.normal(zone.group("offset"));
        statements.add(Statement.of("clock.offset", offset));
        return OutputLine.telling(statements.toArray(Statement[]::new));
    }

    private static OutputLine synchronization(String value) {
        return value.equals("yes") || value.equals("no")
                ? OutputLine.fitting(Statement.of("clock.synchronized", value))
                : OutputLine.fitting();
    }
}
