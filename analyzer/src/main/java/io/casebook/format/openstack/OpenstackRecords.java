package io.casebook.format.openstack;

import io.casebook.format.LevelWord;
import io.casebook.format.LineGrammar;
import io.casebook.format.LineParser;
import io.casebook.format.RecordSink;
import io.casebook.format.TimeReader;
import io.casebook.format.WrittenNumber;
import io.casebook.grammar.ByteToken;
import io.casebook.grammar.OpenstackLogLexer;
import io.casebook.grammar.OpenstackLogParser.LineContext;
import io.casebook.grammar.OpenstackLogParser.NoneContext;
import io.casebook.grammar.OpenstackLogParser.RequestedContext;
import io.casebook.model.RecordDraft;

import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/// Records of an OpenStack service. The process is named by its logger, `nova.compute.manager`; the
/// service does not write its own name.
///
/// Each line of an exception has a head too, but neither a request nor the `[-]` that stands for
/// none (logging_exception_prefix); it belongs to the record that tells of the failure.
final class OpenstackRecords extends LineParser {
    private final LineGrammar<LineContext> grammar;
    private final TimeReader times = new TimeReader();

    OpenstackRecords(LineGrammar<LineContext> grammar) {
        this.grammar = grammar;
    }

    @Override
    protected Line read(byte[] bytes, int from, int to, RecordDraft draft, RecordSink sink) {
        var line = grammar.parse(bytes, from, to);
        if (line == null) {
            return bytes[from] >= '0' && bytes[from] <= '9' ? Line.UNPARSED : Line.CONTINUES;
        }
        if (line.said instanceof NoneContext && isException(line.level)) {
            return Line.CONTINUES;
        }
        var time = (ByteToken) line.time;
        if (!times.readDateFirst(bytes, time.start(), time.end(), draft)) {
            return Line.UNPARSED;
        }
        readHead(line, bytes, draft);
        readContext(line, bytes, draft);
        return Line.STARTS;
    }

    private static boolean isException(Token level) {
        return level.getType() == OpenstackLogLexer.EXCEPTION;
    }

    private static void readHead(LineContext line, byte[] bytes, RecordDraft draft) {
        if (line.origin != null) {
            draft.field("origin", start(line.origin), end(line.origin) - 1);
        }
        if (line.host != null) {
            draft.hostStart = start(line.host);
            draft.hostEnd = end(line.host) - 1;
        }
        if (line.pid != null) {
            draft.pid = WrittenNumber.pid(bytes, start(line.pid), end(line.pid) - 1);
        }
        draft.severity = LevelWord.severity(bytes, start(line.level));
        draft.processStart = start(line.name);
        draft.processEnd = end(line.name) - 1;
        draft.messageStart = end(line.name);
    }

    private static void readContext(LineContext line, byte[] bytes, RecordDraft draft) {
        if (line.said instanceof RequestedContext said) {
            readRequest(bytes, start(said.request), end(said.request), draft);
        }
        if (line.said.stop != null && !(line.said instanceof NoneContext)) {
            draft.messageStart = end(line.said.stop);
        }
        if (line.instance != null) {
            var start = start(line.instance) + "[instance: ".length();
            draft.field("instance", start, next(bytes, start, end(line.instance), ']'));
            draft.messageStart = end(line.instance);
        }
    }

    /// Reads `[req-1 user project - - -] `; before it the request of another service that led to
    /// this one, or `None`.
    private static void readRequest(byte[] bytes, int from, int to, RecordDraft draft) {
        var close = next(bytes, from, to, ']');
        var start = from + 1;
        while (bytes[start] != 'r') {
            start = next(bytes, start, close, ' ') + 1;
        }
        start = readWord("request", bytes, start, close, draft);
        if (start + 1 < close && bytes[start] == 'r' && bytes[start + 1] == 'e') {
            draft.fieldNames[draft.fieldCount - 1] = "global_request";
            start = readWord("request", bytes, start, close, draft);
        }
        start = readWord("user", bytes, start, close, draft);
        readWord("project", bytes, start, close, draft);
    }

    /// Adds the word as a field, unless it is the `-` that stands for nothing.
    private static int readWord(String name, byte[] bytes, int from, int to, RecordDraft draft) {
        var end = next(bytes, from, to, ' ');
        if (from < end && (bytes[from] != '-' || end > from + 1)) {
            draft.field(name, from, end);
        }
        return Math.min(end + 1, to);
    }

    private static int next(byte[] bytes, int from, int to, char wanted) {
        var at = from;
        while (at < to && bytes[at] != wanted) {
            at++;
        }
        return at;
    }

    private static int start(Token token) {
        return ((ByteToken) token).start();
    }

    private static int end(@Nullable Token token) {
        return token == null ? 0 : ((ByteToken) token).end();
    }
}
