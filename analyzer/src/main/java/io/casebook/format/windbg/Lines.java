package io.casebook.format.windbg;

/// Cuts bytes into lines. A line ends without its break, carriage return and NULs; it starts after
/// NULs, which a host that lost power leaves in files it was writing.
final class Lines {
    private final byte[] bytes;
    private final int hardEnd;
    private int next;
    private int start;
    private int end;
    private int number = -1;

    Lines(byte[] bytes, int from, int hardEnd) {
        this.bytes = bytes;
        this.hardEnd = hardEnd;
        next = from;
    }

    /// Moves to the next line; false when there is none.
    boolean next() {
        if (next >= hardEnd) {
            return false;
        }
        number++;
        start = next;
        var lineBreak = start;
        while (lineBreak < hardEnd && bytes[lineBreak] != '\n') {
            lineBreak++;
        }
        next = lineBreak + 1;
        end = lineBreak;
        while (end > start && (bytes[end - 1] == '\r' || bytes[end - 1] == 0)) {
            end--;
        }
        while (start < end && bytes[start] == 0) {
            start++;
        }
        return true;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    Place place() {
        return new Place(start, end, number, number);
    }

    /// How many lines there were so far.
    int count() {
        return number + 1;
    }
}
