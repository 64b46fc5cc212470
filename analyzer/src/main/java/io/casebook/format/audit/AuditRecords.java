package io.casebook.format.audit;

import io.casebook.format.LineGrammar;
import io.casebook.format.LineParser;
import io.casebook.format.RecordSink;
import io.casebook.format.TimeReader;
import io.casebook.grammar.AuditLogLexer;
import io.casebook.grammar.AuditLogParser.HeadingContext;
import io.casebook.grammar.AuditLogParser.LineContext;
import io.casebook.grammar.AuditLogParser.RecordContext;
import io.casebook.grammar.ByteToken;
import io.casebook.model.RecordDraft;

import org.jspecify.annotations.Nullable;

/// Records of an audit log, one a line: several lines with the same serial tell of one event. The
/// type is part of the message.
final class AuditRecords extends LineParser {
    private static final int MOST_EPOCH_DIGITS = 10;

    private final LineGrammar<LineContext> grammar;
    private final TimeReader times = new TimeReader();

    AuditRecords(LineGrammar<LineContext> grammar) {
        this.grammar = grammar;
    }

    @Override
    protected Line read(byte[] bytes, int from, int to, RecordDraft draft, RecordSink sink) {
        return switch (grammar.parse(bytes, from, to)) {
            case RecordContext record -> readRecord(record, bytes, to, draft, sink);
            case HeadingContext _ -> Line.CONTINUES; // what ausearch prints between events
            case null, default -> Line.UNPARSED;
        };
    }

    private Line readRecord(
            RecordContext record, byte[] bytes, int to, RecordDraft draft, RecordSink sink) {
        var type = (ByteToken) record.type;
        draft.messageStart = type.start();
        draft.field("type", type.start() + "type=".length(), type.end() - 1);
        if (!readStamp((ByteToken) record.time, bytes, draft)) {
            return Line.UNPARSED;
        }
        readNode((ByteToken) record.node, draft);
        var interpreted = record.time.getType() == AuditLogLexer.CALENDAR;
        if (record.body != null) {
            AuditFields.read(bytes, ((ByteToken) record.body).start(), to, draft);
            AuditMeaning.read(bytes, interpreted, draft, sink);
            AuditGuests.read(bytes, interpreted, draft, sink);
        }
        return Line.STARTS;
    }

    private static void readNode(@Nullable ByteToken node, RecordDraft draft) {
        if (node != null) {
            draft.hostStart = node.start() + "node=".length();
            draft.hostEnd = node.end() - 1;
        }
    }

    /// Reads `msg=audit(1489558988.123:456): `.
    private boolean readStamp(ByteToken stamp, byte[] bytes, RecordDraft draft) {
        var close = last(bytes, stamp.end() - 1, ')');
        var colon = last(bytes, close, ':');
        draft.field("serial", colon + 1, close);
        var start = stamp.start() + "msg=audit(".length();
        return stamp.getType() == AuditLogLexer.CALENDAR
                ? times.readDateFirst(bytes, start, colon, draft)
                : last(bytes, colon, '.') - start <= MOST_EPOCH_DIGITS
                        && times.readSinceEpoch(bytes, start, colon, draft);
    }

    /// The last such character up to a place; the grammar has seen that there is one.
    private static int last(byte[] bytes, int upTo, char wanted) {
        var at = upTo;
        while (bytes[at] != wanted) {
            at--;
        }
        return at;
    }
}
