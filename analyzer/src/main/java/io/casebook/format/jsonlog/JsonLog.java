package io.casebook.format.jsonlog;

import io.casebook.format.ArtifactHead;
import io.casebook.format.Format;
import io.casebook.format.RecordParser;
import io.casebook.model.RecordDraft;

import java.nio.charset.StandardCharsets;

/// Logs with a JSON object a line, each with a time and a message: what Docker keeps of a
/// container's output, and structured logs.
public final class JsonLog implements Format {
    private static final int LOOKED_AT = 100;
    private static final int LEAST_SHARE = 60;
    private static final int LEAST_LINES = 2;
    private static final int LIKELY = 90;

    @Override
    public String id() {
        return "json-log";
    }

    @Override
    public String title() {
        return "logs of JSON lines (Docker, structured logs)";
    }

    @Override
    public int likelihood(ArtifactHead head) {
        var line = new JsonLine();
        var members = new LineMembers(line);
        var lines = 0;
        var fitting = 0;
        var ofLog = 0;
        for (var text : head.lines(LOOKED_AT)) {
            if (text.isBlank()) {
                continue;
            }
            lines++;
            if (fits(text, line, members)) {
                fitting++;
                ofLog += members.isOfLog() ? 1 : 0;
            } else if (fitting == 0) {
                return 0;
            }
        }
        var isEnough = fitting >= LEAST_LINES || ofLog > 0;
        return isEnough && 100 * fitting >= LEAST_SHARE * lines ? LIKELY : 0;
    }

    private static boolean fits(String text, JsonLine line, LineMembers members) {
        if (text.charAt(0) != '{') {
            return false;
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return line.read(bytes, 0, bytes.length)
                && line.isWhole()
                && members.message() >= 0
                && members.readTime(bytes, new RecordDraft());
    }

    @Override
    public RecordParser newParser() {
        return new JsonRecords();
    }
}
