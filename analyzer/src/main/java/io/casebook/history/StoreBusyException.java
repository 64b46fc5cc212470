package io.casebook.history;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/// Another process wrote to the store for longer than this one was ready to wait.
public final class StoreBusyException extends IOException {
    StoreBusyException(Path directory, Duration waited, Throwable cause) {
        super(
                "another process is writing to the store "
                        + directory
                        + "; gave up after "
                        + waited.toSeconds()
                        + " s, nothing was changed",
                cause);
    }
}
