package io.casebook.format.samples;

import io.casebook.format.ArtifactHead;
import io.casebook.format.Format;
import io.casebook.format.RecordParser;
import io.casebook.format.SliceRange;

/// Reports of procps' `vmstat`, with (`-t`) or without times.
///
/// @param evidence how dates between the reports are to be read
/// @param units in what memory is counted
public record MemoryReport(DateEvidence evidence, MemoryUnits units) implements Format {
    private static final int LOOKED_AT = 10;
    private static final int CERTAIN = 97;

    /// The format of no artifact yet.
    public MemoryReport() {
        this(DateEvidence.NONE, MemoryUnits.UNKNOWN);
    }

    @Override
    public String id() {
        return "vmstat";
    }

    @Override
    public String title() {
        return "memory, paging and processors over time (vmstat)";
    }

    @Override
    public int likelihood(ArtifactHead head) {
        var lines = head.lines(LOOKED_AT);
        var known = lines.stream().anyMatch(it -> MemoryRecords.HEADING.matcher(it).matches());
        return known ? CERTAIN : 0;
    }

    @Override
    public Format fittedTo(ArtifactHead head) {
        return new MemoryReport(DateEvidence.of(head), MemoryUnits.of(head));
    }

    /// What a row means is said by the heading of the first one.
    @Override
    public int sliceSize() {
        return SliceRange.LARGEST;
    }

    @Override
    public RecordParser newParser() {
        return new MemoryRecords(evidence, units);
    }
}
