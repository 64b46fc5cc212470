package io.casebook.format.chrony;

import io.casebook.format.ArtifactHead;
import io.casebook.format.Format;
import io.casebook.format.RecordParser;

import java.util.regex.Pattern;

/// `tracking.log`, `measurements.log`, `statistics.log` and their siblings, which chronyd writes
/// where its setting `log` names them (chrony.conf(5), log): a line of time, source and numbers,
/// and headings between rules every 32 lines. The time is in UTC.
public final class ChronyTable implements Format {
    static final Pattern RULE = Pattern.compile("={50,300}");
    static final Pattern HEADING = Pattern.compile(" {1,6}Date \\(UTC\\) Time {1,10}\\S.{0,250}");
    static final Pattern ROW =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d)(?:\\.\\d{1,9})? .+");
    private static final int LOOKED_AT = 50;
    private static final int CERTAIN = 98;

    @Override
    public String id() {
        return "chrony-table";
    }

    @Override
    public String title() {
        return "tables of chronyd (tracking.log, measurements.log, statistics.log)";
    }

    @Override
    public int likelihood(ArtifactHead head) {
        var lines = head.lines(LOOKED_AT);
        var heading = lines.stream().anyMatch(it -> HEADING.matcher(it).matches());
        var fitting =
                lines.stream()
                        .filter(
                                it ->
                                        RULE.matcher(it).matches()
                                                || HEADING.matcher(it).matches()
                                                || ROW.matcher(it).matches())
                        .count();
        return heading && 2 * fitting > lines.size() ? CERTAIN : 0;
    }

    @Override
    public RecordParser newParser() {
        return new TableRecords();
    }
}
