package io.casebook.intake;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Decodes gzip data (RFC 1952) of any number of members to its end. Unlike the decoders at hand it
/// gives every byte that stands before a fault, knows the offset of the fault, and does not take
/// what follows the last member for its end: zeros are padding, anything else is reported.
final class GzipStream extends InputStream {
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int HEADER_CRC = 2;

    private final InputStream source;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] buffer = new byte[1 << 15];
    private int next;
    private int limit;
    private long consumed;
    private boolean inMember;
    private boolean first = true;
    private @Nullable IOException failure;

    GzipStream(InputStream source) {
        this.source = source;
    }

    @Override
    public int read() throws IOException {
        return SingleByte.read(this);
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
        if (failure != null) {
            throw failure;
        }
        try {
            return length == 0 ? 0 : decode(into, at, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    private int decode(byte[] into, int at, int length) throws IOException {
        while (inMember || startMember()) {
            var count = inflate(into, at, length);
            if (count > 0) {
                crc.update(into, at, count);
                return count;
            }
            advance();
        }
        return -1;
    }

    private int inflate(byte[] into, int at, int length) throws IOException {
        try {
            var count = inflater.inflate(into, at, length);
            next = limit - inflater.getRemaining();
            return count;
        } catch (DataFormatException e) {
            throw corrupt(String.valueOf(e.getMessage()));
        }
    }

    /// The decoder gave nothing: the member is at its end, or it wants input.
    private void advance() throws IOException {
        if (inflater.finished()) {
            checkTrailer();
            inMember = false;
        } else if (inflater.needsDictionary()) {
            throw corrupt("it asks for a dictionary");
        } else if (!fill()) {
            throw truncated();
        } else {
            inflater.setInput(buffer, 0, limit);
        }
    }

    private void checkTrailer() throws IOException {
        var sum = number(4);
        var size = number(4);
        if (sum != crc.getValue()) {
            throw corrupt("the checksum of the content is not the one that stands there");
        }
        if (size != (inflater.getBytesWritten() & 0xffff_ffffL)) {
            throw corrupt("the length of the content is not the one that stands there");
        }
    }

    /// False at the end of the data.
    private boolean startMember() throws IOException {
        var magic = first ? octet() : afterPadding();
        if (magic < 0) {
            return false;
        }
        if (magic != 0x1f || octet() != 0x8b || octet() != 8) {
            throw corrupt(first ? "this is no gzip header" : "what follows is no gzip data");
        }
        skipHeader(octet());
        inflater.reset();
        inflater.setInput(buffer, next, limit - next);
        crc.reset();
        first = false;
        inMember = true;
        return true;
    }

    private int afterPadding() throws IOException {
        while (next < limit || fill()) {
            if (buffer[next] != 0) {
                return octet();
            }
            next++;
        }
        return -1;
    }

    private void skipHeader(int flags) throws IOException {
        number(6);
        if ((flags & EXTRA) != 0) {
            for (var left = number(2); left > 0; left--) {
                octet();
            }
        }
        skipText(flags & NAME);
        skipText(flags & COMMENT);
        if ((flags & HEADER_CRC) != 0) {
            number(2);
        }
    }

    private void skipText(int present) throws IOException {
        for (var more = present != 0; more; ) {
            more = octet() != 0;
        }
    }

    private long number(int octets) throws IOException {
        var value = 0L;
        for (var shift = 0; shift < octets * 8; shift += 8) {
            value |= (long) octet() << shift;
        }
        return value;
    }

    private int octet() throws IOException {
        if (next == limit && !fill()) {
            throw truncated();
        }
        return buffer[next++] & 0xff;
    }

    private boolean fill() throws IOException {
        consumed += limit;
        next = 0;
        limit = 0;
        var count = source.read(buffer, 0, buffer.length);
        limit = Math.max(count, 0);
        return count > 0;
    }

    private Fault truncated() {
        return Fault.truncated("The gzip data", consumed + next);
    }

    private Fault corrupt(String how) {
        return Fault.corrupt("The gzip data", consumed + next, how);
    }

    @Override
    public void close() {
        inflater.end();
    }
}
