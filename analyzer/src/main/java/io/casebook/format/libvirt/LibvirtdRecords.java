package io.casebook.format.libvirt;

import io.casebook.format.LineParser;
import io.casebook.format.RecordSink;
import io.casebook.format.Slice;
import io.casebook.format.WrittenNumber;
import io.casebook.format.WrittenTime;
import io.casebook.grammar.LibvirtdLogLexer;
import io.casebook.grammar.LibvirtdLogParser.BodyContext;
import io.casebook.grammar.LibvirtdLogParser.DatedContext;
import io.casebook.grammar.LibvirtdLogParser.HostnameContext;
import io.casebook.grammar.LibvirtdLogParser.LevelledContext;
import io.casebook.grammar.LibvirtdLogParser.LibraryContext;
import io.casebook.grammar.LibvirtdLogParser.PlacedContext;
import io.casebook.grammar.LibvirtdLogParser.VersionContext;
import io.casebook.model.RecordDraft;
import io.casebook.model.Severity;
import io.casebook.model.Subject;

import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;

/// Records of a libvirt daemon's log. A line without a time belongs to the message before it.
final class LibvirtdRecords extends LineParser {
    /// The daemons do not write their own name; this is the one that there always was.
    private static final String PROCESS = "libvirtd";

    /// Of `: `, which ends the thread, and of ` : `, which ends the place.
    private static final int COLON = 2;

    private static final int WIDE_COLON = 3;

    private final LibvirtdLines lines = new LibvirtdLines();
    private int softEnd;

    @Override
    protected void begin(Slice slice) {
        softEnd = slice.softEnd();
    }

    @Override
    protected Line read(byte[] bytes, int from, int to, RecordDraft draft, RecordSink sink) {
        switch (lines.parse(bytes, from, to)) {
            case DatedContext dated -> readDated(dated, bytes, draft, sink);
            case LibraryContext library -> readLevel(library.level, draft);
            case null, default -> {
                return Line.CONTINUES;
            }
        }
        draft.impliedProcess = PROCESS;
        return Line.STARTS;
    }

    private void readDated(DatedContext line, byte[] bytes, RecordDraft draft, RecordSink sink) {
        if (line.time.getType() == LibvirtdLogLexer.STAMP) {
            WrittenTime.read(draft, bytes, line.time.getStartIndex(), end(line.time));
        } else {
            WrittenTime.readTimeOfDay(draft, bytes, line.time.getStartIndex(), end(line.time));
        }
        draft.messageStart = end(line.colon);
        if (line.thread != null) {
            draft.messageStart = end(line.thread);
            draft.pid =
                    WrittenNumber.pid(bytes, line.thread.getStartIndex(), end(line.thread) - COLON);
        }
        if (line.said instanceof LevelledContext levelled) {
            readLevel(levelled.level, draft);
            readBody(levelled.what, bytes, draft, sink);
        }
    }

    private static void readLevel(Token level, RecordDraft draft) {
        draft.messageStart = end(level);
        draft.severity =
                switch (level.getType()) {
                    case LibvirtdLogLexer.DEBUG -> Severity.DEBUG;
                    case LibvirtdLogLexer.INFO -> Severity.INFO;
                    case LibvirtdLogLexer.WARNING, LibvirtdLogLexer.LIBRARY_WARNING ->
                            Severity.WARNING;
                    default -> Severity.ERROR;
                };
    }

    private void readBody(BodyContext body, byte[] bytes, RecordDraft draft, RecordSink sink) {
        switch (body) {
            case PlacedContext placed -> readPlace(placed.place, bytes, draft);
            case VersionContext version -> {
                pushFact("libvirt.version", version.number, bytes, sink);
                pushFact("libvirt.package", version.packaged, bytes, sink);
            }
            // A name has no place, so the slice whose line it is tells it.
            case HostnameContext hostname when hostname.name != null && draft.start < softEnd ->
                    sink.hostName(text(hostname.name, bytes));
            default -> {}
        }
    }

    /// `qemuMonitorIO:689 : `.
    private static void readPlace(Token place, byte[] bytes, RecordDraft draft) {
        var end = end(place) - WIDE_COLON;
        var colon = end - 1;
        while (bytes[colon] != ':') {
            colon--;
        }
        draft.messageStart = end(place);
        draft.field("function", place.getStartIndex(), colon);
        draft.field("source_line", colon + 1, end);
    }

    private static void pushFact(String key, @Nullable Token value, byte[] bytes, RecordSink sink) {
        if (value != null) {
            sink.fact(
                    Subject.host(""),
                    key,
                    text(value, bytes),
                    "",
                    value.getStartIndex(),
                    end(value));
        }
    }

    private static String text(Token token, byte[] bytes) {
        var from = token.getStartIndex();
        return new String(bytes, from, end(token) - from, StandardCharsets.UTF_8).strip();
    }

    private static int end(Token token) {
        return token.getStopIndex() + 1;
    }
}
