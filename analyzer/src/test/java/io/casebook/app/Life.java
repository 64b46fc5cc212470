package io.casebook.app;

import java.time.Duration;

/// What can happen to a host and its logs; each writes a history of its own.
enum Life {
    /// All notations that tell their zone.
    EXPLICIT(1000),
    /// Local times with a year; the user says the zone.
    YEAR_WITHOUT_ZONE(1000),
    /// Days without a year, in a log that was put aside.
    ROTATED(1000),
    /// The same, silent for less than half a year: more could be a clock that was set back.
    ROTATED_SPARSE(1000),
    /// Days without a year, in a log with its file time.
    MODIFIED(1000),
    /// Days without a year, beside a dated log.
    SIBLING(1000),
    /// Days without a year, beside the output of date.
    DATE_OUTPUT(1000),
    /// Lines around New Year that are out of order by minutes.
    OUT_OF_ORDER_AT_NEW_YEAR(1000),
    /// A clock that was set back by 25 hours or by weeks.
    CLOCK_SET_BACK(40 * 86_400_000L),
    /// Summer time ends.
    REPEATED_HOUR(3_601_000),
    /// Summer time begins.
    CHANGE_TO_SUMMER(1000),
    /// The zone stands in /etc/timezone.
    ZONE_FILE(1000),
    /// The same messages in a journal in UTC.
    ZONE_BY_SHARED_MESSAGES(1000),
    /// A boot with its line of the real-time clock.
    REAL_TIME_CLOCK(15_000),
    /// Boots that follow each other in one file.
    SEVERAL_BOOTS(15_000),
    /// A boot beside a log of the same messages to the microsecond.
    SHARED_MESSAGES(60_000),
    /// A boot beside a log of the same messages in whole seconds.
    SHARED_SECONDS(60_000),
    /// A boot that was interrupted by sleep.
    SUSPEND(60_000),
    /// A boot dated by date and /proc/uptime.
    UPTIME(90_000),
    /// A counter that wraps.
    WRAP(600_000),
    /// A clock that chrony knows to be wrong.
    SKEW(1000),
    /// Lines without a time between dated ones.
    UNDATED(40 * 86_400_000L);

    /// More uncertainty than that would be no answer.
    final long mostMillis;

    Life(long mostMillis) {
        this.mostMillis = mostMillis;
    }

    HostLife live(long seed) {
        var host = new HostLife(seed);
        switch (this) {
            case EXPLICIT -> LifeStories.explicit(host);
            case YEAR_WITHOUT_ZONE -> LifeStories.yearWithoutZone(host);
            case ROTATED -> LifeStories.rotated(host, Duration.ofHours(20));
            case ROTATED_SPARSE -> LifeStories.rotated(host, Duration.ofDays(170));
            case MODIFIED -> LifeStories.modified(host);
            case SIBLING -> LifeStories.sibling(host);
            case DATE_OUTPUT -> LifeStories.dateOutput(host);
            case OUT_OF_ORDER_AT_NEW_YEAR -> LifeStories.outOfOrder(host);
            case CLOCK_SET_BACK -> LifeStories.setBack(host);
            case REPEATED_HOUR -> LifeStories.change(host, false);
            case CHANGE_TO_SUMMER -> LifeStories.change(host, true);
            case ZONE_FILE -> LifeStories.zoneFile(host);
            case ZONE_BY_SHARED_MESSAGES -> LifeStories.sharedZone(host);
            case REAL_TIME_CLOCK -> LifeStories.realTimeClock(host, 1);
            case SEVERAL_BOOTS -> LifeStories.realTimeClock(host, 3);
            case SHARED_MESSAGES -> LifeStories.shared(host, Notation.ISO, false);
            case SHARED_SECONDS -> LifeStories.shared(host, Notation.SHORT_ISO, false);
            case SUSPEND -> LifeStories.shared(host, Notation.ISO, true);
            case UPTIME -> LifeStories.uptime(host);
            case WRAP -> LifeStories.wrap(host);
            case SKEW -> LifeStories.skew(host);
            case UNDATED -> LifeStories.undated(host);
        }
        return host;
    }
}
