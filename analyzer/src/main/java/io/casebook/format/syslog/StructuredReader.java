package io.casebook.format.syslog;

import io.casebook.format.TimeReader;
import io.casebook.format.WrittenNumber;
import io.casebook.grammar.ByteToken;
import io.casebook.grammar.SyslogLexer;
import io.casebook.grammar.SyslogParser.ElementContext;
import io.casebook.grammar.SyslogParser.StructuredContext;
import io.casebook.model.RecordDraft;

import org.antlr.v4.runtime.Token;

import java.nio.charset.StandardCharsets;

/// Reads records of RFC 5424. A parameter of the structured data becomes a field by the name of its
/// element and its own, `timeQuality.tzKnown`, with its value as written.
final class StructuredReader {
    private static final int BYTE_ORDER_MARK_LENGTH = 3;

    private final TimeReader times;
    private final HeaderReader headers = new HeaderReader();

    StructuredReader(TimeReader times) {
        this.times = times;
    }

    /// Whether the record's numbers are valid; then the draft tells of it.
    boolean take(byte[] bytes, StructuredContext record, RecordDraft draft) {
        if (!headers.takePriority(bytes, (ByteToken) record.version, draft)
                || !takeTime(bytes, (ByteToken) record.time, draft)) {
            return false;
        }
        takeNames(bytes, record, draft);
        draft.messageStart = record.end == null ? draft.end : messageStart(bytes, record, draft);
        for (var element : record.elements) {
            takeElement(bytes, element, draft);
        }
        return true;
    }

    private boolean takeTime(byte[] bytes, ByteToken time, RecordDraft draft) {
        return time.getType() == SyslogLexer.NO_TIME
                || times.readDateFirst(bytes, time.start(), time.end(), draft);
    }

    private static void takeNames(byte[] bytes, StructuredContext record, RecordDraft draft) {
        if (isWritten(bytes, record.host)) {
            draft.hostStart = start(record.host);
            draft.hostEnd = end(record.host);
        }
        if (isWritten(bytes, record.application)) {
            draft.processStart = start(record.application);
            draft.processEnd = end(record.application);
        }
        if (isWritten(bytes, record.id)) {
            draft.field("message_id", start(record.id), end(record.id));
        }
        takeNumber(bytes, record.number, draft);
    }

    /// The "process id" of RFC 5424 is often a number, but any word may stand there.
    private static void takeNumber(byte[] bytes, Token number, RecordDraft draft) {
        var pid = WrittenNumber.pid(bytes, start(number), end(number));
        if (pid >= 0) {
            draft.pid = pid;
        } else if (isWritten(bytes, number)) {
            draft.field("process_id", start(number), end(number));
        }
    }

    private static int messageStart(byte[] bytes, StructuredContext record, RecordDraft draft) {
        var start = ((ByteToken) record.end).end();
        var marked =
                start + BYTE_ORDER_MARK_LENGTH <= draft.end
                        && bytes[start] == (byte) 0xEF
                        && bytes[start + 1] == (byte) 0xBB
                        && bytes[start + 2] == (byte) 0xBF;
        return marked ? start + BYTE_ORDER_MARK_LENGTH : start;
    }

    private static void takeElement(byte[] bytes, ElementContext element, RecordDraft draft) {
        var id = (ByteToken) element.id;
        var prefix = text(bytes, id.start() + 1, id.end()) + '.';
        for (var parameter : element.parameters) {
            var token = (ByteToken) parameter;
            var name = HeaderReader.pastBlanks(bytes, token.start());
            var equals = name;
            while (bytes[equals] != '=') {
                equals++;
            }
            draft.field(prefix + text(bytes, name, equals), equals + 2, token.end() - 1);
        }
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /// Whether there is more than the `-` that stands for nothing.
    private static boolean isWritten(byte[] bytes, Token word) {
        return end(word) - start(word) != 1 || bytes[start(word)] != '-';
    }

    private static int start(Token word) {
        return ((ByteToken) word).start();
    }

    /// The end without the blank.
    private static int end(Token word) {
        return ((ByteToken) word).end() - 1;
    }
}
