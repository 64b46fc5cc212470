package io.casebook.format.kernel;

import io.casebook.format.KernelFacts;
import io.casebook.format.LineParser;
import io.casebook.format.RecordSink;
import io.casebook.format.Slice;
import io.casebook.grammar.ByteToken;
import io.casebook.grammar.KernelLogParser;
import io.casebook.grammar.KernelLogParser.BodyContext;
import io.casebook.grammar.KernelLogParser.LevelContext;
import io.casebook.grammar.KernelLogParser.LineContext;
import io.casebook.grammar.KernelLogParser.NamedContext;
import io.casebook.grammar.KernelLogParser.NumberedContext;
import io.casebook.model.RecordDraft;
import io.casebook.model.Severity;

import org.jspecify.annotations.Nullable;

/// Turns the lines of a kernel log into records.
final class KernelLineParser extends LineParser {
    /// Facilities go from 0 to 23 (RFC 5424, 6.2.1), levels from 0 to 7.
    private static final int HIGHEST_PRIORITY = 23 * 8 + 7;

    /// So many lines are looked at to tell whether a slice has stamps.
    private static final int LOOK_AHEAD = 8;

    private final KernelGrammar grammar = new KernelGrammar();
    private final Stamps stamps = new Stamps();
    private final NumberReader numbers = new NumberReader();
    private final StampTrail trail = new StampTrail();
    private final RecordExtent extent = new RecordExtent();
    private Slice slice = Slice.whole(new byte[0]);

    @Override
    protected void begin(Slice next) {
        slice = next;
        trail.begin(next.first());
        extent.begin(next.first() && stampsFollow());
    }

    private boolean stampsFollow() {
        var from = slice.from();
        for (var i = 0; i < LOOK_AHEAD && from < slice.hardEnd(); i++) {
            var line = lineAt(from);
            if (line != null && KernelGrammar.stamped(line)) {
                return true;
            }
            from = endOfLine(from) + 1;
        }
        return false;
    }

    private @Nullable LineContext lineAt(int from) {
        var to = endOfLine(from);
        return grammar.line(slice.bytes(), from, Math.min(to, from + LONGEST_LINE));
    }

    private int endOfLine(int from) {
        var to = from;
        while (to < slice.hardEnd() && slice.bytes()[to] != '\n') {
            to++;
        }
        return to;
    }

    @Override
    protected Line read(byte[] bytes, int from, int to, RecordDraft draft, RecordSink sink) {
        var line = grammar.line(bytes, from, to);
        if (line == null
                || !level(line.gravity, bytes, draft)
                || !stamps.read(line.time, bytes, draft)) {
            extent.interrupted();
            return Line.UNPARSED;
        }
        var stamped = KernelGrammar.stamped(line);
        draft.messageStart = start(line.message, to);
        var mark = mark(line.message, to);
        trail.follow(draft);
        if (extent.continues(mark, stamped, trail.timely())) {
            return Line.CONTINUES;
        }
        extent.starts(mark, stamped);
        draft.impliedProcess = mark == Mark.STATUS ? "systemd" : "kernel";
        draft.startsBoot = trail.restarts(draft, mark);
        KernelFacts.read(bytes, draft.messageStart, to, sink);
        return Line.STARTS;
    }

    /// The mark of a line that ends at `to`. A line of `=` stands before the title of a report, and
    /// after the end of some.
    private Mark mark(@Nullable BodyContext message, int to) {
        var mark = Mark.of(message);
        return mark == Mark.BANNER && !titleFollows(to) ? Mark.DETAIL : mark;
    }

    private boolean titleFollows(int to) {
        var next = endOfLine(to) + 1;
        var line = next < slice.hardEnd() ? lineAt(next) : null;
        return line != null && Mark.of(line.message) == Mark.TITLE;
    }

    private static int start(@Nullable BodyContext message, int end) {
        return message == null ? end : ((ByteToken) message.mark).start();
    }

    private boolean level(@Nullable LevelContext level, byte[] bytes, RecordDraft draft) {
        return switch (level) {
            case null -> true;
            case NumberedContext numbered -> priority((ByteToken) numbered.priority, bytes, draft);
            case NamedContext named -> named((ByteToken) named.name, bytes, draft);
            default -> throw new IllegalArgumentException(level.getClass().getName());
        };
    }

    /// `<6>`
    private boolean priority(ByteToken token, byte[] bytes, RecordDraft draft) {
        numbers.begin(bytes, token.start() + 1, token.end());
        var priority = (int) numbers.number();
        if (priority > HIGHEST_PRIORITY) {
            return false;
        }
        draft.severity = Severity.ofPriority(priority);
        return true;
    }

    /// `kern  :warn  :`
    private static boolean named(ByteToken token, byte[] bytes, RecordDraft draft) {
        draft.severity = Severity.ofLevel(token.getType() - KernelLogParser.EMERG);
        var end = token.start();
        while (bytes[end] != ' ' && bytes[end] != ':') {
            end++;
        }
        draft.field("facility", token.start(), end);
        return true;
    }
}
