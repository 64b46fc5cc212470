package io.casebook.format.jsonlog;

import io.casebook.format.LineParser;
import io.casebook.format.RecordSink;
import io.casebook.model.RecordDraft;

/// A record a line. The message stands as it is written, escapes and what follows it included. A
/// line that is no object, such as one of a stack that something else printed, belongs to the
/// record before it.
final class JsonRecords extends LineParser {
    private final JsonLine line = new JsonLine();
    private final LineMembers members = new LineMembers(line);

    @Override
    protected Line read(byte[] bytes, int from, int to, RecordDraft draft, RecordSink sink) {
        if (bytes[from] != '{') {
            return Line.CONTINUES;
        }
        if (!line.read(bytes, from, to) || !members.readTime(bytes, draft)) {
            return Line.UNPARSED;
        }
        var message = members.message();
        draft.messageStart = message < 0 ? from : line.start(message);
        members.tell(draft);
        return Line.STARTS;
    }
}
