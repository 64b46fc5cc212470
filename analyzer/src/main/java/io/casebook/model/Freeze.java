package io.casebook.model;

import java.util.List;

/// A span in which a machine, or a part of it, stood still, or over which its clock jumped.
///
/// @param host the machine, host or guest; empty where it is not known
/// @param first nanoseconds since 1970-01-01T00:00Z of its begin, which is earlier than the message
///     that tells of it; [EventChunk#UNDATED] where only the time since a boot is known
/// @param last of its end as far as it is told, likewise; equal to `first` where no length is told
/// @param uncertaintyMillis both ends may be off by so much to either side
/// @param explanation what happened, in a sentence or two
/// @param evidence the records that tell of it, earliest first; of many the first ones
public record Freeze(
        String host,
        Kind kind,
        long first,
        long last,
        int uncertaintyMillis,
        String explanation,
        List<Evidence> evidence) {

    /// What stood still. Of several that tell of one stop the first in this order names it.
    public enum Kind {
        /// The machine slept and was woken.
        SUSPEND("suspend"),
        /// No log of the machine says anything, far beyond its usual rhythm.
        SILENCE("silence"),
        /// A process says that it did not run for a while.
        NOT_SCHEDULED("not-scheduled"),
        /// The kernel says that a processor or a task did not go on.
        STALL("stall"),
        /// The clock jumped.
        CLOCK_JUMP("clock-jump");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /// The name in reports.
        public String label() {
            return label;
        }
    }

    /// Whether it has a place on the timeline.
    public boolean dated() {
        return first != EventChunk.UNDATED;
    }
}
