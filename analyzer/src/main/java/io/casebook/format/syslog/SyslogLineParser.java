package io.casebook.format.syslog;

import io.casebook.format.KernelFacts;
import io.casebook.format.LineParser;
import io.casebook.format.RecordSink;
import io.casebook.format.TimeReader;
import io.casebook.grammar.ByteCharStream;
import io.casebook.grammar.ByteToken;
import io.casebook.grammar.LineTokens;
import io.casebook.grammar.NoMatch;
import io.casebook.grammar.SyslogLexer;
import io.casebook.grammar.SyslogParser;
import io.casebook.grammar.SyslogParser.LineContext;
import io.casebook.grammar.SyslogParser.NoteContext;
import io.casebook.grammar.SyslogParser.RebootContext;
import io.casebook.grammar.SyslogParser.RecordContext;
import io.casebook.grammar.SyslogParser.StructuredContext;
import io.casebook.model.RecordDraft;

import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads the lines of syslog daemons and of journalctl. An indented line continues the record
/// before, as journalctl writes messages of several lines.
final class SyslogLineParser extends LineParser {
    private static final byte[] KERNEL = "kernel".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CATALOG = {'-', '-'};
    private static final byte[] CATALOG_NOW = "\u2591\u2591".getBytes(StandardCharsets.UTF_8);

    private final LineTokens tokens = new LineTokens(new SyslogLexer(new ByteCharStream()));
    private final SyslogParser parser = NoMatch.onError(new SyslogParser(tokens));
    private final TimeReader times = new TimeReader();
    private final HeaderReader headers = new HeaderReader();
    private final StructuredReader structured = new StructuredReader(times);

    @Override
    protected Line read(byte[] bytes, int from, int to, RecordDraft draft, RecordSink sink) {
        if (bytes[from] == ' ' || bytes[from] == '\t') {
            return Line.CONTINUES;
        }
        tokens.start(bytes, from, to);
        try {
            var line = take(bytes, parser.line(), draft);
            if (line == Line.STARTS && isKernel(bytes, draft)) {
                KernelFacts.read(bytes, draft.messageStart, to, sink);
            }
            return line;
        } catch (NoMatch _) {
            return Line.UNPARSED;
        }
    }

    private Line take(byte[] bytes, LineContext line, RecordDraft draft) {
        return switch (line) {
            case RecordContext found -> startsIf(takeRecord(bytes, found, draft));
            case StructuredContext found -> startsIf(structured.take(bytes, found, draft));
            case RebootContext found -> takeReboot((ByteToken) found.boot, draft);
            case NoteContext _ -> Line.STARTS;
            default -> isCatalog(bytes, draft) ? Line.CONTINUES : Line.UNPARSED;
        };
    }

    private static boolean isKernel(byte[] bytes, RecordDraft draft) {
        return Arrays.equals(KERNEL, 0, KERNEL.length, bytes, draft.processStart, draft.processEnd);
    }

    private static Line startsIf(boolean valid) {
        return valid ? Line.STARTS : Line.UNPARSED;
    }

    /// Whether `journalctl --catalog` wrote the line to explain the record before: it begins with
    /// `--`, since systemd 246 with two blocks of light shade.
    private static boolean isCatalog(byte[] bytes, RecordDraft line) {
        return startsWith(CATALOG, bytes, line) || startsWith(CATALOG_NOW, bytes, line);
    }

    private static boolean startsWith(byte[] mark, byte[] bytes, RecordDraft line) {
        var end = line.start + mark.length;
        return end <= line.end && Arrays.equals(mark, 0, mark.length, bytes, line.start, end);
    }

    /// Reads `-- Reboot --` or `-- Boot 0c1d... --`: what follows was written by another boot.
    private static Line takeReboot(ByteToken boot, RecordDraft draft) {
        draft.startsBoot = true;
        if (boot.getType() == SyslogLexer.BOOT) {
            draft.field("boot_id", boot.start() + "-- Boot ".length(), boot.end() - " --".length());
        }
        return Line.STARTS;
    }

    private boolean takeRecord(byte[] bytes, RecordContext record, RecordDraft draft) {
        var time = (ByteToken) record.time;
        if (!takeTime(bytes, time, draft)
                || !headers.takePriority(bytes, token(record.priority), draft)) {
            return false;
        }
        draft.messageStart = time.end();
        headers.takeHost(bytes, token(record.host), draft);
        headers.takeFacility(bytes, token(record.facility), draft);
        headers.takeProcess(bytes, token(record.process), draft);
        return true;
    }

    private boolean takeTime(byte[] bytes, ByteToken time, RecordDraft draft) {
        return switch (time.getType()) {
            case SyslogLexer.ISO_TIME, SyslogLexer.FULL_TIME ->
                    times.readDateFirst(bytes, time.start(), time.end(), draft);
            case SyslogLexer.MONOTONIC_TIME ->
                    times.readSinceBoot(bytes, time.start(), time.end(), draft);
            case SyslogLexer.EPOCH_TIME ->
                    times.readSinceEpoch(bytes, time.start(), time.end(), draft);
            default -> times.readMonthFirst(bytes, time.start(), time.end(), draft);
        };
    }

    private static @Nullable ByteToken token(@Nullable Token token) {
        return (ByteToken) token;
    }
}
