package io.casebook.format.container;

import io.casebook.format.LineParser;
import io.casebook.format.RecordSink;
import io.casebook.format.TimeReader;
import io.casebook.model.RecordDraft;
import io.casebook.model.Severity;

import java.nio.charset.StandardCharsets;

/// A record for each line of output. A runtime cuts long lines: one that it marks as a part goes on
/// in the next one of its stream. Where a line of the other stream lies between them, the rest is
/// a record of its own.
final class ContainerRecords extends LineParser {
    /// So much of a line may be its head.
    private static final int LONGEST_HEAD = 300;

    private final TimeReader time = new TimeReader();
    private final String container;

    /// The stream of the line before where that is a part; else empty.
    private String cutStream = "";

    ContainerRecords(String container) {
        this.container = container;
    }

    @Override
    protected void begin() {
        cutStream = "";
    }

    @Override
    protected Line read(byte[] bytes, int from, int to, RecordDraft draft, RecordSink sink) {
        var length = Math.min(to - from, LONGEST_HEAD);
        var line = OutputLine.of(new String(bytes, from, length, StandardCharsets.ISO_8859_1));
        if (!line.isStamped()
                || !time.readDateFirst(bytes, from, from + line.stamp().end("time"), draft)) {
            return Line.CONTINUES;
        }
        var isRest = line.hasStream() && line.stream().equals(cutStream);
        cutStream = line.isPart() ? line.stream() : "";
        return isRest ? Line.CONTINUES : start(line, from, draft);
    }

    private Line start(OutputLine line, int from, RecordDraft draft) {
        draft.impliedProcess = container.isEmpty() ? null : container;
        draft.messageStart = from + line.stamp().end();
        if (line.hasStream()) {
            field("stream", line.stamp().start("stream"), line.stamp().end("stream"), from, draft);
        }
        if (line.hasHeading()) {
            readHeading(line, from, draft);
        }
        return Line.STARTS;
    }

    private static void readHeading(OutputLine line, int from, RecordDraft draft) {
        var heading = line.heading();
        draft.severity = severity(heading.group("level").charAt(0));
        field("thread", heading.start("thread"), heading.end("thread"), from, draft);
        field("source", heading.start("source"), heading.end("source"), from, draft);
        draft.messageStart = from + heading.end();
    }

    private static Severity severity(char level) {
        return switch (level) {
            case 'F' -> Severity.CRITICAL;
            case 'E' -> Severity.ERROR;
            case 'W' -> Severity.WARNING;
            default -> Severity.INFO;
        };
    }

    private static void field(String name, int start, int end, int from, RecordDraft draft) {
        draft.field(name, from + start, from + end);
    }
}
