package io.casebook.intake.dump;

import java.util.Arrays;

/// Decodes a block of LZO1X (the stream format in Linux Documentation/staging/lzo.rst).
final class LzoBlock {
    /// After literals of the first kind; other states are the number of literals before.
    private static final int AFTER_RUN = 4;

    private final byte[] in;
    private final byte[] out;
    private int read;
    private int written;
    private int state;

    private LzoBlock(byte[] in, int size) {
        this.in = in;
        out = new byte[size];
    }

    /// @param size of the decoded data, at most
    static byte[] decode(byte[] compressed, int size) throws DamagedDumpException {
        var block = new LzoBlock(compressed, size);
        try {
            block.start();
            while (block.instruction()) {
                // each instruction reads at least one byte
            }
        } catch (ArrayIndexOutOfBoundsException _) {
            throw new DamagedDumpException("a page compressed with LZO is damaged");
        }
        return Arrays.copyOf(block.out, block.written);
    }

    private void start() {
        var first = in[0] & 0xff;
        if (first > 17) {
            read = 1;
            literals(first - 17);
            state = first - 17 < AFTER_RUN ? first - 17 : AFTER_RUN;
        }
    }

    /// False at the end.
    private boolean instruction() throws DamagedDumpException {
        var code = next();
        if (code >= 64) {
            var distance = 1 + (code >> 2 & 7) + (next() << 3);
            match(distance, (code >> 5) + 1, code & 3);
        } else if (code >= 32) {
            var length = 2 + (code == 32 ? extended(31) : code & 31);
            var pair = pair();
            match(1 + (pair >> 2), length, pair & 3);
        } else if (code >= 16) {
            return far(code);
        } else {
            near(code);
        }
        return true;
    }

    private boolean far(int code) throws DamagedDumpException {
        var length = 2 + ((code & 7) == 0 ? extended(7) : code & 7);
        var pair = pair();
        var distance = ((code & 8) << 11) + (pair >> 2);
        if (distance == 0) {
            return false;
        }
        match(distance + 0x4000, length, pair & 3);
        return true;
    }

    /// Below 16 the meaning depends on what came before.
    private void near(int code) throws DamagedDumpException {
        if (state == 0) {
            literals(3 + (code == 0 ? extended(15) : code));
            state = AFTER_RUN;
        } else if (state == AFTER_RUN) {
            match(0x801 + (code >> 2) + (next() << 2), 3, code & 3);
        } else {
            match(1 + (code >> 2) + (next() << 2), 2, code & 3);
        }
    }

    /// A length that goes on in further bytes.
    private int extended(int base) {
        var length = base;
        var octet = next();
        while (octet == 0) {
            length = Math.addExact(length, 255);
            octet = next();
        }
        return length + octet;
    }

    private void match(int distance, int length, int following) throws DamagedDumpException {
        if (distance > written || length > out.length - written) {
            throw new DamagedDumpException("a page compressed with LZO is damaged");
        }
        for (var i = 0; i < length; i++, written++) {
            out[written] = out[written - distance];
        }
        literals(following);
        state = following;
    }

    private void literals(int count) {
        if (count > in.length - read || count > out.length - written) {
            throw new ArrayIndexOutOfBoundsException(count);
        }
        System.arraycopy(in, read, out, written, count);
        read += count;
        written += count;
    }

    private int next() {
        return in[read++] & 0xff;
    }

    private int pair() {
        return next() | next() << 8;
    }
}
