package io.casebook.crash;

/// Words with which lines of a kernel begin that tell of a crash, and which are too short to be
/// looked for everywhere: a search for literals skips the less the shorter they are.
public final class CrashStart {
    private static final byte[][] WORDS = {{'B', 'U', 'G'}, {'O', 'o', 'p', 's'}};

    private CrashStart() {}

    /// Whether a line of the message `bytes[from, to)` begins so.
    ///
    /// @param lines of the message
    public static boolean isIn(byte[] bytes, int from, int to, int lines) {
        if (begins(bytes, from, to)) {
            return true;
        }
        for (var at = lines > 1 ? from : to; at < to; at++) {
            if (bytes[at] == '\n' && begins(bytes, at + 1, to)) {
                return true;
            }
        }
        return false;
    }

    /// Some loggers keep the kernel's own stamp before its message, and consoles the priority.
    private static boolean begins(byte[] bytes, int from, int to) {
        var start = from;
        while (start < to && (bytes[start] == '[' || bytes[start] == '<')) {
            start = behind(bytes, start, to);
        }
        for (var word : WORDS) {
            if (isAt(word, bytes, start, to)) {
                return true;
            }
        }
        return false;
    }

    /// The place behind a stamp and its blank.
    private static int behind(byte[] bytes, int from, int to) {
        var close = bytes[from] == '[' ? ']' : '>';
        var at = from + 1;
        while (at < to && bytes[at] != close && bytes[at] != '\n') {
            at++;
        }
        at = Math.min(to, at + 1);
        return at < to && bytes[at] == ' ' ? at + 1 : at;
    }

    private static boolean isAt(byte[] word, byte[] bytes, int from, int to) {
        if (to - from < word.length) {
            return false;
        }
        for (var i = 0; i < word.length; i++) {
            if (bytes[from + i] != word[i]) {
                return false;
            }
        }
        return true;
    }
}
