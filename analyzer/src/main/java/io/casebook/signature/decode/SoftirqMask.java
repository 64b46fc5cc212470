package io.casebook.signature.decode;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The bits of `local_softirq_pending`, after `include/linux/interrupt.h`: the message prints the
/// mask in hexadecimal. Kernels before 2.6.31 know no BLOCK_IOPOLL, so their later bits lie one
/// lower, except Red Hat's, which took it into 2.6.18 and 2.6.32.
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
    private static final Pattern OLD =
            Pattern.compile("2\\.6\\.(?:[0-9]|[12][0-9]|30)(?![0-9])(?!.*\\.el).*");

    @Override
    public String decode(String value, Surroundings surroundings) {
        var release = surroundings.fact("host.kernel.release");
        var names = OLD.matcher(release).matches() ? BEFORE_IOPOLL : CURRENT;
        var assumed = release.isEmpty() ? " (by the table of kernels from 2.6.32 on)" : "";
        return Numbers.unsigned(value).map(mask -> bits(mask, names) + assumed).orElse(value);
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
