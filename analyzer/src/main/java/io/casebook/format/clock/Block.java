package io.casebook.format.clock;

import org.jspecify.annotations.Nullable;

/// Lines that mean something together only. The first opens the block, see [OutputReader].
interface Block {
    /// Reads a line behind the first; null where it does not belong to the block.
    @Nullable OutputLine read(String line);
}
