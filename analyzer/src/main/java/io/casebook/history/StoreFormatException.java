package io.casebook.history;

import java.io.IOException;

/// A folder is no store, or one that this version of the program cannot read.
public final class StoreFormatException extends IOException {
    StoreFormatException(String message) {
        super(message);
    }
}
