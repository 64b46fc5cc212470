package io.casebook.format.clock;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Ways in which the commands write a full date. Lines are one character a byte, as places in them
/// are places in the text.
enum DateNotation {
    /// `Sun Mar 26 18:05:12 CST 2017`, `Sun Mar 26 06:05:12 PM CST 2017`, and of `ctime` without
    /// a zone.
    MONTH_FIRST("${weekday} ${name} {1,2}${day} ${clock}${half}${zone} ${year}"),
    /// `Sun 26 Mar 2017 06:05:12 PM CST`.
    DAY_FIRST("${weekday} {1,2}${day} ${name} ${year} ${clock}${half}${zone}"),
    /// `Sun 26 Mar 18:05:12 BST 2017`.
    YEAR_LAST("${weekday} {1,2}${day} ${name} ${clock}${half}${zone} ${year}"),
    /// `Sun, 26 Mar 2017 18:05:12 +0800` (RFC 2822).
    MAIL("${weekday}, {1,2}${day} ${name} ${year} ${clock}${zone}"),
    /// `2017-03-26T18:05:12+08:00`, `2017-03-26 18:05:12.123456+08:00` (ISO 8601, RFC 3339).
    ISO("${year}-${month}-${day}[T ]${clock}${fraction}${joined}"),
    /// `Sun 2017-03-26 18:05:12 CST` (systemd).
    SYSTEMD("${weekday} ${year}-${month}-${day} ${clock}${zone}"),
    /// `2017年 03月 26日 星期日 18:05:12 CST`, `2017年  3月 26日 日曜日 18:05:12 JST`.
    IDEOGRAPHIC("${year}年 *${month}月 *${day}日 [(]?${ideographic}[)]? ${clock}${zone}"),
    /// `2017年 3月 26日 日曜日 18時05分12秒 JST`.
    IDEOGRAPHIC_CLOCK("${year}年 *${month}月 *${day}日 ${ideographic} ${hours}${zone}"),
    /// `2017. 03. 26. (일) 18:05:12 KST`.
    DOTTED("${year}[.] *${month}[.] *${day}[.] [(]${hangul}[)] ${clock}${zone}");

    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    private final Pattern pattern;

    DateNotation(String template) {
        var expression = template;
        for (var part : parts()) {
            expression = expression.replace("${" + part.name + "}", part.expression);
        }
        pattern = Pattern.compile(asBytes(expression));
    }

    /// Reads the date that begins at a character of the line; null where there is none.
    @Nullable WrittenDate read(String line, int from) {
        var matcher = pattern.matcher(line).region(from, line.length());
        return matcher.lookingAt() ? date(matcher) : null;
    }

    /// Reads a date in the first of these notations that fits.
    static @Nullable WrittenDate readFirst(String line, int from, List<DateNotation> notations) {
        for (var notation : notations) {
            var date = notation.read(line, from);
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private static @Nullable WrittenDate date(Matcher matcher) {
        var fraction = part(matcher, "fraction");
        var zone = part(matcher, "zone");
        try {
            return new WrittenDate(
                    local(matcher, fraction),
                    fraction.length(),
                    ZoneText.normal(zone),
                    matcher.start(),
                    zone.isEmpty() ? matcher.end() : matcher.start("zone"),
                    zone.isEmpty() ? matcher.end() : matcher.end("zone"),
                    matcher.end());
        } catch (DateTimeException _) {
            return null; // no such day, hour or offset
        }
    }

    private static LocalDateTime local(Matcher matcher, String fraction) {
        var name = part(matcher, "name");
        return LocalDateTime.of(
                number(matcher, "year"),
                name.isEmpty() ? number(matcher, "month") : month(name),
                number(matcher, "day"),
                hour(number(matcher, "hour"), part(matcher, "half")),
                number(matcher, "minute"),
                number(matcher, "second"),
                Integer.parseInt((fraction + "000000000").substring(0, 9)));
    }

    /// The number of a month, 1 to 12, by the name that the C locale gives it.
    static int month(String name) {
        return MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
    }

    /// The hour of the day, of which a clock with twelve hours tells the half.
    static int hour(int hour, String half) {
        if (half.isEmpty()) {
            return hour;
        }
        if (hour < 1 || hour > 12) {
            throw new DateTimeException("no hour of a half day: " + hour);
        }
        return hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
    }

    private static int number(Matcher matcher, String name) {
        return Integer.parseInt(part(matcher, name));
    }

    /// Empty where the notation has no such part or it is not written.
    private static String part(Matcher matcher, String name) {
        var written = matcher.namedGroups().containsKey(name) ? matcher.group(name) : null;
        return written == null ? "" : written;
    }

    /// One character for each byte of UTF-8, as in the lines.
    private static String asBytes(String expression) {
        return new String(expression.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static List<Part> parts() {
        return List.of(
                new Part("weekday", "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)"),
                new Part("name", "(?<name>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"),
                new Part("year", "(?<year>(?:19|20)\\d\\d)"),
                new Part("month", "(?<month>\\d{1,2})"),
                new Part("day", "(?<day>\\d{1,2})"),
                new Part("clock", "(?<hour>\\d\\d):(?<minute>\\d\\d):(?<second>\\d\\d)"),
                new Part("hours", "(?<hour>\\d{1,2})時(?<minute>\\d\\d)分(?<second>\\d\\d)秒"),
                new Part("fraction", "(?:[.,](?<fraction>\\d{1,9}))?"),
                new Part("half", "(?: (?<half>[AaPp][Mm]))?+"),
                new Part("zone", "(?: (?<zone>" + ZoneText.WRITTEN + "))?+"),
                new Part("joined", "(?: ?(?<zone>[+-]\\d\\d(?::?\\d\\d)?|Z))?+"),
                new Part("ideographic", "(?:(?:星期|週|周)?[^ \\d]{3}|[^ \\d]{3}曜日|[^ \\d]{3}曜)"),
                new Part("hangul", "[^ \\d()]{3,9}"));
    }

    private record Part(String name, String expression) {}
}
