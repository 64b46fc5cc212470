package io.casebook.format.dated;

/// The first lines of a text, without blank ones and line breaks.
record FirstLines(byte[] bytes, int from, int to) {
    /// What is done with a line.
    interface Visitor {
        void visit(int from, int to);
    }

    void each(Visitor visitor) {
        var at = from;
        while (at < to) {
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
