package io.casebook.intake;

import java.io.IOException;
import java.io.InputStream;

/// The blocks of a tar. Bounds what one member may have as headers, notices the mark at the end,
/// and finds the next header behind a damaged one.
final class TarBlocks extends InputStream {
    static final int SIZE = 512;

    private static final int CHECKSUM = 148;
    private static final int CHECKSUM_LENGTH = 8;

    /// Long names and extended headers are read into memory, and the reader of these recurses: no
    /// honest member has more.
    private static final int MOST_HEADERS = 1 << 20;

    private final InputStream source;
    private final byte[] block = new byte[SIZE];
    private final byte[] skipped = new byte[1 << 16];
    private int pending;
    private long position;
    private boolean inHeaders;
    private long headers;
    private long zeros;
    private boolean broken;

    TarBlocks(InputStream source) {
        this.source = source;
    }

    long position() {
        return position - pending;
    }

    /// What is read from now on are headers, or else it is content.
    void headers(boolean begin) {
        inHeaders = begin;
        headers = 0;
        zeros = 0;
    }

    /// Whether the blocks of zeros that end a tar were the last headers.
    boolean endMark() {
        return zeros >= SIZE;
    }

    @Override
    public int read() throws IOException {
        return SingleByte.read(this);
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
        if (inHeaders && headers > MOST_HEADERS) {
            throw new Fault(
                    "archive-corrupt",
                    "The headers of one member are longer than %d bytes".formatted(MOST_HEADERS));
        }
        var count = pending > 0 ? again(into, at, length) : fresh(into, at, length);
        if (inHeaders && count > 0) {
            headers += count;
            countZeros(into, at, count);
        }
        return count;
    }

    private int again(byte[] into, int at, int length) {
        var count = Math.min(length, pending);
        System.arraycopy(block, SIZE - pending, into, at, count);
        pending -= count;
        return count;
    }

    private int fresh(byte[] into, int at, int length) throws IOException {
        try {
            var count = source.read(into, at, length);
            position += Math.max(count, 0);
            return count;
        } catch (IOException e) {
            broken = true;
            throw e;
        }
    }

    private void countZeros(byte[] bytes, int at, int count) {
        var last = at + count - 1;
        while (last >= at && bytes[last] == 0) {
            last--;
        }
        var trailing = at + count - 1 - last;
        zeros = trailing == count ? zeros + count : trailing;
    }

    @Override
    public long skip(long bytes) throws IOException {
        return Math.max(read(skipped, 0, (int) Math.min(bytes, skipped.length)), 0);
    }

    /// Goes on to the next block that is a header, which is read next. False where there is none.
    boolean findHeader() throws IOException {
        headers(false);
        if (broken || !align()) {
            return false;
        }
        while (readNBytes(block, 0, SIZE) == SIZE) {
            if (isHeader(block, SIZE)) {
                pending = SIZE;
                return true;
            }
        }
        return false;
    }

    private boolean align() throws IOException {
        var rest = (int) ((SIZE - position() % SIZE) % SIZE);
        return readNBytes(skipped, 0, rest) == rest;
    }

    /// Whether a block is the header of a member: its checksum is right (`struct posix_header` of
    /// GNU tar's tar.h; the sum counts its own field as spaces).
    static boolean isHeader(byte[] bytes, int length) {
        if (length < SIZE || bytes[0] == 0) {
            return false;
        }
        var sum = 0L;
        for (var i = 0; i < SIZE; i++) {
            var inField = i >= CHECKSUM && i < CHECKSUM + CHECKSUM_LENGTH;
            sum += inField ? ' ' : bytes[i] & 0xff;
        }
        return sum == checksum(bytes);
    }

    private static long checksum(byte[] bytes) {
        var value = 0L;
        var digits = 0;
        for (var i = CHECKSUM; i < CHECKSUM + CHECKSUM_LENGTH; i++) {
            if (bytes[i] >= '0' && bytes[i] <= '7') {
                value = value * 8 + bytes[i] - '0';
                digits++;
            } else if (digits > 0) {
                break;
            }
        }
        return digits == 0 ? -1 : value;
    }
}
