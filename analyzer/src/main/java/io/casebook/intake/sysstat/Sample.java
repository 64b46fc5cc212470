package io.casebook.intake.sysstat;

import java.util.Map;

/// One record of counters.
///
/// @param time seconds since 1970
/// @param uptime hundredths of seconds since the machine started
/// @param blocks where the structures of each activity are
record Sample(long time, long uptime, Map<Activity, Block> blocks) {
    /// Structures that follow each other.
    record Block(long at, long count) {}
}
