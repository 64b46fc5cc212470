package io.casebook.intake.evtx;

import org.jspecify.annotations.Nullable;

/// Events, one after the other.
interface Events {
    /// What is to be said of the log beside host and channel: `name=value` pairs.
    String title();

    /// Null behind the last.
    @Nullable Event next();
}
