package io.casebook.intake.dump;

import java.io.IOException;

/// A part of a dump is not where it should be, or not what it should be. The message is a sentence
/// without a full stop.
public final class DamagedDumpException extends IOException {
    DamagedDumpException(String message) {
        super(message);
    }
}
