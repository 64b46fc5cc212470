package io.casebook.timeline;

import io.casebook.model.Clock.Anchor;

import org.jspecify.annotations.Nullable;

/// What is known of the year in which one line of a log was written.
///
/// @param row of the line
/// @param begun how often a new year has begun from the first line of the log to this one
/// @param kind how much it counts
/// @param fit how ill a year fits
/// @param anchor the place that tells it, or null
/// @param how in words, such as `from its rotation name`
record YearPoint(int row, int begun, Kind kind, Fit fit, @Nullable Anchor anchor, String how) {
    private static final double MISFIT = 1;

    /// The harm done when the first line of the log is of a year.
    double cost(int offset) {
        return kind.weight * fit.misfit(offset + begun);
    }

    /// Whether the point does not hold when the first line is of that year.
    boolean contradicts(int offset) {
        return fit.misfit(offset + begun) >= MISFIT;
    }

    /// How well years fit a point.
    @FunctionalInterface
    interface Fit {
        /// From 0, fits, to 1, does not; slightly more than 1 where it matters by how many years.
        double misfit(int year);
    }

    /// Kinds of evidence. Weights are compared with that of a silence of more than a year, which
    /// [YearSearch] takes rather than to let a point of more weight fall.
    enum Kind {
        /// The user says it.
        STATED(1_000_000, true),
        /// Nothing is later than the analysis.
        ANALYSIS(100_000, false),
        /// Only leap years have a February 29.
        LEAP_DAY(200, false),
        /// A kernel runs after it was built.
        KERNEL_BUILD(100, false),
        /// The line tells the whole date.
        EXACT(60, true),
        /// The line names its weekday.
        WEEKDAY(50, true),
        /// The name of a rotated log, whose last line is of the days before.
        CLOSE_ROTATION(45, true),
        /// The last line was written right before something that is dated.
        CLOSE(40, true),
        /// The name of a rotated log.
        ROTATION(25, true),
        /// The upload was made on a date.
        COLLECTION(20, true),
        /// Another log of the same host ends on a date.
        SIBLING(15, true),
        /// The file was written, or copied, on a date.
        FILE_TIME(8, true),
        /// A boot near to the line was on a weekday.
        BOOT_DAY(4, true),
        /// Another host's log ends on a date.
        OTHER_HOST(2, true);

        private final int weight;
        private final boolean tells;

        Kind(int weight, boolean tells) {
            this.weight = weight;
            this.tells = tells;
        }

        /// Whether it names a year, rather than to forbid some.
        boolean tells() {
            return tells;
        }

        /// Whether it is worth a word when it does not hold.
        boolean isWorthSaying() {
            return this != OTHER_HOST;
        }
    }
}
