package io.casebook.cli;

import java.io.FilterOutputStream;
import java.io.IOException;

/// Standard output as a stream that can be closed without harm.
final class StandardOutput extends FilterOutputStream {
    StandardOutput() {
        super(System.out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
