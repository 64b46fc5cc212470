package io.casebook.history;

import org.jspecify.annotations.Nullable;

import java.util.function.IntPredicate;

/// Events of one incident.
record IncidentFilter(String incident) implements RowFilter {
    @Override
    public @Nullable IntPredicate on(Block block) {
        return block.incident().equals(incident) ? ALL : null;
    }
}
