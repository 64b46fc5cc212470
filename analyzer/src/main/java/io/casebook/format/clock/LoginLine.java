package io.casebook.format.clock;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What `who` (coreutils, src/who.c) and `last` (util-linux, login-utils/last.c) print. Their times
/// mostly have no seconds or no year: such a line states when the host booted, but has no reading.
final class LoginLine implements LineShape {
    private static final String WEEKDAY = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)";
    private static final String MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";
    private static final String DAY_AND_TIME = MONTH + " {1,2}\\d{1,2} \\d\\d:\\d\\d";
    private static final String ISO_MINUTE = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d";

    private static final Pattern WHO =
            Pattern.compile(
                    "(?:\\S{1,32})? +(?:(?<boot>system boot)|run-level \\S|[\\w/:.?-]{1,40}) {1,30}"
                            + "(?:(?<iso>"
                            + ISO_MINUTE
                            + ")|"
                            + DAY_AND_TIME
                            + ")"
                            + "(?: +(?:last=\\S*|\\(\\S{0,256}\\)|[.\\d:old]+|\\d+|id=\\S+))*+ *");

    private static final String TIME =
            "(?<time>"
                    + WEEKDAY
                    + " "
                    + DAY_AND_TIME
                    + "(?::\\d\\d \\d{4})?|\\d{4}-\\d\\d-\\d\\dT[\\d:+-]{12,16})";

    private static final Pattern LAST =
            Pattern.compile(
                    "(?<user>\\S{1,64}) +"
                            + "(?:(?<event>system (?:boot|down)|\\(to lvl \\S\\))|\\S{1,64}) +"
                            + "(?:\\S{1,256} +)?"
                            + TIME
                            + "(?: +- .{4,30}\\((?:\\d+\\+)?-?\\d+:\\d\\d(?::\\d\\d)?\\)"
                            + "| +still (?:logged in|running)| +gone - no logout)(?: +\\S*)?");

    private static final Pattern BEGINS = Pattern.compile("[bw]tmp\\S{0,60} begins " + TIME + " *");

    private static final List<DateNotation> FULL =
            List.of(DateNotation.MONTH_FIRST, DateNotation.ISO);

    @Override
    public @Nullable OutputLine read(String line) {
        var who = WHO.matcher(line);
        if (who.matches()) {
            return who.group("boot") == null
                    ? OutputLine.fitting()
                    : ofWho(who.group("iso"), who.group());
        }
        var last = LAST.matcher(line);
        if (last.matches()) {
            return ofLast(line, last);
        }
        var begins = BEGINS.matcher(line);
        return begins.matches() ? dated(line, begins, OutputLine.telling()) : null;
    }

    private static @Nullable OutputLine ofWho(@Nullable String iso, String line) {
        if (iso == null) {
            var day = line.strip().replaceFirst("^.*boot +", "");
            return OutputLine.telling(yearless(day));
        }
        try {
            var minute = LocalDateTime.parse(iso.replace(' ', 'T'));
            return OutputLine.telling(Statement.of("clock.boot", minute.toString()));
        } catch (DateTimeException _) {
            return null;
        }
    }

    /// Lines of users could be of another program.
    private static OutputLine ofLast(String line, Matcher last) {
        if (last.group("event") == null) {
            return dated(line, last, OutputLine.fitting());
        }
        var boots = last.group("user").equals("reboot") && last.group("event").endsWith("boot");
        return dated(line, last, boots ? ofBoot(line, last) : OutputLine.telling());
    }

    private static OutputLine ofBoot(String line, Matcher last) {
        var full = full(line, last);
        return OutputLine.telling(
                full == null
                        ? yearless(last.group("time"))
                        : Statement.of("clock.boot", full.textWithZone()));
    }

    private static OutputLine dated(String line, Matcher matcher, OutputLine read) {
        var full = full(line, matcher);
        return full == null ? read : read.at(full);
    }

    private static @Nullable WrittenDate full(String line, Matcher matcher) {
        return DateNotation.readFirst(line, matcher.start("time"), FULL);
    }

    /// Without a year the weekday may tell it: `Sun 03-26T17:59`, `03-26T17:59`.
    private static Statement yearless(String time) {
        var parts = List.of(time.strip().split(" +"));
        var weekday = parts.size() > 3 ? parts.getFirst() + " " : "";
        var day = parts.subList(parts.size() > 3 ? 1 : 0, parts.size());
        var value =
                "%02d-%02dT%s"
                        .formatted(
                                DateNotation.month(day.get(0)),
                                Integer.parseInt(day.get(1)),
                                day.get(2));
        return Statement.of("clock.boot-yearless", weekday + value);
    }
}
