package io.casebook.history;

import java.time.Duration;
import java.util.function.Consumer;

/// How a store is used.
///
/// @param memory bytes that building an incident may take, for all threads together
/// @param patience how long to wait for another process that is writing
/// @param notices told, in a sentence, when a wait begins
public record StoreOptions(long memory, Duration patience, Consumer<String> notices) {
    /// More is slower: the tables of words then leave the processor's caches.
    private static final long DEFAULT_MEMORY = 64L << 20;
    private static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(60);

    /// The usual ones; nobody hears the notices.
    public static final StoreOptions DEFAULT =
            new StoreOptions(DEFAULT_MEMORY, DEFAULT_PATIENCE, _ -> {});

    /// The same with somebody who hears the notices.
    public StoreOptions withNotices(Consumer<String> listener) {
        return new StoreOptions(memory, patience, listener);
    }
}
