package io.casebook.signature.decode;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The bits of `local_softirq_pending`, after `include/linux/interrupt.h`: the message prints the
/// mask in hexadecimal. BLOCK_IOPOLL (IRQ_POLL since 4.5) came with commit 5e605b64a183 in 2.6.32;
/// the later bits of older kernels lie one lower, except where Red Hat took it into 2.6.18.
final class SoftirqMask implements Decoder {
    private static final List<String> CURRENT =
            List.of(
                    "HI",
                    "TIMER",
                    "NET_TX",
                    "NET_RX",
                    "BLOCK",
                    "IRQ_POLL",
                    "TASKLET",
                    "SCHED",
                    "HRTIMER",
                    "RCU");
    private static final List<String> BEFORE_IOPOLL =
            List.of(
                    "HI", "TIMER", "NET_TX", "NET_RX", "BLOCK", "TASKLET", "SCHED", "HRTIMER",
                    "RCU");
    private static final int SAME_BITS = 5;
    private static final Pattern OLD =
            Pattern.compile("(?!2\\.6\\.18-.*\\.el5)2\\.6\\.(?:[12]?[0-9]|3[01])(?![0-9]).*");

    @Override
    public String decode(String value, Surroundings surroundings) {
        var release = surroundings.fact("host.kernel.release");
        var names = OLD.matcher(release).matches() ? BEFORE_IOPOLL : CURRENT;
        return Numbers.unsigned(value)
                .map(mask -> bits(mask, names) + assumption(mask, release))
                .orElse(value);
    }

    /// The tables differ from IRQ_POLL on; who does not know the kernel takes the common one.
    private static String assumption(BigInteger mask, String release) {
        return release.isEmpty() && mask.bitLength() > SAME_BITS
                ? " (as kernels since 2.6.32 count)"
                : "";
    }

    private static String bits(BigInteger mask, List<String> names) {
        var set =
                IntStream.range(0, mask.bitLength())
                        .filter(mask::testBit)
                        .mapToObj(bit -> bit < names.size() ? names.get(bit) : "bit " + bit)
                        .toList();
        return set.isEmpty() ? "none" : String.join(" + ", set);
    }
}
