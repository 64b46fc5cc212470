package io.casebook.signature.judge;

import io.casebook.model.Artifact;
import io.casebook.model.Crash;
import io.casebook.model.EventTable;
import io.casebook.model.Fact;

import java.util.List;
import java.util.Set;

/// Everything of an upload that the judge sees, after clocks are solved and names are attributed.
///
/// @param tables the events, with resolved times
/// @param artifacts what there is to look at: formats, hosts, and the times that they cover
/// @param guests names of all guests that the upload knows
public record Observations(
        List<EventTable> tables,
        Hits hits,
        Placement placement,
        List<Fact> facts,
        List<Crash> crashes,
        List<Artifact> artifacts,
        Set<String> guests) {

    /// Says of which machine and which boot an event is.
    public interface Placement {
        /// Name of the host that wrote it; empty where that is not known.
        String host(EventTable.Row event);

        /// Name of the guest that it is about; empty where it is about none, or nobody knows.
        String guest(EventTable.Row event);

        /// What its hypervisor calls a host that is a guest; empty for others, and where both say
        /// the same.
        default String guestNameOf(String host) {
            return "";
        }

        /// Name of the host that a guest ran on at a time; empty where that is not known.
        ///
        /// @param nanos since 1970 UTC
        /// @param doubt nanoseconds that the time may be off
        default String hypervisorOf(String guest, long nanos, long doubt) {
            return "";
        }

        /// Number of the boot of its host, from 0; -1 where that is not known.
        int boot(EventTable.Row event);
    }
}
