package io.casebook.intake;

import java.io.IOException;
import java.io.InputStream;

/// Reads of one byte for streams that know how to read several.
final class SingleByte {
    private SingleByte() {}

    static int read(InputStream stream) throws IOException {
        var one = new byte[1];
        int count;
        do {
            count = stream.read(one, 0, 1);
        } while (count == 0);
        return count < 0 ? -1 : one[0] & 0xff;
    }
}
