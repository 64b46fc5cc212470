package io.casebook.format.keepalived;

import io.casebook.format.LineParser;
import io.casebook.format.RecordSink;
import io.casebook.format.TimeReader;
import io.casebook.model.RecordDraft;

import java.nio.charset.StandardCharsets;

/// A record for each dated line.
final class KeepalivedRecords extends LineParser {
    private static final int LONGEST_HEAD = 60;

    private final TimeReader time = new TimeReader();

    @Override
    protected Line read(byte[] bytes, int from, int to, RecordDraft draft, RecordSink sink) {
        var length = Math.min(to - from, LONGEST_HEAD);
        var head =
                KeepalivedLog.HEAD.matcher(
                        new String(bytes, from, length, StandardCharsets.ISO_8859_1));
        if (!head.lookingAt() || !time.readMonthFirst(bytes, from, from + head.end(1), draft)) {
            return Line.CONTINUES;
        }
        draft.impliedProcess = "keepalived";
        draft.pid = head.group(2) == null ? -1 : Integer.parseInt(head.group(2));
        draft.messageStart = from + head.end();
        return Line.STARTS;
    }
}
