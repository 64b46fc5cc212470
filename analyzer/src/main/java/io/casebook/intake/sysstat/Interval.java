package io.casebook.intake.sysstat;

import io.casebook.intake.sysstat.Sample.Block;

import org.jspecify.annotations.Nullable;

/// Two samples that follow each other, with no start of the machine between.
///
/// @param before null for the first sample after a start
record Interval(DataBytes bytes, @Nullable Sample before, Sample now) {
    private static final Block NOTHING = new Block(0, 0);
    private static final double HUNDREDTHS = 100;

    /// Whether something can have been counted in it.
    boolean counts() {
        return before != null && now.uptime() > before.uptime();
    }

    /// Hundredths of seconds.
    private long length() {
        return before == null ? 0 : now.uptime() - before.uptime();
    }

    Block present(Activity activity) {
        return now.blocks().getOrDefault(activity, NOTHING);
    }

    Block past(Activity activity) {
        return before == null ? NOTHING : before.blocks().getOrDefault(activity, NOTHING);
    }

    /// So many in a second, where a counter grew by so many in the interval.
    double rate(long growth) {
        return growth * HUNDREDTHS / length();
    }
}
