package io.casebook.model;

import java.util.List;
import java.util.Map;

/// A matched signature with its evidence.
///
/// @param count how often its leading selection hit
/// @param first nanoseconds since 1970-01-01T00:00Z of the first hit, or [EventChunk#UNDATED]
/// @param last of the last hit, likewise
/// @param hosts names of the hosts and guests it is about
/// @param captures what the hits captured, by capture name, as written
/// @param decoded the captures in plain words, by capture name
/// @param reasons the lines of the sum behind the confidence
public record Finding(
        String signature,
        String title,
        String category,
        FindingSeverity severity,
        Role role,
        Confidence confidence,
        long count,
        long first,
        long last,
        List<String> hosts,
        String explanation,
        String cause,
        List<String> remedy,
        List<String> references,
        Map<String, String> captures,
        Map<String, String> decoded,
        List<Reason> reasons,
        List<Evidence> evidence) {

    /// What a finding is in the story of an incident.
    public enum Role {
        /// Something that went wrong.
        EVENT,
        /// Ties other findings together, is none by itself.
        ANCHOR,
        /// Helps to understand the others.
        CONTEXT,
        /// Looks alarming and is harmless; never a cause.
        NOISE
    }

    /// One line of the sum behind the confidence.
    ///
    /// @param weight for (positive) or against (negative)
    public record Reason(int weight, String because) {}
}
