package io.casebook.signature.judge;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The first and the last of many.
final class Ends {
    private Ends() {}

    /// At most so many: half of them from the start, half from the end, in order.
    static int[] of(int[] all, int most) {
        if (all.length <= most) {
            return all;
        }
        return IntStream.concat(
                        Arrays.stream(all, 0, most - most / 2),
                        Arrays.stream(all, all.length - most / 2, all.length))
                .toArray();
    }
}
