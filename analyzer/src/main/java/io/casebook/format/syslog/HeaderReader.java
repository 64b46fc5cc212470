package io.casebook.format.syslog;

import io.casebook.format.LevelWord;
import io.casebook.format.WrittenNumber;
import io.casebook.grammar.ByteToken;
import io.casebook.grammar.SyslogLexer;
import io.casebook.model.RecordDraft;
import io.casebook.model.Severity;

import org.jspecify.annotations.Nullable;

/// Takes the tokens between time and message apart: each is one piece with its decoration and the
/// blanks behind it.
final class HeaderReader {
    /// RFC 3164, 4.1.1: facilities 0 to 23, times eight, plus the level.
    private static final int GREATEST_PRIORITY = 191;

    /// Reads `<34>`, or the start of `<34>1`.
    ///
    /// @return false where the number is none of syslog's
    boolean takePriority(byte[] bytes, @Nullable ByteToken token, RecordDraft draft) {
        if (token == null) {
            return true;
        }
        var from = token.start() + 1;
        var to = endOfDigits(bytes, from, token.end());
        var priority = number(bytes, from, to);
        if (priority > GREATEST_PRIORITY) {
            return false;
        }
        draft.severity = Severity.ofPriority(priority);
        draft.field("priority", from, to);
        return true;
    }

    void takeHost(byte[] bytes, @Nullable ByteToken token, RecordDraft draft) {
        if (token != null) {
            draft.hostStart = token.start();
            draft.hostEnd = trimmed(bytes, token.start(), token.end());
            draft.messageStart = token.end();
        }
    }

    /// Reads `authpriv.info`, as BusyBox and templates of rsyslog write it.
    void takeFacility(byte[] bytes, @Nullable ByteToken token, RecordDraft draft) {
        if (token != null) {
            var dot = token.start();
            while (bytes[dot] != '.') {
                dot++;
            }
            draft.field("facility", token.start(), dot);
            draft.severity = LevelWord.severity(bytes, dot + 1);
            draft.messageStart = token.end();
        }
    }

    /// Reads `sshd[123]: `, `su: ` or `kernel: [   12.345678] `.
    void takeProcess(byte[] bytes, @Nullable ByteToken token, RecordDraft draft) {
        if (token == null) {
            return;
        }
        draft.processStart = token.start();
        draft.messageStart = token.end();
        if (token.getType() == SyslogLexer.KERNEL) {
            draft.processEnd = token.start() + "kernel".length();
            takeClock(bytes, draft.processEnd, token.end(), draft);
        } else {
            takeName(bytes, token, draft);
        }
    }

    private static void takeName(byte[] bytes, ByteToken token, RecordDraft draft) {
        var end = trimmed(bytes, token.start(), token.end());
        end -= bytes[end - 1] == ':' ? 1 : 0;
        if (bytes[end - 1] == ']') {
            var digits = end - 1;
            while (bytes[digits - 1] != '[') {
                digits--;
            }
            draft.pid = WrittenNumber.pid(bytes, digits, end - 1);
            end = digits - 1;
        }
        draft.processEnd = end;
    }

    /// Reads `: [   12.345678][ T123] `.
    private static void takeClock(byte[] bytes, int from, int to, RecordDraft draft) {
        var start = pastBlanks(bytes, pastBracket(bytes, from));
        var end = start;
        while (bytes[end] != ']') {
            end++;
        }
        draft.field("uptime", start, end);
        if (end + 1 < to && bytes[end + 1] == '[') {
            start = pastBlanks(bytes, end + 2);
            end = trimmed(bytes, start, to) - 1;
            draft.field("caller", start, end);
        }
    }

    private static int pastBracket(byte[] bytes, int from) {
        var at = from;
        while (bytes[at] != '[') {
            at++;
        }
        return at + 1;
    }

    static int pastBlanks(byte[] bytes, int from) {
        var at = from;
        while (bytes[at] == ' ') {
            at++;
        }
        return at;
    }

    /// Where the piece ends without the blanks behind it.
    static int trimmed(byte[] bytes, int from, int to) {
        var end = to;
        while (end > from && (bytes[end - 1] == ' ' || bytes[end - 1] == '\t')) {
            end--;
        }
        return end;
    }

    private static int endOfDigits(byte[] bytes, int from, int to) {
        var at = from;
        while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at;
    }

    private static int number(byte[] bytes, int from, int to) {
        var number = 0;
        for (var i = from; i < to; i++) {
            number = number * 10 + bytes[i] - '0';
        }
        return number;
    }
}
