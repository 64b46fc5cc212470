package io.casebook.signature.scan;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Chooses the part of a literal that is least likely to stand in ordinary logs, by how often its
/// bytes do. A wrong guess costs time, nothing else.
final class RareWindow {
    /// The bytes of logs, the most frequent first.
    private static final String FREQUENT =
            " e0tiarnos1d2lc:3u.-p45m6f7h8b9g/_v=kyw[]x(),qjzETSRCAIDNPLOMUVBFGHKWX";

    private static final double RARE = 1.0 / 120;
    private static final int EVENNESS = 4;

    /// Where a window ends, a mistaken look costs more than a short step.
    private static final int LOOK = 3;

    private static final double[] SHARE = shares();

    private RareWindow() {}

    private static double[] shares() {
        var shares = new double[1 << Byte.SIZE];
        Arrays.fill(shares, RARE);
        var frequent = FREQUENT.getBytes(StandardCharsets.US_ASCII);
        for (var rank = 0; rank < frequent.length; rank++) {
            shares[frequent[rank]] = 1.0 / (rank + EVENNESS);
        }
        return shares;
    }

    /// Where it begins.
    ///
    /// @param length of the window in bytes
    /// @param block how many bytes are looked at together
    static int of(byte[] literal, int length, int block) {
        var best = 0;
        var least = Double.MAX_VALUE;
        for (var offset = 0; offset + length <= literal.length; offset++) {
            var cost = cost(literal, offset, length, block);
            if (cost < least) {
                least = cost;
                best = offset;
            }
        }
        return best;
    }

    private static double cost(byte[] literal, int offset, int length, int block) {
        var cost = 0.0;
        for (var last = block - 1; last < length; last++) {
            var steps = last - block + 2;
            var weight = last == length - 1 ? LOOK * steps : steps;
            cost += share(literal, offset + last, block) * weight;
        }
        return cost;
    }

    private static double share(byte[] literal, int last, int block) {
        var share = 1.0;
        for (var back = 0; back < block; back++) {
            share *= SHARE[literal[last - back] & 0xff];
        }
        return share;
    }
}
