package io.casebook.signature.scan;

import io.casebook.signature.language.MessagePattern;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Chooses the part of a literal that is least likely to stand in ordinary logs, by how often its
/// bytes and its words do. A wrong guess costs time, nothing else.
final class RareWindow {
    /// How many bytes are weighed together.
    private static final int BLOCK = MessagePattern.SHORTEST_LITERAL;

    /// The bytes of logs, the most frequent first.
    private static final String FREQUENT =
            " e0tiarnos1d2lc:3u.-p45m6f7h8b9g/_v=kyw[]x(),qjzETSRCAIDNPLOMUVBFGHKWX";

    /// The words with which logs tell of ordinary days.
    private static final String COMMON =
            """
             accepted access active address allocated attempt authentication bytes cannot channel \
            client closed command completed configuration connect connected connection could \
            created data default device disabled disconnected disk domain down enabled entered \
            error event exited failed file finished for found from guest host info interface \
            invalid kernel link listening loaded local lock login lost memory message mode module \
            monitor network node not opened opening operation packet password path pending port \
            process reached ready received registered reloading removed request reset retry root \
            running scope server service session set slice socket start started starting state \
            status stopped stopping succeeded successful successfully system table target \
            terminated the thread time timed timeout unable unit update user using version \
            virtual volume waiting warning was while with write \
            """;

    private static final Set<String> PARTS_OF_COMMON =
            IntStream.rangeClosed(0, COMMON.length() - BLOCK)
                    .mapToObj(at -> COMMON.substring(at, at + BLOCK))
                    .collect(Collectors.toUnmodifiableSet());

    /// How often a part of one of the words stands at some place.
    private static final double SHARE_OF_COMMON = 0.004;

    private static final double RARE = 1.0 / 120;
    private static final int EVENNESS = 4;

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
    static int of(byte[] literal, int length) {
        var best = 0;
        var least = Double.MAX_VALUE;
        for (var offset = 0; offset + length <= literal.length; offset++) {
            var shares = shares(literal, offset, length);
            if (shares < least) {
                least = shares;
                best = offset;
            }
        }
        return best;
    }

    private static double shares(byte[] literal, int offset, int length) {
        var shares = 0.0;
        for (var last = offset + BLOCK - 1; last < offset + length; last++) {
            shares += share(literal, last);
        }
        return shares;
    }

    private static double share(byte[] literal, int last) {
        var share = 1.0;
        for (var back = 0; back < BLOCK; back++) {
            share *= SHARE[literal[last - back] & 0xff];
        }
        var part = new String(literal, last - BLOCK + 1, BLOCK, StandardCharsets.ISO_8859_1);
        return PARTS_OF_COMMON.contains(part) ? Math.max(share, SHARE_OF_COMMON) : share;
    }
}
