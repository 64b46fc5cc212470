package io.casebook.format.samples;

import io.casebook.format.RecordSink;
import io.casebook.model.Subject;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;

/// States the numbers of a first report, which tells the time since the machine started, as facts:
/// `iostat.since-boot.cpu.iowait`, `iostat.since-boot.disk.await.sda`.
final class SinceBoot {
    /// A machine with thousands of disks has no more to say about each of them.
    private static final int MOST_FACTS = 512;

    private static final Set<String> OF_EACH =
            Set.of("disk.await", "disk.await-read", "disk.await-write", "disk.util");

    /// Numbers that tell the moment, though they stand in such a report.
    private static final Set<String> PRESENT =
            Set.of(
                    "load.runq",
                    "load.blocked",
                    "swap.used",
                    "mem.free",
                    "mem.buffers",
                    "mem.cached");

    private final String prefix;
    private int facts;

    SinceBoot(String prefix) {
        this.prefix = prefix;
    }

    /// Another text begins.
    void begin() {
        facts = 0;
    }

    /// Takes the numbers of a row.
    Heading.Told facts(Words words, RecordSink sink) {
        var samples = Heading.Told.samples(words, sink);
        return (column, instance, value, word) -> {
            var total = instance.isEmpty() || instance.equals("all");
            if (PRESENT.contains(column.key())) {
                samples.tell(column, instance, value, word);
            } else if ((total || OF_EACH.contains(column.key())) && facts < MOST_FACTS) {
                facts++;
                sink.fact(
                        Subject.host(""),
                        prefix + column.key() + (total ? "" : "." + instance),
                        plain(value),
                        column.unit(),
                        words.start(word),
                        words.end(word));
            }
        };
    }

    private static String plain(double value) {
        var rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
        return rounded.stripTrailingZeros().toPlainString();
    }
}
