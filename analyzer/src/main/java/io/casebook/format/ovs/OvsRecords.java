package io.casebook.format.ovs;

import io.casebook.format.LevelWord;
import io.casebook.format.LineGrammar;
import io.casebook.format.LineParser;
import io.casebook.format.RecordSink;
import io.casebook.format.TimeReader;
import io.casebook.grammar.ByteToken;
import io.casebook.grammar.OvsLogLexer;
import io.casebook.grammar.OvsLogParser.BodyContext;
import io.casebook.grammar.OvsLogParser.LimitedContext;
import io.casebook.grammar.OvsLogParser.LineContext;
import io.casebook.grammar.OvsLogParser.SlowContext;
import io.casebook.model.RecordDraft;

import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/// Records of an Open vSwitch daemon. The process is named by the module, `dpif`; the daemon does
/// not write its own name.
final class OvsRecords extends LineParser {
    private final LineGrammar<LineContext> grammar;
    private final TimeReader times = new TimeReader();

    OvsRecords(LineGrammar<LineContext> grammar) {
        this.grammar = grammar;
    }

    @Override
    protected Line read(byte[] bytes, int from, int to, RecordDraft draft, RecordSink sink) {
        var line = grammar.parse(bytes, from, to);
        if (line == null) {
            return bytes[from] >= '0' && bytes[from] <= '9' ? Line.UNPARSED : Line.CONTINUES;
        }
        if (!readTime(bytes, (ByteToken) line.time, draft)) {
            return Line.UNPARSED;
        }
        readHead(line, bytes, draft);
        readBody(line.said, draft);
        return Line.STARTS;
    }

    private boolean readTime(byte[] bytes, ByteToken time, RecordDraft draft) {
        var end = time.end() - 1;
        return time.getType() == OvsLogLexer.STAMP
                ? times.readDateFirst(bytes, time.start(), end, draft)
                : times.readMonthFirst(bytes, time.start(), end, draft);
    }

    private static void readHead(LineContext line, byte[] bytes, RecordDraft draft) {
        var sequence = (ByteToken) line.sequence;
        draft.field("sequence", sequence.start(), sequence.end() - 1);
        var module = (ByteToken) line.module;
        draft.processStart = module.start();
        draft.processEnd = module.end();
        if (line.thread != null) {
            var thread = (ByteToken) line.thread;
            draft.field("thread", thread.start() + 1, thread.end() - 1);
        }
        var level = (ByteToken) line.level;
        draft.severity = LevelWord.severity(bytes, level.start());
        draft.messageStart = level.end();
    }

    private static void readBody(BodyContext body, RecordDraft draft) {
        switch (body) {
            case LimitedContext limited -> {
                field("dropped", limited.dropped, draft);
                field("dropped_seconds", limited.seconds, draft);
            }
            case SlowContext slow -> field("poll_milliseconds", slow.interval, draft);
            default -> {}
        }
    }

    private static void field(String name, @Nullable Token token, RecordDraft draft) {
        if (token != null) {
            draft.field(name, ((ByteToken) token).start(), ((ByteToken) token).end());
        }
    }
}
