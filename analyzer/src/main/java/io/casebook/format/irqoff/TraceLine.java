package io.casebook.format.irqoff;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/// The kinds of lines.
enum TraceLine {
    /// `trace_irqoff_latency: 50ms`.
    THRESHOLD("trace_irqoff_latency: \\d+\\+?ms", true),
    /// `hardirq:` or `softirq:`, the processors of which follow.
    SECTION("(hardirq|softirq):", true),
    /// `cpu: 17`.
    PROCESSOR("cpu: ?\\d+", true),
    /// `COMMAND: bash PID: 22840 LATENCY: 107ms`; with a plus it was still going on.
    SAMPLE("COMMAND: .* PID: \\d+ LATENCY: \\d+\\+?ms.*", false),
    /// `disable_hardirq+0x5b/0x70 [module]`.
    FRAME("[A-Za-z_][\\w.]*\\+0x[0-9a-f]+/0x[0-9a-f]+( \\[\\w+\\])?", false),
    /// `hardirq-off:`, the counts of which follow.
    HISTOGRAM("(hardirq|softirq)-off:", true),
    /// `msecs : count distribution`.
    COLUMNS("msecs +: count +distribution", false),
    /// `20 -> 39 : 1 |****|`.
    COUNT("\\d+ +-> +\\d+ +: +\\d+ +\\|\\** *\\|", true);

    private static final int LONGEST = 400;

    private final Pattern pattern;

    /// Whether it starts a record.
    final boolean starts;

    TraceLine(String expression, boolean starts) {
        pattern = Pattern.compile(expression);
        this.starts = starts;
    }

    /// The kind of a line; null for what the module does not write.
    static @Nullable TraceLine of(String line) {
        var text = line.strip();
        if (text.length() > LONGEST) {
            return null;
        }
        for (var kind : values()) {
            if (kind.pattern.matcher(text).matches()) {
                return kind;
            }
        }
        return null;
    }
}
