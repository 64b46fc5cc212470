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
/// @param causes the findings that it follows from, the nearest in time first
/// @param pack name of the signatures' pack that knows it
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
        List<Evidence> evidence,
        List<Cause> causes,
        String pack) {

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

    /// Another finding that this one follows from.
    ///
    /// @param signature its id
    /// @param because why the one leads to the other
    public record Cause(String signature, String because) {}

    /// The same, following from others.
    public Finding following(List<Cause> others) {
        return new Finding(
                signature,
                title,
                category,
                severity,
                role,
                confidence,
                count,
                first,
                last,
                hosts,
                explanation,
                cause,
                remedy,
                references,
                captures,
                decoded,
                reasons,
                evidence,
                List.copyOf(others),
                pack);
    }

    /// One line of the sum behind the confidence.
    ///
    /// @param weight for (positive) or against (negative)
    public record Reason(int weight, String because) {}
}
