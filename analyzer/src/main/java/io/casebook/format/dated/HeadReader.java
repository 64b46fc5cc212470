package io.casebook.format.dated;

import static io.casebook.format.dated.ByteText.at;
import static io.casebook.format.dated.ByteText.isBlank;
import static io.casebook.format.dated.ByteText.isDigit;
import static io.casebook.format.dated.ByteText.isUpper;
import static io.casebook.format.dated.ByteText.isWord;

import io.casebook.model.RecordDraft;
import io.casebook.model.Severity;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;

/// Reads what stands between the time and the message where it is plain: level, process, pid, each
/// perhaps in brackets. What is not plain belongs to the message.
final class HeadReader {
    private static final int MOST_PARTS = 4;
    private static final int MOST_PID_DIGITS = 7;
    private static final byte[] PID = "[pid ".getBytes(StandardCharsets.ISO_8859_1);

    private final LevelStyle style;
    private byte[] bytes = new byte[0];
    private int limit;

    /// One past the part that was read last.
    private int next;

    HeadReader(LevelStyle style) {
        this.style = style;
    }

    /// Reads `array[from, to)`, all behind the time, into the draft.
    void read(byte[] array, int from, int to, RecordDraft draft) {
        bytes = array;
        limit = to;
        var at = pastDecoration(from);
        for (var part = 0; part < MOST_PARTS && readPart(at, draft); part++) {
            at = pastDecoration(next);
        }
        draft.messageStart = at;
    }

    /// Looks for a level in what stands before the time, where no word means anything else.
    void readPrefix(byte[] array, int from, int to, RecordDraft draft) {
        bytes = array;
        limit = to;
        for (var at = from; at < to && draft.severity == null; at++) {
            var word = pastBracket(at);
            var end = ByteText.pastLetters(bytes, word, limit);
            draft.severity = marked(word, end);
            at = Math.max(at, end);
        }
    }

    private boolean readPart(int at, RecordDraft draft) {
        if (at >= limit) {
            return false;
        }
        return (draft.severity == null && readLevel(at, draft))
                || (draft.pid < 0 && (readPid(at, draft) || readProcess(at, draft)));
    }

    private boolean readLevel(int at, RecordDraft draft) {
        var word = pastKey(pastBracket(at));
        var end = ByteText.pastLetters(bytes, word, limit);
        var severity = isWord(at(bytes, end, limit)) ? null : severity(at, word, end);
        draft.severity = severity;
        next = end;
        return severity != null;
    }

    private @Nullable Severity severity(int at, int word, int end) {
        var keyed = word > pastBracket(at);
        return switch (style) {
            case LETTER ->
                    end - word == 1 ? Level.ofLetter(bytes[word]) : markedWord(word, end, keyed);
            case WORD -> Level.ofWord(bytes, word, end);
            case MARKED -> markedWord(word, end, keyed);
        };
    }

    private @Nullable Severity markedWord(int word, int end, boolean keyed) {
        return keyed ? Level.ofWord(bytes, word, end) : marked(word, end);
    }

    /// Capitals or brackets mark a level.
    private @Nullable Severity marked(int word, int end) {
        var capitals = word < end && isUpper(bytes[word]) && isUpper(bytes[end - 1]);
        var bracketed = word > 0 && isBracket(bytes[word - 1]);
        return capitals || bracketed ? Level.ofWord(bytes, word, end) : null;
    }

    /// `level=` as of structured logs.
    private int pastKey(int word) {
        var end = ByteText.pastLetters(bytes, word, limit);
        var isKey = at(bytes, end, limit) == '=' && (end - word == 5 || end - word == 3);
        if (!isKey || (bytes[word] != 'l' || bytes[word + 1] != (end - word == 5 ? 'e' : 'v'))) {
            return word;
        }
        return end + (at(bytes, end + 1, limit) == '"' ? 2 : 1);
    }

    /// `[1234]`, `[pid 1234]`, or `1234` where a level in capitals follows.
    private boolean readPid(int at, RecordDraft draft) {
        var named = ByteText.startsWith(bytes, at, limit, PID);
        var bracketed = named || at(bytes, at, limit) == '[';
        var digits = at + (named ? PID.length : bracketed ? 1 : 0);
        var end = ByteText.pastDigits(bytes, digits, limit);
        if (end == digits || end - digits > MOST_PID_DIGITS) {
            return false;
        }
        var closed = bracketed && at(bytes, end, limit) == ']';
        if (!closed && (bracketed || !isBlank(at(bytes, end, limit)) || !levelFollows(end))) {
            return false;
        }
        draft.pid = number(digits, end);
        next = end;
        return true;
    }

    private boolean levelFollows(int from) {
        var word = ByteText.pastBlanks(bytes, from, limit);
        return marked(word, ByteText.pastLetters(bytes, word, limit)) != null;
    }

    /// `name[1234]:`.
    private boolean readProcess(int at, RecordDraft draft) {
        var nameEnd = ByteText.pastName(bytes, at, limit);
        var end = ByteText.pastDigits(bytes, nameEnd + 1, limit);
        if (nameEnd == at
                || isDigit(bytes[at])
                || at(bytes, nameEnd, limit) != '['
                || end == nameEnd + 1
                || end - nameEnd > MOST_PID_DIGITS
                || at(bytes, end, limit) != ']'
                || at(bytes, end + 1, limit) != ':') {
            return false;
        }
        draft.processStart = at;
        draft.processEnd = nameEnd;
        draft.pid = number(nameEnd + 1, end);
        next = end + 1;
        return true;
    }

    private int number(int from, int to) {
        var number = 0;
        for (var i = from; i < to; i++) {
            number = number * 10 + bytes[i] - '0';
        }
        return number;
    }

    /// Past blanks, closing brackets and what else parts the columns of a line.
    private int pastDecoration(int from) {
        var at = from;
        while (at < limit && isDecoration(at)) {
            at++;
        }
        return at;
    }

    private boolean isDecoration(int at) {
        return switch (bytes[at]) {
            case ' ', '\t', ']', ')', '>', '}', '|', ':', ',', ';' -> true;
            case '-' -> isBlank(bytes[at - 1]) && isBlank(at(bytes, at + 1, limit));
            case '"' -> !isBlank(bytes[at - 1]);
            default -> false;
        };
    }

    private int pastBracket(int at) {
        return at < limit && isBracket(bytes[at]) ? at + 1 : at;
    }

    private static boolean isBracket(int letter) {
        return letter == '[' || letter == '(' || letter == '<' || letter == '{';
    }
}
