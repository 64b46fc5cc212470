package io.casebook.intake.journal;

/// JSON (RFC 8259) that is read octet by octet, each once or twice.
final class JsonBytes {
    /// What [#peek] gives at the end.
    static final int END = -1;

    /// Octets that a text may have more than it is written with: a broken escape at its end.
    static final int MOST_ADDED = 4;

    private static final int SURROGATES = 0xd800;
    private static final int LOW_SURROGATES = 0xdc00;
    private static final int LAST_SURROGATE = 0xdfff;
    private static final int UNICODE_DIGITS = 4;
    private static final int REPLACEMENT = 0xfffd;

    private final JournalBytes bytes;

    /// Where it is read.
    long at;

    JsonBytes(JournalBytes bytes) {
        this.bytes = bytes;
    }

    boolean more() {
        return at < bytes.size();
    }

    int peek() {
        return octet(at);
    }

    private int octet(long place) {
        return place < bytes.size() ? bytes.octet(place) : END;
    }

    boolean isDigit() {
        return peek() >= '0' && peek() <= '9';
    }

    void skipBlanks() {
        while (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t') {
            at++;
        }
    }

    void skipLine() {
        while (more() && peek() != '\n') {
            at++;
        }
    }

    /// Passes a character, blanks before it too; false where another one stands.
    boolean take(char character) {
        skipBlanks();
        if (peek() != character) {
            return false;
        }
        at++;
        return true;
    }

    /// Passes the quote and finds the one at the end of the text; -1 where there is none.
    long endOfText() {
        at++;
        var end = at;
        while (end < bytes.size() && bytes.octet(end) != '"') {
            end += bytes.octet(end) == '\\' ? 2 : 1;
        }
        return end < bytes.size() ? end : -1;
    }

    /// Where a list of numbers ends; -1 where it is none.
    long endOfNumbers() {
        var end = at;
        while (isOfNumbers(octet(end))) {
            end++;
        }
        return octet(end) == ']' ? end : -1;
    }

    private static boolean isOfNumbers(int character) {
        return (character >= '0' && character <= '9') || " ,-\n\r\t".indexOf(character) >= 0;
    }

    /// Where a number or a name ends.
    long endOfWord() {
        var end = at;
        while (octet(end) > ' ' && ",]}\"[{:".indexOf(octet(end)) < 0) {
            end++;
        }
        return end;
    }

    void copy(byte[] into, int to, int length) {
        bytes.copy(at, into, to, length);
    }

    /// Writes the numbers up to a place, each an octet; its sign is of no account.
    ///
    /// @return how many
    int octets(long end, byte[] into, int to) {
        var next = to;
        var number = -1;
        for (var i = at; i <= end; i++) {
            var digit = octet(i) - '0';
            if (digit >= 0 && digit <= 9) {
                number = Math.max(number, 0) * 10 + digit & 0xffff;
            } else if (number >= 0) {
                into[next++] = (byte) number;
                number = -1;
            }
        }
        return next - to;
    }

    /// Writes the text up to its closing quote, unescaped.
    ///
    /// @return its length, at most [#MOST_ADDED] more than it has octets here
    int text(long end, byte[] into, int to) {
        var next = to;
        for (var i = at; i < end; ) {
            var octet = bytes.octet(i++);
            if (octet != '\\') {
                into[next++] = (byte) octet;
                continue;
            }
            var escape = octet(i++);
            if (escape != 'u') {
                into[next++] = (byte) unescaped(escape);
                continue;
            }
            var code = codePoint(i, end);
            i += code > Character.MAX_VALUE ? 2 * UNICODE_DIGITS + 2 : UNICODE_DIGITS;
            next += utf8(code, into, next);
        }
        return next - to;
    }

    private static int unescaped(int escape) {
        return switch (escape) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> escape;
        };
    }

    /// The character behind `\\u`, of two such escapes where they belong together.
    private int codePoint(long from, long end) {
        var first = unit(from, end);
        if (first < SURROGATES || first > LAST_SURROGATE) {
            return first;
        }
        var second = from + UNICODE_DIGITS;
        var low = octet(second) == '\\' && octet(second + 1) == 'u' ? unit(second + 2, end) : 0;
        return first < LOW_SURROGATES && low >= LOW_SURROGATES && low <= LAST_SURROGATE
                ? Character.toCodePoint((char) first, (char) low)
                : REPLACEMENT;
    }

    private int unit(long from, long end) {
        var unit = 0;
        for (var i = from; i < from + UNICODE_DIGITS; i++) {
            var digit = i < end ? Character.digit(octet(i), 16) : -1;
            if (digit < 0) {
                return REPLACEMENT;
            }
            unit = unit << 4 | digit;
        }
        return unit;
    }

    private static int utf8(int code, byte[] into, int at) {
        if (code < 0x80) {
            into[at] = (byte) code;
            return 1;
        }
        var length = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
        for (var i = length - 1; i > 0; i--) {
            into[at + i] = (byte) (0x80 | code >> 6 * (length - 1 - i) & 0x3f);
        }
        into[at] = (byte) (0xf00 >> length | code >> 6 * (length - 1));
        return length;
    }
}
