package io.casebook.format.clock;

import org.jspecify.annotations.Nullable;

/// The lines that a command prints.
interface LineShape {
    /// Reads a line whose characters are its bytes; null where the command prints none like it.
    @Nullable OutputLine read(String line);
}
