package io.casebook.format.samples;

import io.casebook.format.ArtifactHead;
import io.casebook.format.Format;
import io.casebook.format.RecordParser;
import io.casebook.format.SliceRange;

import java.util.regex.Pattern;

/// Reports of `iostat`: processors and devices, once or again and again.
///
/// @param evidence how dates are to be read
/// @param sinceBoot whether the first report tells the time since the machine started, as it does
///     unless it was asked to leave that out (`-y`)
public record DeviceReport(DateEvidence evidence, boolean sinceBoot) implements Format {
    private static final int LOOKED_AT = 60;
    private static final int CERTAIN = 98;
    private static final int WITHOUT_HEADER = 92;
    private static final Pattern WITHOUT_FIRST = Pattern.compile("iostat_-[a-zA-Z]*y[^/]*$");

    /// The format of no artifact yet.
    public DeviceReport() {
        this(DateEvidence.NONE, true);
    }

    @Override
    public String id() {
        return "iostat";
    }

    @Override
    public String title() {
        return "devices and processors over time (iostat)";
    }

    @Override
    public int likelihood(ArtifactHead head) {
        var lines = head.lines(LOOKED_AT).stream().filter(line -> !line.isBlank()).toList();
        var header = lines.stream().limit(5).anyMatch(line -> ReportHeader.of(line) != null);
        var tables = lines.stream().filter(DeviceReport::isHeading).count();
        if (tables == 0) {
            return 0;
        }
        var first = lines.stream().limit(3).anyMatch(DeviceReport::isHeading);
        return header ? CERTAIN : first ? WITHOUT_HEADER : 0;
    }

    private static boolean isHeading(String line) {
        return DeviceRecords.PROCESSORS.matcher(line).matches()
                || DeviceRecords.DEVICES.matcher(line).matches();
    }

    @Override
    public Format fittedTo(ArtifactHead head) {
        var all = !WITHOUT_FIRST.matcher(head.path().value()).find();
        return new DeviceReport(DateEvidence.of(head), all);
    }

    /// Whether a report is the first one is said by what stands above it.
    @Override
    public int sliceSize() {
        return SliceRange.LARGEST;
    }

    @Override
    public RecordParser newParser() {
        return new DeviceRecords(evidence, sinceBoot);
    }
}
