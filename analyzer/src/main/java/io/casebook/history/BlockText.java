package io.casebook.history;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdException;

import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BitUtil;
import org.apache.lucene.util.BytesRef;

import java.io.IOException;

/// The text of a block, compressed (Zstandard): a seventh of the size of most logs, and quicker
/// than what the index would do with it.
///
/// Used again and again, by one thread at a time.
final class BlockText implements AutoCloseable {
    private static final int LEVEL = 1;

    /// Blocks are not longer, see [BlockWriter#LONGEST_RECORD]; what claims to be is damaged.
    private static final int LONGEST = BlockWriter.BLOCK + BlockWriter.LONGEST_RECORD;

    private final ZstdCompressCtx compressor = new ZstdCompressCtx().setLevel(LEVEL);
    private byte[] packed = new byte[0];

    /// The first `length` bytes of a text, packed; valid until the next call.
    BytesRef pack(byte[] text, int length) {
        var most = Integer.BYTES + (int) Zstd.compressBound(length);
        if (packed.length < most) {
            packed = new byte[most];
        }
        BitUtil.VH_LE_INT.set(packed, 0, length);
        var room = packed.length - Integer.BYTES;
        var size = compressor.compressByteArray(packed, Integer.BYTES, room, text, 0, length);
        return new BytesRef(packed, 0, Integer.BYTES + size);
    }

    /// The text as it was.
    ///
    /// @throws IOException when the bytes are damaged
    static byte[] unpack(BytesRef packed) throws IOException {
        try {
            var in = new ByteArrayDataInput(packed.bytes, packed.offset, packed.length);
            var length = in.readInt();
            if (length < 0 || length > LONGEST) {
                throw new IOException("the length of a block of events is damaged");
            }
            var text = new byte[length];
            var from = in.getPosition();
            var left = packed.offset + packed.length - from;
            if (Zstd.decompressByteArray(text, 0, length, packed.bytes, from, left) != length) {
                throw new IOException("the text of a block of events is cut");
            }
            return text;
        } catch (ZstdException | IndexOutOfBoundsException e) {
            throw new IOException("the text of a block of events is damaged", e);
        }
    }

    @Override
    public void close() {
        compressor.close();
    }
}
