package io.casebook.history;

/// Cuts text into the words by which events are found, straight from its UTF-8 bytes: runs of
/// letters, digits and marks of other scripts, in lower case. Everything else parts words, so
/// `10.31.109.102` is four and `local_softirq_pending` three; a query puts them together again and
/// looks at the text. A character of a script without spaces is a word by itself. Colour codes of
/// terminals are passed over. Of a word longer than [#LONGEST] bytes only the start counts.
///
/// A mixed word such as `virStorageBackendVolOpen` has parts (`storage`) that are words as well.
final class Words {
    /// Bytes of a word that count.
    static final int LONGEST = 64;

    private static final int SHORTEST_PART = 3;
    private static final int FEWEST_DIGITS = 4;
    private static final byte SEPARATOR = 0;
    private static final byte LOWER = 1;
    private static final byte UPPER = 2;
    private static final byte DIGIT = 4;
    private static final byte HEX = 8;
    private static final byte WIDE = 16;
    private static final byte ESCAPE = 32;
    private static final int IN_WORD = LOWER | UPPER | DIGIT;
    private static final byte[] KINDS = kinds();
    private static final long PRIME = 0x100000001b3L;
    private static final long[] POWERS = powers();
    private static final int NO_CHARACTER = -1;

    /// The word, its first [#length] bytes.
    final byte[] word = new byte[LONGEST];

    /// Bytes of the word.
    int length;

    /// Its [#hash(byte[], int)], once [#next] gave it; not of a part.
    long hash;

    /// Where the word starts in the text.
    int start;

    /// One past the last byte of the word in the text.
    int stop;

    /// Whether no digit is in the word: such words make the shape of a message.
    boolean constant;

    /// Whether the word is a number or an address, see [#isNumber].
    boolean number;

    private byte[] text = new byte[0];
    private int end;
    private int at;
    private boolean mixed;
    private int wholeStart;
    private int wholeStop;
    private int partAt;
    private int wideLength;

    private static byte[] kinds() {
        var kinds = new byte[256];
        for (var b = 0; b < kinds.length; b++) {
            if (b >= 'a' && b <= 'z') {
                kinds[b] = b <= 'f' ? LOWER | HEX : LOWER;
            } else if (b >= 'A' && b <= 'Z') {
                kinds[b] = b <= 'F' ? UPPER | HEX : UPPER;
            } else if (b >= '0' && b <= '9') {
                kinds[b] = DIGIT | HEX;
            } else if (b >= 0x80) {
                kinds[b] = WIDE;
            }
        }
        kinds[0x1b] = ESCAPE;
        return kinds;
    }

    private static long[] powers() {
        var powers = new long[LONGEST + 1];
        powers[0] = 1;
        for (var i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * PRIME;
        }
        return powers;
    }

    /// Begins with `bytes[from, to)`.
    Words over(byte[] bytes, int from, int to) {
        text = bytes;
        at = from;
        end = to;
        mixed = false;
        return this;
    }

    /// The next whole word.
    boolean next() {
        var i = at;
        while (i < end) {
            var kind = KINDS[text[i] & 0xff];
            if (kind == SEPARATOR) {
                i++;
            } else if (kind == ESCAPE) {
                i = pastEscape(i);
            } else if (kind == WIDE) {
                var character = decode(i);
                if (character != NO_CHARACTER && Character.isLetterOrDigit(character)) {
                    return standsAlone(character) ? alone(i, character) : run(i);
                }
                i += wideLength;
            } else {
                return run(i);
            }
        }
        at = end;
        return false;
    }

    /// The next part of the mixed word that [#next] gave last.
    boolean nextPart() {
        while (mixed && partAt < wholeStop) {
            var from = partAt;
            var i = from + 1;
            while (i < wholeStop && !(isUpper(i) && !isUpper(i - 1))) {
                i++;
            }
            partAt = i;
            if (i - from >= SHORTEST_PART && i - from < wholeStop - wholeStart) {
                part(from, i);
                return true;
            }
        }
        mixed = false;
        return false;
    }

    private void part(int from, int to) {
        start = from;
        stop = to;
        length = Math.min(LONGEST, to - from);
        for (var i = 0; i < length; i++) {
            word[i] = (byte) (text[from + i] | 0x20);
        }
    }

    private boolean isUpper(int i) {
        return (KINDS[text[i]] & UPPER) != 0;
    }

    /// A word of ASCII in one loop, as nearly all are; one with other letters is left to [#wide].
    private boolean run(int from) {
        var i = from;
        var size = 0;
        var sum = 0L;
        var any = 0;
        var all = -1;
        var before = 0;
        var humps = 0;
        while (i < end) {
            var b = text[i];
            var kind = KINDS[b & 0xff];
            if ((kind & IN_WORD) == 0) {
                if (kind == WIDE && continues(i)) {
                    return wide(from);
                }
                break;
            }
            humps |= before & kind >> 1; // a capital after a small letter
            before = kind;
            any |= kind;
            if (size < LONGEST) {
                all &= kind;
                var lower = (byte) (b | (kind & UPPER) << 4);
                word[size++] = lower;
                sum = sum * PRIME + lower;
            }
            i++;
        }
        length = size;
        found(from, i);
        hash = sum + size * POWERS[size];
        constant = (any & DIGIT) == 0;
        mixed = constant && (humps & LOWER) != 0;
        number = !constant && size >= FEWEST_DIGITS && ((all & HEX) != 0 || isNumber(word, size));
        return true;
    }

    private boolean wide(int from) {
        var i = from;
        var size = 0;
        var any = 0;
        while (i < end) {
            var b = text[i];
            var kind = KINDS[b & 0xff];
            if ((kind & IN_WORD) != 0) {
                size = append(b | (kind & UPPER) << 4, size);
                i++;
            } else if (kind == WIDE && continues(i)) {
                size = append(Character.toLowerCase(decode(i)), size);
                i += wideLength;
            } else {
                break;
            }
            any |= kind;
        }
        length = size;
        found(from, i);
        hash = hash(word, size);
        constant = (any & DIGIT) == 0;
        mixed = false;
        number = !constant && isNumber(word, size);
        return true;
    }

    /// Whether a word with digits is at least four hexadecimal digits, after `0x` or not: process
    /// ids, addresses, parts of UUIDs. Hardly one of them comes twice, and a list of events for
    /// each would cost more than the rest of the index; see [BlockNumbers].
    private static boolean isNumber(byte[] word, int length) {
        var from = length > 1 && word[0] == '0' && word[1] == 'x' ? 2 : 0;
        if (length - from < FEWEST_DIGITS) {
            return false;
        }
        for (var i = from; i < length; i++) {
            if (!isHexDigit(word[i])) {
                return false;
            }
        }
        return true;
    }

    /// Whether it may stand in a number: `0` to `9`, `a` to `f`, or the `x` after the first zero.
    static boolean isNumberCharacter(int character) {
        return isHexDigit(character) || character == 'x';
    }

    private static boolean isHexDigit(int character) {
        return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'f');
    }

    /// A hash of the first `length` bytes that is the same on every machine.
    static long hash(byte[] word, int length) {
        var hash = (long) length;
        for (var i = 0; i < length; i++) {
            hash = hash * PRIME + word[i];
        }
        return hash;
    }

    private void found(int from, int to) {
        start = wholeStart = partAt = from;
        stop = wholeStop = at = to;
    }

    private boolean alone(int from, int character) {
        length = append(character, 0);
        hash = hash(word, length);
        found(from, from + wideLength);
        mixed = false;
        constant = true;
        number = false;
        return true;
    }

    private boolean continues(int i) {
        var character = decode(i);
        return character != NO_CHARACTER
                && Character.isLetterOrDigit(character)
                && !standsAlone(character);
    }

    /// Han, Hiragana and Katakana are written without spaces between words.
    private static boolean standsAlone(int character) {
        return Character.isIdeographic(character) || (character >= 0x3040 && character <= 0x30ff);
    }

    /// `ESC [` up to a byte from `@` to `~` (ECMA-48, 5.4).
    private int pastEscape(int escape) {
        var i = escape + 1;
        if (i >= end || text[i] != '[') {
            return i;
        }
        i++;
        while (i < end && text[i] >= ' ' && text[i] < '@') {
            i++;
        }
        return i < end && text[i] >= '@' && text[i] <= '~' ? i + 1 : i;
    }

    /// The character that starts here, or [#NO_CHARACTER]; its bytes are in [#wideLength].
    private int decode(int i) {
        var lead = text[i] & 0xff;
        var size = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
        wideLength = 1;
        if (lead < 0xc2 || lead > 0xf4 || i + size > end) {
            return NO_CHARACTER;
        }
        var character = lead & (0xff >> (size + 1));
        for (var k = 1; k < size; k++) {
            if ((text[i + k] & 0xc0) != 0x80) {
                return NO_CHARACTER;
            }
            character = (character << 6) | (text[i + k] & 0x3f);
        }
        wideLength = size;
        return character;
    }

    /// Adds a character to the word unless that would make it too long.
    private int append(int character, int size) {
        var bytes = character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
        if (size + bytes > LONGEST) {
            return size;
        }
        if (bytes == 1) {
            word[size] = (byte) character;
            return size + 1;
        }
        var rest = character;
        for (var k = bytes - 1; k > 0; k--) {
            word[size + k] = (byte) (0x80 | (rest & 0x3f));
            rest >>= 6;
        }
        word[size] = (byte) (((0xf00 >> bytes) & 0xff) | rest);
        return size + bytes;
    }
}
