package io.casebook.signature.judge;

import org.jspecify.annotations.Nullable;

import java.util.function.IntPredicate;

/// What there is of one selection.
///
/// @param entries numbers of entries of the [Ledger], sorted
/// @param known of a fact: entries that tell its value, whether or not it is the wanted one; null
///     of anything else
/// @param ifMissing of a fact: what to say where nothing is known; else why nothing could be seen
///     at all, or null where something could
record Seen(int[] entries, int @Nullable [] known, @Nullable String ifMissing) {
    /// Why nothing could be seen; null where something could.
    @Nullable String missing() {
        return known != null && known.length > 0 ? null : ifMissing;
    }

    /// Everything of it, wanted or not.
    int[] all() {
        return known == null ? entries : known;
    }

    /// The part of it that suits.
    Seen only(IntPredicate wanted) {
        return new Seen(
                IntSets.filter(entries, wanted),
                known == null ? null : IntSets.filter(known, wanted),
                ifMissing);
    }

    /// The same with other entries.
    Seen with(int[] others) {
        return new Seen(others, known, ifMissing);
    }
}
