package io.casebook.intake;

import java.io.IOException;

/// An upload cannot be opened at all. The message names its path and what to do, in one sentence
/// that can be shown as it is.
public final class UploadUnreadable extends IOException {
    private final String message;

    UploadUnreadable(String message) {
        super(message);
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
