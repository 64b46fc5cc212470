package io.casebook.signature.scan;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads captures from messages that are known to fit; the scan itself keeps none. Used by one
/// thread.
public final class CaptureReader {
    private final SignatureScanner scanner;
    private final Map<Integer, List<PatternMatcher>> matchers = new HashMap<>();
    private final Map<Integer, CaptureDemands> demands = new HashMap<>();

    CaptureReader(SignatureScanner scanner) {
        this.scanner = scanner;
    }

    /// What the message `bytes[from, to)` captures as a hit of a selection, by name.
    public Map<String, String> read(int selection, byte[] bytes, int from, int to) {
        var fitting = fitting(selection, bytes, from, to);
        return fitting == null ? Map.of() : fitting.captures();
    }

    /// One of its captures; empty where it has none of the name.
    public String read(int selection, byte[] bytes, int from, int to, String capture) {
        var fitting = fitting(selection, bytes, from, to);
        return fitting == null ? "" : fitting.capture(capture);
    }

    /// The pattern for which the message is a hit: another may fit as well, but capture what the
    /// selection does not want.
    private @Nullable PatternMatcher fitting(int selection, byte[] bytes, int from, int to) {
        var demanded = demands.computeIfAbsent(selection, scanner::demands);
        for (var matcher : matchers.computeIfAbsent(selection, scanner::matchers)) {
            if (matcher.fits(bytes, from, to, PatternMatcher.UNKNOWN) && demanded.hold(matcher)) {
                return matcher;
            }
        }
        return null;
    }
}
