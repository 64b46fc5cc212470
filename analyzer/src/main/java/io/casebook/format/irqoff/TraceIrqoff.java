package io.casebook.format.irqoff;

import io.casebook.format.ArtifactHead;
import io.casebook.format.Format;
import io.casebook.format.RecordParser;

import java.util.Objects;

/// The files of `/proc/trace_irqoff`: who held off interrupts or softirqs on which processor, for
/// how long and where (`trace_latency`), and how often (`distribute`).
public final class TraceIrqoff implements Format {
    private static final int LOOKED_AT = 200;
    private static final int LEAST_SHARE = 60;
    private static final int CERTAIN = 97;

    @Override
    public String id() {
        return "trace-irqoff";
    }

    @Override
    public String title() {
        return "interrupts held off (trace-irqoff)";
    }

    @Override
    public int likelihood(ArtifactHead head) {
        var lines = head.lines(LOOKED_AT).stream().filter(line -> !line.isBlank()).toList();
        var kinds = lines.stream().map(TraceLine::of).filter(Objects::nonNull).toList();
        var telling = kinds.contains(TraceLine.THRESHOLD) || kinds.contains(TraceLine.SAMPLE);
        var distribution = kinds.contains(TraceLine.HISTOGRAM) && kinds.contains(TraceLine.COLUMNS);
        var enough = 100 * kinds.size() >= LEAST_SHARE * lines.size();
        return (telling || distribution) && enough ? CERTAIN : 0;
    }

    @Override
    public RecordParser newParser() {
        return new TraceRecords();
    }
}
