package io.casebook.timeline;

import io.casebook.model.Evidence;
import io.casebook.model.Freeze.Kind;

import java.util.List;

/// A stop or a jump as one message tells it, at its place in time.
///
/// @param axis what the times count on
/// @param first of the stop, in nanoseconds on that axis
/// @param last of the stop as far as it is told
/// @param uncertaintyMillis both may be off by so much to either side
record FreezeWitness(
        Axis axis,
        Kind kind,
        FreezeStatement.Scope scope,
        long first,
        long last,
        int uncertaintyMillis,
        String sentence,
        List<Evidence> evidence) {

    /// What times count on.
    ///
    /// @param host whose it is; empty where that is not known
    /// @param source what else parts it: the artifact, where the host is not known or times count
    ///     from a boot
    /// @param boot number of the boot in its artifact where times count from it and nothing dates
    ///     that; -1 where they count from 1970-01-01T00:00Z
    record Axis(String host, String source, int boot) {
        static final int DATED = -1;

        boolean dated() {
            return boot == DATED;
        }
    }

    boolean hasSpan() {
        return last > first;
    }
}
