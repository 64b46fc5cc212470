package io.casebook.format.dated;

/// How a log writes the levels of its messages. In prose `error` and `I` are words like others, so
/// only a log that has them in the same place over and over means levels by them.
enum LevelStyle {
    /// `WARN` or `[warn]`, if at all.
    MARKED,
    /// A word right behind the time, in any case of letters.
    WORD,
    /// One capital letter right behind the time.
    LETTER
}
