package io.casebook.intake.decoded;

import java.io.InputStream;
import java.util.List;

/// A log that no editor shows, handed out as text. The bytes that it was made of are the caller's.
public interface DecodedLog extends AutoCloseable {
    /// What it holds, as UTF-8, for one reader; it never fails.
    InputStream text();

    /// What was damaged or not known; complete when the text has been read.
    List<LogDamage> damages();

    @Override
    default void close() {}
}
