package io.casebook.format.xen;

import io.casebook.format.LineParser;
import io.casebook.format.RecordSink;
import io.casebook.format.WrittenTime;
import io.casebook.grammar.XenLogLexer;
import io.casebook.grammar.XenLogParser.BodyContext;
import io.casebook.grammar.XenLogParser.ChangesetContext;
import io.casebook.grammar.XenLogParser.CommandLineContext;
import io.casebook.grammar.XenLogParser.ConsoleContext;
import io.casebook.grammar.XenLogParser.CpusContext;
import io.casebook.grammar.XenLogParser.DaemonContext;
import io.casebook.grammar.XenLogParser.TimerContext;
import io.casebook.grammar.XenLogParser.TooledContext;
import io.casebook.grammar.XenLogParser.VersionContext;
import io.casebook.grammar.XenLogParser.WatchedContext;
import io.casebook.model.ReadingKind;
import io.casebook.model.RecordDraft;
import io.casebook.model.Severity;

import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// Records of Xen's logs. A line that nobody is named in belongs to the one before it.
final class XenRecords extends LineParser {
    private static final int LONGEST_PID = 7;

    private final XenLines lines = new XenLines();

    @Override
    protected Line read(byte[] bytes, int from, int to, RecordDraft draft, RecordSink sink) {
        switch (lines.parse(bytes, from, to)) {
            case ConsoleContext console -> readConsole(console, bytes, draft, sink);
            case DaemonContext daemon -> readDaemon(daemon, bytes, draft);
            case TooledContext tooled -> readTool(tooled, bytes, draft);
            case WatchedContext _ -> draft.messageStart = from;
            case null, default -> {
                // A stamp of somebody else, such as the kernel of dom0 on the same console.
                return bytes[from] == '[' ? Line.UNPARSED : Line.CONTINUES;
            }
        }
        return Line.STARTS;
    }

    private static void readConsole(
            ConsoleContext line, byte[] bytes, RecordDraft draft, RecordSink sink) {
        draft.messageStart = end(line.who);
        draft.impliedProcess = line.who.getType() == XenLogLexer.XEN ? "xen" : null;
        if (line.who.getType() == XenLogLexer.GUEST) {
            draft.field("domain", line.who.getStartIndex() + 1, guestEnd(bytes, line.who));
        }
        if (line.kept != null) {
            WrittenTime.read(draft, bytes, line.kept.getStartIndex(), end(line.kept));
        }
        if (line.time != null) {
            readConsoleTime(line.time, bytes, draft);
        }
        readBody(line.what, bytes, sink);
    }

    private static int guestEnd(byte[] bytes, Token guest) {
        var end = guest.getStartIndex();
        while (bytes[end] != ')') {
            end++;
        }
        return end;
    }

    /// The hypervisor's date is in UTC (`wallclock_time` in `xen/common/time.c`). Its time since
    /// boot runs from another moment than that of dom0's kernel, whose boots the timeline solves,
    /// so it is kept as a part of the record only.
    private static void readConsoleTime(Token time, byte[] bytes, RecordDraft draft) {
        var from = time.getStartIndex() + 1;
        var to = end(time) - "] ".length();
        draft.messageStart = end(time);
        if (time.getType() == XenLogLexer.SINCE_BOOT) {
            while (bytes[from] == ' ') {
                from++;
            }
            draft.field("uptime", from, to);
            return;
        }
        WrittenTime.read(draft, bytes, from, to);
        if (draft.readingKind == ReadingKind.LOCAL) {
            draft.readingKind = ReadingKind.ABSOLUTE;
        }
    }

    private static void readBody(BodyContext body, byte[] bytes, RecordSink sink) {
        switch (body) {
            case VersionContext version -> push("version", version.value, bytes, sink);
            case ChangesetContext changeset -> push("changeset", changeset.value, bytes, sink);
            case TimerContext timer -> push("platform-timer", timer.value, bytes, sink);
            case CpusContext cpus -> push("cpus", cpus.value, bytes, sink);
            case CommandLineContext line when line.value != null ->
                    XenFacts.pushCommandLine(
                            bytes, line.value.getStartIndex(), end(line.value), sink);
            default -> {}
        }
    }

    private static void push(String key, @Nullable Token value, byte[] bytes, RecordSink sink) {
        if (value != null) {
            XenFacts.push(key, bytes, value.getStartIndex(), end(value), sink);
        }
    }

    private static void readDaemon(DaemonContext line, byte[] bytes, RecordDraft draft) {
        WrittenTime.read(draft, bytes, line.time.getStartIndex(), end(line.time));
        draft.impliedProcess = "xend";
        draft.pid = pid(bytes, line.process);
        draft.messageStart = end(line.process);
        if (line.level != null) {
            draft.severity = severity(text(bytes, line.level));
            draft.messageStart = end(line.level);
        }
        if (line.place != null) {
            readPlace(bytes, line.place, draft);
        }
    }

    /// `(XendDomain:123) `.
    private static void readPlace(byte[] bytes, Token place, RecordDraft draft) {
        var from = place.getStartIndex() + 1;
        var colon = from;
        while (bytes[colon] != ':') {
            colon++;
        }
        var end = colon;
        while (bytes[end] != ')') {
            end++;
        }
        draft.messageStart = end(place);
        draft.field("module", from, colon);
        draft.field("source_line", colon + 1, end);
    }

    private static void readTool(TooledContext line, byte[] bytes, RecordDraft draft) {
        draft.processStart = line.tool.getStartIndex();
        draft.processEnd = end(line.tool) - ": ".length();
        draft.severity = severity(text(bytes, line.level));
        draft.messageStart = end(line.level);
        if (line.place != null) {
            draft.field("source", line.place.getStartIndex(), end(line.place) - ": ".length());
            draft.messageStart = end(line.place);
        }
    }

    /// The levels of Python's logging (xend) and of xentoollog.
    private static @Nullable Severity severity(String level) {
        return switch (level.toUpperCase(Locale.ROOT)) {
            case "CRITICAL", "FATAL" -> Severity.CRITICAL;
            case "ERROR" -> Severity.ERROR;
            case "WARNING", "WARN" -> Severity.WARNING;
            case "NOTICE" -> Severity.NOTICE;
            case "INFO", "PROGRESS" -> Severity.INFO;
            case "DEBUG", "DETAIL", "VERBOSE", "TRACE" -> Severity.DEBUG;
            default -> null;
        };
    }

    /// The word that a level token holds, without what parts it from the next.
    private static String text(byte[] bytes, Token level) {
        var text = XenFacts.text(bytes, level.getStartIndex(), end(level)).strip();
        return text.endsWith(":") ? text.substring(0, text.length() - 1) : text;
    }

    /// The digits before `] `.
    private static int pid(byte[] bytes, Token process) {
        var to = end(process) - "] ".length();
        var from = to;
        while (bytes[from - 1] >= '0' && bytes[from - 1] <= '9') {
            from--;
        }
        return to - from > LONGEST_PID ? -1 : Integer.parseInt(XenFacts.text(bytes, from, to));
    }

    private static int end(Token token) {
        return token.getStopIndex() + 1;
    }
}
