package io.casebook.crash.kernel;

/// A report that is being read.
final class OpenReport {
    final Report report = new Report();
    final ReportLine first;
    ReportLine last;
    int lines;
    int quiet;
    boolean stack;

    /// The number of the last line that was added.
    long lastNumber;

    /// The number of the line at which the report said that it ends; 0 before.
    long end;

    OpenReport(ReportLine first) {
        this.first = first;
        last = first;
    }

    /// @param number of the line, counted in its log
    void add(TraceLine line, ReportLine from, long number) {
        report.add(line);
        lines++;
        lastNumber = number;
        var tells = !(line instanceof TraceLine.Plain);
        quiet = tells ? 0 : quiet + 1;
        stack |= line instanceof TraceLine.Frame || line instanceof TraceLine.Pointer;
        last = tells ? from : last;
    }
}
