package io.casebook.format.cluster;

import io.casebook.model.RecordDraft;

/// Places inside tokens that come with brackets and padding.
final class ClusterText {
    private ClusterText() {}

    /// Where the character stands in `bytes[from, to)`; the end where it does not.
    static int next(byte[] bytes, int from, int to, char wanted) {
        var at = from;
        while (at < to && bytes[at] != wanted) {
            at++;
        }
        return at;
    }

    /// Where the piece ends without the blanks behind it.
    static int trimmed(byte[] bytes, int from, int to) {
        var end = to;
        while (end > from && isBlank(bytes[end - 1])) {
            end--;
        }
        return end;
    }

    /// Adds what stands between the bracket at `open` and the next `close` as a field, without its
    /// padding.
    static void readPadded(String name, byte[] bytes, int open, char close, RecordDraft draft) {
        var start = open + 1;
        while (isBlank(bytes[start])) {
            start++;
        }
        var end = start;
        while (bytes[end] != close) {
            end++;
        }
        draft.field(name, start, trimmed(bytes, start, end));
    }

    private static boolean isBlank(byte letter) {
        return letter == ' ' || letter == '\t';
    }
}
