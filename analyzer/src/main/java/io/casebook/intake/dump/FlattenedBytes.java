package io.casebook.intake.dump;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/// A dump that was written to a pipe: pieces, each with the place where it belongs (`makedumpfile
/// -F`, `makedumpfile_header` and `makedumpfile_data_header`, highest byte first). A later piece
/// overwrites an earlier one.
final class FlattenedBytes implements DumpBytes {
    private static final int HEADER = 4096;
    private static final int PIECE = 16;
    private static final int MOST_PIECES = 1 << 20;

    /// By where they belong; none overlaps another.
    private final TreeMap<Long, Piece> pieces = new TreeMap<>();
    private final DumpBytes dump;
    private boolean cut;

    private record Piece(long at, long size) {}

    private FlattenedBytes(DumpBytes dump) {
        this.dump = dump;
    }

    static FlattenedBytes of(DumpBytes dump) throws IOException {
        var flattened = new FlattenedBytes(dump);
        var at = (long) HEADER;
        for (var piece = flattened.next(at); piece != null; piece = flattened.next(at)) {
            at = piece.at > Long.MAX_VALUE - piece.size ? Long.MAX_VALUE : piece.at + piece.size;
        }
        return flattened;
    }

    /// Takes a piece; null at the end, which is a piece whose place is -1. Of a cut dump, what is
    /// there is read.
    private @Nullable Piece next(long at) throws IOException {
        var head = Block.at(dump, at, PIECE, ByteOrder.BIG_ENDIAN);
        var ended = head.size() >= Long.BYTES && head.number(0) < 0;
        if (ended || head.size() < PIECE || head.number(8) <= 0 || pieces.size() >= MOST_PIECES) {
            cut = !ended;
            return null;
        }
        var piece = new Piece(at + PIECE, head.number(8));
        put(head.number(0), piece);
        return piece;
    }

    /// Whether the last piece was not found.
    boolean isCut() {
        return cut;
    }

    private void put(long place, Piece piece) {
        var end = place > Long.MAX_VALUE - piece.size ? Long.MAX_VALUE : place + piece.size;
        var before = pieces.floorEntry(place);
        if (before != null && endOf(before) > place) {
            cut(before, place, end);
        }
        for (var next = pieces.ceilingEntry(place);
                next != null && next.getKey() < end;
                next = pieces.ceilingEntry(place)) {
            pieces.remove(next.getKey());
            keepBehind(next, end);
        }
        pieces.put(place, piece);
    }

    private void cut(Map.Entry<Long, Piece> old, long place, long end) {
        pieces.remove(old.getKey());
        if (old.getKey() < place) {
            var left = new Piece(old.getValue().at, place - old.getKey());
            pieces.put(old.getKey(), left);
        }
        keepBehind(old, end);
    }

    private void keepBehind(Map.Entry<Long, Piece> old, long end) {
        if (endOf(old) > end) {
            var skipped = end - old.getKey();
            var piece = old.getValue();
            pieces.put(end, new Piece(piece.at + skipped, piece.size - skipped));
        }
    }

    private static long endOf(Map.Entry<Long, Piece> entry) {
        return entry.getKey() + entry.getValue().size;
    }

    /// What no piece fills is zero, as in a file with holes.
    @Override
    public int read(long at, byte[] into, int length) throws IOException {
        var last = pieces.lastEntry();
        if (at < 0 || last == null) {
            return 0;
        }
        var count = Math.clamp(endOf(last) - at, 0, length);
        Arrays.fill(into, 0, count, (byte) 0);
        for (var done = 0; done < count; ) {
            done += copy(at + done, into, done, count - done);
        }
        return count;
    }

    private int copy(long place, byte[] into, int at, int length) throws IOException {
        var piece = pieces.floorEntry(place);
        if (piece == null || endOf(piece) <= place) {
            var next = pieces.higherKey(place);
            return next == null ? length : (int) Math.min(length, next - place);
        }
        var count = (int) Math.min(length, endOf(piece) - place);
        var buffer = new byte[count];
        var read = dump.read(piece.getValue().at + place - piece.getKey(), buffer, count);
        System.arraycopy(buffer, 0, into, at, Math.max(read, 0));
        return count;
    }
}
