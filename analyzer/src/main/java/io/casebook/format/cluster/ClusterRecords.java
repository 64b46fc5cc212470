package io.casebook.format.cluster;

import io.casebook.format.LevelWord;
import io.casebook.format.LineGrammar;
import io.casebook.format.LineParser;
import io.casebook.format.RecordSink;
import io.casebook.format.TimeReader;
import io.casebook.format.WrittenNumber;
import io.casebook.grammar.ByteToken;
import io.casebook.grammar.ClusterLogParser.DaemonContext;
import io.casebook.grammar.ClusterLogParser.EngineContext;
import io.casebook.grammar.ClusterLogParser.LineContext;
import io.casebook.grammar.ClusterLogParser.NumberFirstContext;
import io.casebook.grammar.ClusterLogParser.NumberedContext;
import io.casebook.grammar.ClusterLogParser.NumberedEngineContext;
import io.casebook.grammar.ClusterLogParser.ProgramContext;
import io.casebook.model.RecordDraft;

import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/// Records of Pacemaker and Corosync.
final class ClusterRecords extends LineParser {
    private static final String COROSYNC = "corosync";

    private final LineGrammar<LineContext> grammar;
    private final TimeReader times = new TimeReader();

    ClusterRecords(LineGrammar<LineContext> grammar) {
        this.grammar = grammar;
    }

    @Override
    protected Line read(byte[] bytes, int from, int to, RecordDraft draft, RecordSink sink) {
        if (bytes[from] == ' ' || bytes[from] == '\t') {
            return Line.CONTINUES;
        }
        var line = grammar.parse(bytes, from, to);
        if (line == null || !times.readMonthFirst(bytes, start(line.time), end(line.time), draft)) {
            return Line.UNPARSED;
        }
        switch (line.said) {
            case NumberFirstContext said -> readNumberFirst(said, bytes, draft);
            case EngineContext said -> readEngine(said.level, said.subsystem, bytes, draft);
            case DaemonContext said -> readDaemon(said, bytes, draft);
            default -> throw new IllegalStateException("a shape that the grammar does not have");
        }
        return Line.STARTS;
    }

    private static void readNumberFirst(NumberFirstContext said, byte[] bytes, RecordDraft draft) {
        var close = ClusterText.next(bytes, start(said.pid), end(said.pid), ']');
        draft.pid = WrittenNumber.pid(bytes, start(said.pid) + 1, close);
        readNode(said.node, bytes, draft);
        readNumbered(said.what, bytes, draft);
    }

    private static void readNode(Token node, byte[] bytes, RecordDraft draft) {
        draft.hostStart = start(node);
        draft.hostEnd = ClusterText.trimmed(bytes, start(node), end(node));
    }

    private static void readNumbered(NumberedContext what, byte[] bytes, RecordDraft draft) {
        switch (what) {
            case ProgramContext said -> readProgram(said, bytes, draft);
            case NumberedEngineContext said -> readEngine(said.level, said.subsystem, bytes, draft);
            default -> throw new IllegalStateException("a shape that the grammar does not have");
        }
    }

    /// Reads `crmd: (  fsa.c:475   )  debug: s_crmd_fsa:  `.
    private static void readProgram(ProgramContext said, byte[] bytes, RecordDraft draft) {
        draft.processStart = start(said.program);
        draft.processEnd = ClusterText.next(bytes, start(said.program), end(said.program), ':');
        readLevel(said.level, bytes, draft);
        if (said.place != null) {
            ClusterText.readPadded("source", bytes, start(said.place), ')', draft);
        }
        if (said.function != null) {
            var colon = ClusterText.next(bytes, start(said.function), end(said.function), ':');
            draft.field("function", start(said.function), colon);
            draft.messageStart = end(said.function);
        }
    }

    /// Reads `corosync notice  [TOTEM ] `.
    private static void readEngine(
            @Nullable Token level, Token subsystem, byte[] bytes, RecordDraft draft) {
        draft.impliedProcess = COROSYNC;
        if (level != null) {
            readLevel(level, bytes, draft);
        }
        ClusterText.readPadded("subsystem", bytes, start(subsystem), ']', draft);
        draft.messageStart = end(subsystem);
    }

    /// Reads `n1 pacemaker-controld  [1234] (func@file.c:1)  info: `.
    private static void readDaemon(DaemonContext said, byte[] bytes, RecordDraft draft) {
        readNode(said.node, bytes, draft);
        var open = ClusterText.next(bytes, start(said.daemon), end(said.daemon), '[');
        draft.processStart = start(said.daemon);
        draft.processEnd = ClusterText.trimmed(bytes, start(said.daemon), open);
        var close = ClusterText.next(bytes, open, end(said.daemon), ']');
        draft.pid = WrittenNumber.pid(bytes, open + 1, close);
        readLevel(said.level, bytes, draft);
        var placeEnd = ClusterText.next(bytes, start(said.place), end(said.place), ')');
        var at = ClusterText.next(bytes, start(said.place), placeEnd, '@');
        draft.field("function", start(said.place) + 1, at);
        draft.field("source", Math.min(at + 1, placeEnd), placeEnd);
    }

    private static void readLevel(Token level, byte[] bytes, RecordDraft draft) {
        draft.severity = LevelWord.severity(bytes, start(level));
        draft.messageStart = end(level);
    }

    private static int start(Token token) {
        return ((ByteToken) token).start();
    }

    private static int end(Token token) {
        return ((ByteToken) token).end();
    }
}
