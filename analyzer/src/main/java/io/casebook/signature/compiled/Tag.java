package io.casebook.signature.compiled;

/// What comes next.
enum Tag {
    NULL,
    FALSE,
    TRUE,
    INT,
    LONG,
    DECIMAL,
    /// A text that was not there before.
    TEXT,
    /// A text that was: its number.
    KNOWN_TEXT,
    PATTERN,
    LIST,
    SET,
    MAP,
    ENUM,
    RECORD;

    private static final Tag[] ALL = values();

    static Tag of(int number) {
        return ALL[number];
    }
}
