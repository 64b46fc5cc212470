package io.casebook.app;

import java.io.IOException;

/// An upload cannot be opened at all; the message names it and what to do.
public final class UnreadableUploadException extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableUploadException(IOException cause) {
        super(cause.getMessage(), cause);
    }
}
