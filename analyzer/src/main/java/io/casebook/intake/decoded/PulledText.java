package io.casebook.intake.decoded;

import java.io.InputStream;

/// A text that is written while it is read, a part at a time.
public abstract class PulledText extends InputStream {
    private byte[] part = {};
    private int at;
    private int end;

    /// Makes the next part ready, see [#ready].
    ///
    /// @return false where the text has ended
    protected abstract boolean fill();

    /// These bytes come next; there may be none. They are used until the next call of [#fill].
    protected final void ready(byte[] bytes, int length) {
        part = bytes;
        at = 0;
        end = length;
    }

    @Override
    public final int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public final int read(byte[] into, int from, int length) {
        while (at == end && length > 0) {
            if (!fill()) {
                return -1;
            }
        }
        var count = Math.min(length, end - at);
        System.arraycopy(part, at, into, from, count);
        at += count;
        return count;
    }
}
