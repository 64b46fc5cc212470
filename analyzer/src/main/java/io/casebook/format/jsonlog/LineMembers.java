package io.casebook.format.jsonlog;

import io.casebook.format.LevelWord;
import io.casebook.format.TimeReader;
import io.casebook.model.ReadingKind;
import io.casebook.model.RecordDraft;
import io.casebook.model.Severity;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/// What the members of a line mean, by the names that are usual: those of Docker (`json-file`,
/// daemon/logger/jsonfilelog), of zap, logrus, zerolog and slog (Go), of bunyan and pino
/// (JavaScript), of logstash's encoders (Java).
final class LineMembers {
    private static final List<String> TIMES = List.of("@timestamp", "timestamp", "time", "ts");
    private static final List<String> MESSAGES = List.of("msg", "message", "log");
    private static final List<String> LEVELS =
            List.of("level", "severity", "lvl", "levelname", "log.level");
    private static final List<String> STREAM = List.of("stream");
    private static final List<String> PID = List.of("pid");

    private static final Pattern DATE =
            Pattern.compile(
                    "\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?"
                            + " ?(?:Z|[+-]\\d\\d:?\\d\\d)?");

    /// From 2001 on; of each unit the number of digits tells it apart.
    private static final Pattern SECONDS = Pattern.compile("[1-4]\\d{9}(?:\\.\\d{1,20})?");
    private static final Pattern UNITS = Pattern.compile("[1-4](?:\\d{12}|\\d{15}|\\d{18})");

    private static final Pattern LEVEL =
            Pattern.compile(
                    "(?i)emerg(?:ency)?|alert|crit(?:ical)?|fatal|err(?:or)?"
                            + "|warn(?:ing)?|notice|info(?:rmation(?:al)?)?|debug|trace");

    private static final Pattern PANIC = Pattern.compile("(?i)d?panic");
    private static final Pattern NUMBER = Pattern.compile("[1-6]0");
    private static final Pattern PID_NUMBER = Pattern.compile("\\d{1,7}");
    private static final int LONGEST = 40;
    private static final int NANO_DIGITS = 9;
    private static final int SECOND_DIGITS = 10;

    private final TimeReader time = new TimeReader();
    private final JsonLine line;

    LineMembers(JsonLine line) {
        this.line = line;
    }

    /// Reads the time of the line into the draft.
    ///
    /// @return whether there is one
    boolean readTime(byte[] bytes, RecordDraft draft) {
        var member = line.find(TIMES);
        if (member < 0) {
            return false;
        }
        var text = line.value(member, LONGEST);
        var start = line.start(member);
        var end = line.end(member);
        if (DATE.matcher(text).matches()) {
            return time.readDateFirst(bytes, start, end, draft);
        }
        if (SECONDS.matcher(text).matches()) {
            return time.readSinceEpoch(bytes, start, end, draft);
        }
        if (!UNITS.matcher(text).matches()) {
            return false;
        }
        readUnits(text, start, draft);
        return true;
    }

    /// Thousandths, millionths or billionths of a second.
    private static void readUnits(String text, int start, RecordDraft draft) {
        var digits = text.length() - SECOND_DIGITS;
        var nanos = Long.parseLong(text + "0".repeat(NANO_DIGITS - digits));
        draft.reading(ReadingKind.ABSOLUTE, nanos, digits, start, start + text.length());
    }

    /// Where the message is; -1 where there is none.
    int message() {
        return line.find(MESSAGES);
    }

    /// Whether something says how grave the message is, or which stream it came from.
    boolean isOfLog() {
        return line.find(LEVELS) >= 0 || line.find(STREAM) >= 0;
    }

    /// What is known of the message beside its text.
    void tell(RecordDraft draft) {
        var level = line.find(LEVELS);
        draft.severity = level < 0 ? null : severity(line.value(level, LONGEST));
        var pid = line.find(PID);
        if (pid >= 0 && PID_NUMBER.matcher(line.value(pid, LONGEST)).matches()) {
            draft.pid = Integer.parseInt(line.value(pid, LONGEST));
        }
        var message = message();
        for (var i = 0; i < line.count(); i++) {
            if (i != message && !line.isNested(i) && !line.name(i).isEmpty()) {
                draft.field(line.name(i), line.start(i), line.end(i));
            }
        }
    }

    private static @Nullable Severity severity(String level) {
        if (NUMBER.matcher(level).matches()) {
            return ofNumber(level.charAt(0));
        }
        if (PANIC.matcher(level).matches()) {
            return Severity.CRITICAL; // of a program, not of the machine
        }
        return LEVEL.matcher(level).matches()
                ? LevelWord.severity(level.getBytes(StandardCharsets.ISO_8859_1), 0)
                : null;
    }

    /// Levels of bunyan and pino.
    private static Severity ofNumber(char tens) {
        return switch (tens) {
            case '6' -> Severity.CRITICAL;
            case '5' -> Severity.ERROR;
            case '4' -> Severity.WARNING;
            case '3' -> Severity.INFO;
            default -> Severity.DEBUG;
        };
    }
}
