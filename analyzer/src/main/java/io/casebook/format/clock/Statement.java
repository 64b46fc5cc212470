package io.casebook.format.clock;

/// What a line states about its host's clock: a fact without its place.
///
/// @param unit empty where the value is no quantity
record Statement(String key, String value, String unit) {
    /// Seconds.
    static final String SECONDS = "s";

    /// Whole minutes, where the seconds are not told.
    static final String MINUTES = "min";

    static Statement of(String key, String value) {
        return new Statement(key, value, "");
    }

    static Statement seconds(String key, String value) {
        return new Statement(key, value, SECONDS);
    }
}
