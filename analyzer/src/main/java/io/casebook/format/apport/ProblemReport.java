package io.casebook.format.apport;

import io.casebook.format.ArtifactHead;
import io.casebook.format.Format;
import io.casebook.format.RecordParser;
import io.casebook.model.ReportField;

import java.util.List;

/// The short fields of a problem report of Ubuntu's apport (apport, `problem_report.py`); intake
/// makes texts of their own of the long ones.
public final class ProblemReport implements Format {
    private static final int LOOKED_AT = 50;
    private static final int CERTAIN = 98;

    @Override
    public String id() {
        return "apport-report";
    }

    @Override
    public String title() {
        return "problem report (Ubuntu apport)";
    }

    @Override
    public int likelihood(ArtifactHead head) {
        var lines = head.lines(LOOKED_AT);
        return ReportFields.starts(lines.isEmpty() ? "" : lines.getFirst()) && areFields(lines)
                ? CERTAIN
                : 0;
    }

    private static boolean areFields(List<String> lines) {
        return lines.size() > 1 && lines.stream().allMatch(it -> ReportField.of(it) != null);
    }

    @Override
    public RecordParser newParser() {
        return new ReportRecords();
    }
}
