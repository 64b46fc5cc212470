package io.casebook.history;

import org.jspecify.annotations.Nullable;

import java.util.function.IntPredicate;

/// A condition on what the columns say of an event. Has a value's `equals`, so that queries have.
interface RowFilter {
    /// All rows of the block.
    IntPredicate ALL = _ -> true;

    /// What to ask of the rows of this block; null where no row can be meant.
    @Nullable IntPredicate on(Block block);
}
