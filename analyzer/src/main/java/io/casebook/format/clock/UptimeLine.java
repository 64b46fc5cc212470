package io.casebook.format.clock;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What `uptime` and `uptime -p` print (procps, proc/whattime.c: days, then hours and minutes
/// or minutes alone; coreutils, src/uptime.c: a time of day without seconds), and
/// `/proc/uptime` (Linux, fs/proc/uptime.c: seconds with two digits behind).
final class UptimeLine implements LineShape {
    private static final Pattern UPTIME =
            Pattern.compile(
                    " *(?<hour>\\d{1,2}):(?<minute>\\d\\d)(?::(?<second>\\d\\d))?(?<half>[ap]m)?"
                            + " +up +(?:(?<days>\\d{1,6}) days?(?:\\(s\\))?,?"
                            + " +)?(?:(?<hours>\\d{1,2}):(?<minutes>\\d\\d)|(?<only>\\d{1,2})"
                            + " mins?),(?: +\\d+ users?,)? +load averages?: [\\d., ]+");
    private static final Pattern PRETTY =
            Pattern.compile(
                    "up(?: (?<years>\\d{1,3}) years?,?)?(?: (?<weeks>\\d{1,2}) weeks?,?)?"
                            + "(?: (?<days>\\d{1,6}) days?,?)?(?: (?<hours>\\d{1,2}) hours?,?)?"
                            + "(?: (?<minutes>\\d{1,2}) minutes?)?");
    private static final Pattern PROC =
            Pattern.compile("(?<up>\\d{1,10}\\.\\d\\d) \\d{1,13}\\.\\d\\d");
    private static final DateTimeFormatter TO_THE_SECOND =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter TO_THE_MINUTE =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final long MINUTES_PER_DAY = 24 * 60;

    @Override
    public @Nullable OutputLine read(String line) {
        var uptime = UPTIME.matcher(line);
        if (uptime.matches()) {
            return of(uptime);
        }
        var pretty = PRETTY.matcher(line);
        if (pretty.matches() && line.length() > "up ".length()) {
            return OutputLine.telling(up(prettyMinutes(pretty)));
        }
        var proc = PROC.matcher(line);
        return proc.matches()
                ? OutputLine.fitting(Statement.seconds("clock.uptime", proc.group("up")))
                : null;
    }

    private static @Nullable OutputLine of(Matcher matcher) {
        var minutes =
                number(matcher, "days") * MINUTES_PER_DAY
                        + number(matcher, "hours") * 60
                        + number(matcher, "minutes")
                        + number(matcher, "only");
        try {
            var time = Statement.of("clock.time-of-day", timeOfDay(matcher));
            return OutputLine.telling(time, up(minutes));
        } catch (DateTimeException _) {
            return null; // no such hour
        }
    }

    private static long prettyMinutes(Matcher matcher) {
        var days =
                number(matcher, "years") * 365
                        + number(matcher, "weeks") * 7
                        + number(matcher, "days");
        return days * MINUTES_PER_DAY + number(matcher, "hours") * 60 + number(matcher, "minutes");
    }

    private static Statement up(long minutes) {
        return new Statement("clock.uptime", Long.toString(minutes), Statement.MINUTES);
    }

    /// That of coreutils wrote `18:05pm` for long: half a day behind an hour of all 24.
    private static String timeOfDay(Matcher matcher) {
        var hour = (int) number(matcher, "hour");
        var half = hour > 12 || matcher.group("half") == null ? "" : matcher.group("half");
        var time =
                LocalTime.of(
                        DateNotation.hour(hour, half),
                        (int) number(matcher, "minute"),
                        (int) number(matcher, "second"));
        return (matcher.group("second") == null ? TO_THE_MINUTE : TO_THE_SECOND).format(time);
    }

    private static long number(Matcher matcher, String name) {
        var written = matcher.group(name);
        return written == null ? 0 : Long.parseLong(written);
    }
}
