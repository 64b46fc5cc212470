package io.casebook.intake;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;

/// The members of an archive, one after another.
interface Members extends Closeable {
    /// The next member, whose content is read before the one after it is asked for; null at the
    /// end.
    ///
    /// @throws Fault for what cannot be read; the next call goes on behind it
    @Nullable Member next() throws Fault;

    @Override
    default void close() throws IOException {}
}
