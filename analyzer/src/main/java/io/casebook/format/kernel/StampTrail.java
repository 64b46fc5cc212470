package io.casebook.format.kernel;

import io.casebook.model.ReadingKind;
import io.casebook.model.RecordDraft;

/// Follows the stamps from line to line, for what only their sequence tells.
final class StampTrail {
    private static final long SECOND = 1_000_000_000L;

    /// Stamps of several processors are out of order by less than this.
    private static final long LEAST_STEP_BACK = SECOND;

    /// A report is written within less, even over a serial line.
    private static final long LONGEST_PAUSE = 10 * SECOND;

    private ReadingKind kind = ReadingKind.NONE;
    private long nanos;
    private boolean stepsBack;
    private boolean pauses;
    private boolean bootMayStart;

    /// A slice begins.
    ///
    /// @param first whether nothing stands before it
    void begin(boolean first) {
        kind = first ? ReadingKind.SINCE_BOOT : ReadingKind.NONE;
        nanos = 0;
        bootMayStart = !first;
    }

    /// Goes on to the next line. Lines without a stamp change nothing.
    void follow(RecordDraft line) {
        stepsBack = false;
        pauses = false;
        if (line.readingKind == ReadingKind.NONE) {
            return;
        }
        if (line.readingKind == kind) {
            stepsBack = nanos - line.readingNanos >= LEAST_STEP_BACK;
            pauses = Math.abs(line.readingNanos - nanos) > LONGEST_PAUSE;
        }
        kind = line.readingKind;
        nanos = line.readingNanos;
        bootMayStart &= nanos == 0;
    }

    /// Whether the line may belong to the same report as the one before.
    boolean timely() {
        return !stepsBack && !pauses;
    }

    /// Whether the kernel's clock starts again: it goes back to zero (what the kernel writes before
    /// it has a clock bears that stamp, some lines before `Linux version`), or it goes back and the
    /// kernel greets. At the start of a slice that another one precedes the greeting alone tells.
    boolean restarts(RecordDraft line, Mark mark) {
        var greets = mark == Mark.BOOT && (stepsBack || bootMayStart);
        var isZero = line.readingNanos == 0 && stepsBack;
        return line.readingKind == ReadingKind.SINCE_BOOT && (greets || isZero);
    }
}
