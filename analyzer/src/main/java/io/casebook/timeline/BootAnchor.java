package io.casebook.timeline;

import io.casebook.model.Clock.Anchor;

import java.util.List;

/// When a boot was.
///
/// @param bootNanos nanoseconds since 1970-01-01T00:00Z at which the counter stood at 0
/// @param reading the counter, in nanoseconds, where that is known best; it drifts from there
/// @param how in words, for the report
record BootAnchor(
        long bootNanos, long reading, int uncertaintyMillis, List<Anchor> anchors, String how) {}
