package io.casebook.signature.scan;

import org.jspecify.annotations.Nullable;

/// Some bytes of a text that tell where it may stand.
///
/// @param gram the bytes, as [LiteralSearch] reads them
/// @param before how far before the last of them the text begins
/// @param next another that is found in the same slot; null behind the last
record SoughtGram(long gram, int before, SoughtText text, @Nullable SoughtGram next) {
    /// This one or the next of the slot that is the same gram; null where there is none.
    static @Nullable SoughtGram firstOf(@Nullable SoughtGram slot, long gram) {
        var candidate = slot;
        while (candidate != null && candidate.gram != gram) {
            candidate = candidate.next;
        }
        return candidate;
    }

    /// Another text with the same gram; null where there is none.
    @Nullable SoughtGram same() {
        return firstOf(next, gram);
    }

    /// Where the text begins that has this gram's last byte at `last`.
    int start(int last) {
        return last - before;
    }

    /// Whether the text stands in `bytes[from, to)` with this gram's last byte at `last`.
    boolean standsIn(byte[] bytes, int from, int last, int to) {
        return start(last) >= from && text.standsAt(bytes, start(last), to);
    }
}
