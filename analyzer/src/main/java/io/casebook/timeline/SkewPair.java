package io.casebook.timeline;

/// One event that two hosts saw: how far their clocks were apart then.
///
/// @param ahead nanoseconds by which the first host's clock was ahead of the second's
/// @param uncertainty nanoseconds, to either side
/// @param migration whether a guest went from one to the other; else a cluster was formed
record SkewPair(
        SkewSighting first, SkewSighting second, long ahead, long uncertainty, boolean migration) {
    /// Members of a cluster tell of it within so many nanoseconds of each other.
    private static final long TOKEN = Skew.SECOND / 2;

    /// The source starts to send at most so many nanoseconds after the destination was started.
    private static final long PREPARED = 10 * Skew.SECOND;

    /// Where no zone is known, a larger difference may be one of zones; nanoseconds.
    private static final long SURELY_NO_ZONE = 420 * Skew.SECOND;

    static SkewPair membership(SkewSighting first, SkewSighting second) {
        return new SkewPair(
                first, second, first.nanos() - second.nanos(), open(first, second) + TOKEN, false);
    }

    /// @param departure on the first host
    static SkewPair departure(SkewSighting departure, SkewSighting arrival) {
        return new SkewPair(
                departure,
                arrival,
                departure.nanos() - arrival.nanos() - PREPARED / 2,
                open(departure, arrival) + PREPARED / 2,
                true);
    }

    /// @param arrival on the first host
    static SkewPair arrival(SkewSighting arrival, SkewSighting departure) {
        return new SkewPair(
                arrival,
                departure,
                arrival.nanos() - departure.nanos() + PREPARED / 2,
                open(arrival, departure) + PREPARED / 2,
                true);
    }

    private static long open(SkewSighting first, SkewSighting second) {
        return first.uncertainty() + second.uncertainty();
    }

    /// Whether the clocks differ, and not perhaps the zones.
    boolean ofClocks() {
        return first.zoneKnown() && second.zoneKnown() || Math.abs(ahead) < SURELY_NO_ZONE;
    }

    /// Whether both tell of the same difference, but for drift.
    boolean agrees(SkewPair other) {
        var drift = Math.abs(first.nanos() - other.first.nanos()) / Skew.DRIFT_DIVISOR;
        return Math.abs(ahead - other.ahead) <= uncertainty + other.uncertainty + drift;
    }
}
