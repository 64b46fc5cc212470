package io.casebook.format.dated;

/// The first lines of a text, without blank ones and line breaks.
record FirstLines(byte[] bytes, int from, int to) {
    private static final int MOST_LINES = 1000;

    /// What is done with a line.
    interface Visitor {
        void visit(int from, int to);
    }

    void each(Visitor visitor) {
        var at = from;
        for (var lines = 0; at < to && lines < MOST_LINES; lines++) {
            var end = at;
            while (end < to && bytes[end] != '\n') {
                end++;
            }
            var trimmed = end > at && bytes[end - 1] == '\r' ? end - 1 : end;
            if (ByteText.pastBlanks(bytes, at, trimmed) < trimmed) {
                visitor.visit(at, trimmed);
            }
            at = end + 1;
        }
    }
}
