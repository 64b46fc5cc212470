package io.casebook.format.dated;

/// What kind of character a byte is, in ASCII; of anything else it is none.
final class ByteText {
    private ByteText() {}

    static boolean isDigit(int letter) {
        return letter >= '0' && letter <= '9';
    }

    static boolean isUpper(int letter) {
        return letter >= 'A' && letter <= 'Z';
    }

    static boolean isLetter(int letter) {
        return isUpper(letter & ~0x20);
    }

    static boolean isWord(int letter) {
        return isDigit(letter) || isLetter(letter);
    }

    static boolean isBlank(int letter) {
        return letter == ' ' || letter == '\t';
    }

    /// The byte at a place, or a blank past the end.
    static int at(byte[] bytes, int place, int end) {
        return place < end ? bytes[place] : ' ';
    }

    static int pastDigits(byte[] bytes, int from, int end) {
        var at = from;
        while (at < end && isDigit(bytes[at])) {
            at++;
        }
        return at;
    }

    static int pastBlanks(byte[] bytes, int from, int end) {
        var at = from;
        while (at < end && isBlank(bytes[at])) {
            at++;
        }
        return at;
    }

    /// Past letters, digits, and what names of programs have between them.
    static int pastName(byte[] bytes, int from, int end) {
        var at = from;
        while (at < end
                && (isWord(bytes[at])
                        || bytes[at] == '_'
                        || bytes[at] == '-'
                        || bytes[at] == '.'
                        || bytes[at] == '/')) {
            at++;
        }
        return at;
    }

    static int pastLetters(byte[] bytes, int from, int end) {
        var at = from;
        while (at < end && isLetter(bytes[at])) {
            at++;
        }
        return at;
    }

    static boolean startsWith(byte[] bytes, int from, int end, byte[] text) {
        if (end - from < text.length) {
            return false;
        }
        for (var i = 0; i < text.length; i++) {
            if (bytes[from + i] != text[i]) {
                return false;
            }
        }
        return true;
    }
}
