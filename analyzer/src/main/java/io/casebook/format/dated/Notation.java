package io.casebook.format.dated;

/// The ways in which a log can write its times; a log has one of them. Each has a time of day to
/// the second or better, which listings and prose seldom have.
enum Notation {
    /// `2017-03-15T06:03:08.894+08:00`, `2017/03/15 06:03:08`.
    YEAR_FIRST,
    /// `20170315 06:03:08`.
    COMPACT,
    /// `15/Mar/2017:06:03:08 +0800` (access logs), `15-Mar-2017 06:03:08.123`,
    /// `Wed, 15 Mar 2017 06:03:08 GMT`.
    DAY_AND_NAMED_MONTH,
    /// `Wed Mar 15 06:03:08 CST 2017`, `Mar 15 2017 06:03:08`, `Mar 15, 2017 6:03:08 AM`,
    /// `Mar 15 06:03:08` without a year.
    NAMED_MONTH_AND_DAY,
    /// `15.03.2017 06:03:08`, `03/15/2017 06:03:08`; see [DayOrder].
    NUMBERS,
    /// `1489558988.123`.
    EPOCH_SECONDS,
    /// `1489558988123`.
    EPOCH_MILLISECONDS,
    /// `W0315 06:03:08.123456`, the level and the day without a year; glog's `LogSink::ToString`.
    LEVEL_AND_DAY
}
