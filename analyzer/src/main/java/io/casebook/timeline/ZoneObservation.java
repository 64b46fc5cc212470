package io.casebook.timeline;

import io.casebook.model.Clock.Anchor;

import java.time.Instant;
import java.time.ZoneOffset;

/// A moment at which the offset of a host's local times is known.
///
/// @param how in words, `%s` standing for the offset
record ZoneObservation(Instant at, ZoneOffset offset, Anchor anchor, String how) {
    /// The offset as people write it.
    String offsetText() {
        return text(offset);
    }

    static String text(ZoneOffset offset) {
        return "UTC" + offset.getId().replace("Z", "+00:00");
    }

    /// The sentence of the report.
    String sentence() {
        return how.formatted(offsetText());
    }
}
