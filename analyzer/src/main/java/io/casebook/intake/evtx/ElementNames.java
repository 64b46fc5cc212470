package io.casebook.intake.evtx;

import java.util.HashMap;
import java.util.Map;

/// The names of elements and attributes in a chunk, each written once. They hang together in lists
/// of equal hashes, which are of no use to a reader and may be damaged: they are not followed.
final class ElementNames {
    /// Next in the list, hash, number of characters.
    private static final int HEADER = 8;

    private static final int LENGTH_AT = 6;
    private static final int LONGEST = 1024;

    private final ChunkBytes chunk;
    private final Map<Integer, String> known = new HashMap<>();

    ElementNames(ChunkBytes chunk) {
        this.chunk = chunk;
    }

    String at(int offset) throws MalformedEventException {
        var name = known.get(offset);
        if (name == null) {
            var length = chunk.half(offset + LENGTH_AT);
            if (length > LONGEST) {
                throw MalformedEventException.broken();
            }
            name = chunk.wide(offset + HEADER, length);
            known.put(offset, name);
        }
        return name;
    }

    /// Whether a name can be there: it ends with a zero and has no other.
    boolean isName(int offset) throws MalformedEventException {
        if (offset < Chunk.HEADER || offset > chunk.length() - HEADER) {
            return false;
        }
        var length = chunk.half(offset + LENGTH_AT);
        var end = offset + HEADER + length * Character.BYTES;
        return length > 0
                && length <= LONGEST
                && end + Character.BYTES <= chunk.length()
                && chunk.half(end) == 0
                && chunk.half(offset + HEADER) != 0;
    }

    /// Bytes of a name with the zero behind it.
    int size(int offset) throws MalformedEventException {
        return HEADER + (chunk.half(offset + LENGTH_AT) + 1) * Character.BYTES;
    }
}
