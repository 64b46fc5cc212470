package io.casebook.format.clock;

/// What a line states about its host's clock: a fact without its place.
///
/// @param unit empty where the value is no quantity
record Statement(String key, String value, String unit) {
    /// Seconds.
    static final String SECONDS = "s";

    /// Seconds that are known to whole minutes only.
    static final String SECONDS_TO_THE_MINUTE = "min-s";

    static Statement of(String key, String value) {
        return new Statement(key, value, "");
    }

    static Statement seconds(String key, String value) {
        return new Statement(key, value, SECONDS);
    }
}
