package io.casebook.signature.scan;

import java.nio.charset.StandardCharsets;

/// A text that is looked for.
///
/// @param bytes in UTF-8
/// @param patterns numbers of the patterns that hold it; it is compared once for all of them
@SuppressWarnings("ArrayRecordComponent") // read where each step counts, and never compared
record SoughtText(byte[] bytes, int[] patterns) {
    static SoughtText of(String text, int... patterns) {
        return new SoughtText(text.getBytes(StandardCharsets.UTF_8), patterns);
    }

    /// Whether it stands in a message at a place, before its end.
    boolean standsAt(byte[] message, int at, int end) {
        return PlaceholderSpan.standsAt(bytes, message, at, end);
    }
}
