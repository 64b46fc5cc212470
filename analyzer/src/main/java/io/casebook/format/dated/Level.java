package io.casebook.format.dated;

import io.casebook.model.Severity;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/// The words by which programs say how grave a message is, in any case of letters.
final class Level {
    private static final Map<String, Severity> WORDS =
            Map.ofEntries(
                    Map.entry("EMERG", Severity.EMERGENCY),
                    Map.entry("PANIC", Severity.EMERGENCY),
                    Map.entry("ALERT", Severity.ALERT),
                    Map.entry("CRIT", Severity.CRITICAL),
                    Map.entry("CRITICAL", Severity.CRITICAL),
                    Map.entry("FATAL", Severity.CRITICAL),
                    Map.entry("ERR", Severity.ERROR),
                    Map.entry("ERROR", Severity.ERROR),
                    Map.entry("SEVERE", Severity.ERROR),
                    Map.entry("WARN", Severity.WARNING),
                    Map.entry("WARNING", Severity.WARNING),
                    Map.entry("NOTICE", Severity.NOTICE),
                    Map.entry("INFO", Severity.INFO),
                    Map.entry("NOTE", Severity.INFO),
                    Map.entry("DEBUG", Severity.DEBUG),
                    Map.entry("DBG", Severity.DEBUG),
                    Map.entry("FINE", Severity.DEBUG),
                    Map.entry("FINER", Severity.DEBUG),
                    Map.entry("FINEST", Severity.DEBUG),
                    Map.entry("TRACE", Severity.DEBUG),
                    Map.entry("VERBOSE", Severity.DEBUG));

    private static final int LEAST_LETTERS = 3;

    /// The words, packed, in order, so that none is made a string to be looked up.
    private static final long[] PACKED =
            WORDS.keySet().stream().mapToLong(Level::packed).sorted().toArray();

    private static final Severity[] SEVERITIES = severities();

    private Level() {}

    private static Severity[] severities() {
        var severities = new Severity[PACKED.length];
        WORDS.forEach(
                (word, severity) ->
                        severities[Arrays.binarySearch(PACKED, packed(word))] = severity);
        return severities;
    }

    private static long packed(String word) {
        var bytes = word.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.ISO_8859_1);
        return packed(bytes, 0, bytes.length);
    }

    private static long packed(byte[] bytes, int from, int to) {
        var packed = 0L;
        for (var i = from; i < to; i++) {
            packed = packed << 8 | (bytes[i] & ~0x20);
        }
        return packed;
    }

    /// What the letters `bytes[from, to)` say; null where they are no such word.
    static @Nullable Severity ofWord(byte[] bytes, int from, int to) {
        if (to - from < LEAST_LETTERS || to - from > Long.BYTES) {
            return null;
        }
        var at = Arrays.binarySearch(PACKED, packed(bytes, from, to));
        return at < 0 ? null : SEVERITIES[at];
    }

    /// What one capital letter says in logs that write no more of the level.
    static @Nullable Severity ofLetter(int letter) {
        return switch (letter) {
            case 'F', 'C' -> Severity.CRITICAL;
            case 'E' -> Severity.ERROR;
            case 'W' -> Severity.WARNING;
            case 'N' -> Severity.NOTICE;
            case 'I' -> Severity.INFO;
            case 'D', 'T', 'V' -> Severity.DEBUG;
            default -> null;
        };
    }

    /// The letters that glog begins its lines with.
    static @Nullable Severity ofGlog(int letter) {
        return letter == 'I' || letter == 'W' || letter == 'E' || letter == 'F'
                ? ofLetter(letter)
                : null;
    }
}
