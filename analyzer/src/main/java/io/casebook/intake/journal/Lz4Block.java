package io.casebook.intake.journal;

import java.io.IOException;

/// Decompresses what systemd writes with LZ4: the size in eight bytes, then one block.
///
/// Sources: systemd src/basic/compress.c (`compress_blob_lz4`), lz4 doc/lz4_Block_format.md.
final class Lz4Block {
    private static final int SIZE_LENGTH = 8;
    private static final int LEAST_MATCH = 4;
    private static final int MORE = 15;

    private final byte[] packed;
    private final byte[] plain;
    private int at = SIZE_LENGTH;
    private int filled;

    private Lz4Block(byte[] packed, byte[] plain) {
        this.packed = packed;
        this.plain = plain;
    }

    /// The first bytes, not more than `most`.
    ///
    /// @throws IOException for what is no such block
    static byte[] decompress(byte[] packed, int most) throws IOException {
        if (packed.length <= SIZE_LENGTH) {
            throw new IOException("too short");
        }
        var size = 0L;
        for (var i = SIZE_LENGTH - 1; i >= 0; i--) {
            size = size << 8 | packed[i] & 0xff;
        }
        if (size < 0 || size > 255L * packed.length) {
            throw new IOException("an impossible size");
        }
        var block = new Lz4Block(packed, new byte[(int) Math.min(size, most)]);
        block.run();
        if (block.filled < block.plain.length) {
            throw new IOException("ends too early");
        }
        return block.plain;
    }

    /// Sequences: a token, literals, and but for the last one a match.
    private void run() throws IOException {
        while (filled < plain.length && at < packed.length) {
            var token = octet();
            literals(length(token >> 4));
            if (at < packed.length && filled < plain.length) {
                var distance = octet() | octet() << 8;
                match(distance, length(token & MORE) + LEAST_MATCH);
            }
        }
    }

    private int octet() throws IOException {
        if (at >= packed.length) {
            throw new IOException("ends too early");
        }
        return packed[at++] & 0xff;
    }

    private int length(int first) throws IOException {
        var length = first;
        if (first == MORE) {
            int more;
            do {
                more = octet();
                length += more;
            } while (more == 255);
        }
        return length;
    }

    private void literals(int length) throws IOException {
        if (length > packed.length - at) {
            throw new IOException("literals end too early");
        }
        var taken = Math.min(length, plain.length - filled);
        System.arraycopy(packed, at, plain, filled, taken);
        at += length;
        filled += taken;
    }

    private void match(int distance, int length) throws IOException {
        if (distance == 0 || distance > filled) {
            throw new IOException("a match before the start");
        }
        var end = filled + Math.min(length, plain.length - filled);
        for (; filled < end; filled++) {
            plain[filled] = plain[filled - distance];
        }
    }
}
