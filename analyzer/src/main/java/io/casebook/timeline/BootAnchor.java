package io.casebook.timeline;

import io.casebook.model.Clock.Anchor;
import io.casebook.model.UtcTime;

import java.util.List;

/// Something that says when a boot was.
///
/// @param bootNanos nanoseconds since 1970-01-01T00:00Z at which the counter stood at 0
/// @param reading the counter, in nanoseconds, where that is known best; it drifts from there
/// @param uncertaintyMillis the true boot may be so much earlier or later
/// @param how in words, for the report
record BootAnchor(
        Kind kind,
        long bootNanos,
        long reading,
        int uncertaintyMillis,
        List<Anchor> anchors,
        String how) {
    /// A free-running kernel clock is off by less than that: one part in ten thousand.
    static final long DRIFT_DIVISOR = 10_000;

    private static final String IN_LOCAL_TIME = ", which runs in local time";
    private static final long NANOS_PER_MILLI = 1_000_000L;

    /// Kinds of evidence, the one to be believed first first.
    enum Kind {
        USER,
        /// Audit records that tell both clocks.
        AUDIT,
        MESSAGES,
        UPTIME,
        BOOT_TIME,
        SLEEP,
        DUMP,
        /// May be off by seconds, as nobody looks after it; by hours where it runs in local time.
        REAL_TIME_CLOCK
    }

    /// Nanoseconds since 1970-01-01T00:00Z at a counter.
    long at(long counter) {
        return bootNanos + counter;
    }

    /// By how much the time may be off at a counter.
    int uncertaintyMillis(long counter) {
        var drift = Math.abs(counter - reading) / DRIFT_DIVISOR;
        return Precision.sum(uncertaintyMillis, Precision.millis(drift));
    }

    /// Whether both may be true.
    ///
    /// @param allowedMillis more than their uncertainties
    boolean agrees(BootAnchor other, long allowedMillis) {
        var drift = Math.abs(reading - other.reading) / DRIFT_DIVISOR / NANOS_PER_MILLI;
        var off = Math.abs(bootNanos / NANOS_PER_MILLI - other.bootNanos / NANOS_PER_MILLI);
        return off <= allowedMillis + drift + uncertaintyMillis + other.uncertaintyMillis + 1;
    }

    /// The same of a real-time clock that runs in local time.
    ///
    /// @param ahead nanoseconds that local time is ahead of UTC
    BootAnchor inLocalTime(long ahead, List<Anchor> told) {
        return new BootAnchor(
                kind, bootNanos - ahead, reading, uncertaintyMillis, told, how + IN_LOCAL_TIME);
    }

    /// Whether it is known to be of a clock that runs in local time.
    boolean isLocal() {
        return how.endsWith(IN_LOCAL_TIME);
    }

    /// `2017-03-26T09:59:41.000Z ± 0.2 s, from 14 messages shared with messages`.
    ///
    /// @param atStart the counter when the kernel started
    String words(long atStart) {
        return "boot %s %s, %s".formatted(UtcTime.format(at(atStart), 3), doubt(), how);
    }

    /// `± 0.2 s`.
    String doubt() {
        return uncertaintyMillis == Integer.MAX_VALUE // all that it can hold
                ? "± more than 24 d"
                : "± " + uncertaintyMillis / 1000.0 + " s";
    }

    /// The first place that it rests on, in words.
    String place() {
        return anchors.isEmpty()
                ? ""
                : " (%s:%d)".formatted(anchors.getFirst().artifact(), anchors.getFirst().line());
    }
}
