package io.casebook.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Slices are parsed side by side, each as if a record started where it starts. Where the last
/// record of one slice ends in the middle of what the next one took for a record (it is so long
/// that its reader had to cut it), the next one is read again from there, so that no byte is in
/// none or in two of them.
public final class SliceSeams {
    private SliceSeams() {}

    /// The same slices, in order, none of them with a record that a cut goes through.
    ///
    /// @param slices in order, with whatever was noted of them
    /// @param again reads a slice
    public static <S> List<S> mend(
            List<S> slices, Function<S, SliceResult> result, Function<SliceRange, S> again) {
        var seamless = new ArrayList<S>();
        var end = 0L;
        for (var slice : slices) {
            var first = result.apply(slice);
            var whole = first.isTornAt(end) ? again.apply(first.range().startingAt(end)) : slice;
            seamless.add(whole);
            end = result.apply(whole).endAfter(end);
        }
        return seamless;
    }
}
