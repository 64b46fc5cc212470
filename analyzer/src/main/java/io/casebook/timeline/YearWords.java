package io.casebook.timeline;

import java.util.List;

/// Says in a sentence how the years of a log were found.
///
/// @param source the log
/// @param zone of its times
record YearWords(TableSource source, Zone zone) {
    private static final String UNKNOWN = "not known, the last one possible assumed";
    private static final String ONLY = "the only one that is possible";

    /// @param reasons what told the year, best first
    /// @param told whether anything did
    String sentence(YearWriting written, YearSpans spans, List<YearPoint> reasons, boolean told) {
        var text = new StringBuilder(source.table().artifact().value());
        if (!source.host().isEmpty()) {
            text.append(" of ").append(source.host());
        }
        text.append(": no year, no zone; ").append(years(written)).append(' ');
        text.append(reason(reasons, told));
        if (written.unset() > 0) {
            text.append("; lines of a clock that was not set, between their neighbours: ");
            text.append(written.unset());
        }
        if (written.uncertain() > 0) {
            text.append("; lines that may be of several years: ").append(written.uncertain());
        } else if (spans.spans().size() > 1) {
            text.append("; a silence of more than a year lies between");
        }
        return text.append("; ").append(zone.how()).toString();
    }

    private static String reason(List<YearPoint> reasons, boolean told) {
        if (reasons.isEmpty()) {
            return told ? ONLY : UNKNOWN;
        }
        var best = reasons.getFirst();
        return switch (best.kind()) {
            case FILE_TIME -> told ? ONLY : unsupported(best, "that of a copy is later");
            case OTHER_HOST -> told ? ONLY : unsupported(best, "that host may be of another time");
            default -> best.how();
        };
    }

    private static String unsupported(YearPoint point, String why) {
        return "assumed %s, which nothing supports: %s, by years perhaps"
                .formatted(point.how(), why);
    }

    private static String years(YearWriting written) {
        var first = written.firstYear();
        var last = written.lastYear();
        return first == last ? "year " + last : "years " + first + " to " + last + ", the last";
    }
}
