package io.casebook.signature.judge;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// What a group goes by: one number for each place or capture.
///
/// @param parts numbers of [Interned]
/// @param loose which of them may stand for another one, for all one knows: those of a host that
///     nobody names; never changed
record GroupKey(List<Long> parts, BitSet loose) {
    static final BitSet NONE = new BitSet();

    /// Whether nobody knows some part of it.
    boolean hasUnknown() {
        return parts.contains((long) Interned.UNKNOWN);
    }

    /// Whether it is of several groups for sure, as a fact is of every boot.
    boolean isWide() {
        return parts.contains((long) Interned.EVERY);
    }

    /// Whether it may be of other groups than its own, for all one knows.
    boolean isUnsure() {
        return hasUnknown() || !loose.isEmpty();
    }

    /// The parts that are of every group.
    BitSet every() {
        return isWide() ? these(Interned.EVERY) : NONE;
    }

    /// The parts that are, or may be, of other groups.
    BitSet open() {
        if (!isWide() && !isUnsure()) {
            return NONE;
        }
        var open = these(Interned.EVERY);
        open.or(these(Interned.UNKNOWN));
        open.or(loose);
        return open;
    }

    private BitSet these(int number) {
        var found = new BitSet();
        for (var i = 0; i < parts.size(); i++) {
            found.set(i, parts.get(i) == number);
        }
        return found;
    }

    /// What is left to compare when some parts do not count.
    List<Long> without(BitSet some) {
        if (some.isEmpty()) {
            return parts;
        }
        var left = new ArrayList<>(parts);
        some.stream().forEach(part -> left.set(part, (long) Interned.EVERY));
        return left;
    }
}
