package io.casebook.signature.scan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads captures from messages that are known to fit; the scan itself keeps none. Used by one
/// thread.
public final class CaptureReader {
    private final SignatureScanner scanner;
    private final Map<Integer, List<PatternMatcher>> matchers = new HashMap<>();

    CaptureReader(SignatureScanner scanner) {
        this.scanner = scanner;
    }

    /// What a message captures as a hit of a selection, by name.
    ///
    /// @param message UTF-8
    public Map<String, String> read(int selection, byte[] message) {
        for (var matcher : matchers.computeIfAbsent(selection, scanner::matchers)) {
            if (matcher.fits(message, 0, message.length)) {
                return matcher.captures();
            }
        }
        return Map.of();
    }
}
