package io.casebook.intake.dump;

import java.io.IOException;

/// The bytes of a dump, read here and there.
public interface DumpBytes {
    /// Copies up to `length` bytes, from `at` on, to the start of `into`; fewer where the
    /// dump ends.
    ///
    /// @return bytes copied; 0 at its end, behind it and before its start
    int read(long at, byte[] into, int length) throws IOException;
}
