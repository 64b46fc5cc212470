package io.casebook.format.samples;

import io.casebook.format.ArtifactHead;
import io.casebook.format.Format;
import io.casebook.format.RecordParser;
import io.casebook.format.SliceRange;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A report of sysstat with a time in each row: of `sar`, which reads what was collected over a
/// day, of `mpstat` and of `pidstat`. Data files of sysstat, decoded, are written so too.
///
/// @param evidence how dates are to be read
/// @param firstDay in the first line; null where it is not known, or before the format is fitted
/// @param firstTable its heading; empty where it is not known
public record ActivityReport(DateEvidence evidence, @Nullable LocalDate firstDay, String firstTable)
        implements Format {
    /// The format of no artifact yet.
    public ActivityReport() {
        this(DateEvidence.NONE, null, "");
    }

    @Override
    public String id() {
        return "sar";
    }

    @Override
    public String title() {
        return "system activity over time (sar, mpstat, pidstat)";
    }

    @Override
    public int likelihood(ArtifactHead head) {
        return ReportCensus.of(head).likelihood();
    }

    @Override
    public Format fittedTo(ArtifactHead head) {
        var dates = DateEvidence.of(head);
        var census = ReportCensus.of(head);
        return new ActivityReport(dates, census.day(dates), census.title());
    }

    /// A table of a large machine is megabytes long, with one heading.
    @Override
    public int sliceSize() {
        return SliceRange.LARGEST;
    }

    @Override
    public RecordParser newParser() {
        return new ReportRecords(evidence, firstDay, firstTable);
    }
}
