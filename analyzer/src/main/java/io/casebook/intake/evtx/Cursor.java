package io.casebook.intake.evtx;

/// A place in a chunk that moves on, up to an end.
final class Cursor {
    private final ChunkBytes bytes;
    private final int end;
    private int at;

    Cursor(ChunkBytes bytes, int from, int to) throws MalformedEventException {
        if (from < 0 || from > to || to > bytes.length()) {
            throw MalformedEventException.broken();
        }
        this.bytes = bytes;
        at = from;
        end = to;
    }

    int at() {
        return at;
    }

    int left() {
        return end - at;
    }

    void skip(int count) throws MalformedEventException {
        if (count < 0 || count > left()) {
            throw MalformedEventException.broken();
        }
        at += count;
    }

    /// The next byte, which stays the next; -1 at the end.
    int peek() throws MalformedEventException {
        return at < end ? bytes.octet(at) : -1;
    }

    int octet() throws MalformedEventException {
        skip(1);
        return bytes.octet(at - 1);
    }

    int half() throws MalformedEventException {
        skip(Short.BYTES);
        return bytes.half(at - Short.BYTES);
    }

    int word() throws MalformedEventException {
        skip(Integer.BYTES);
        return bytes.word(at - Integer.BYTES);
    }

    /// A text behind its number of characters.
    String wide() throws MalformedEventException {
        var characters = half();
        skip(characters * Character.BYTES);
        return bytes.wide(at - characters * Character.BYTES, characters);
    }
}
