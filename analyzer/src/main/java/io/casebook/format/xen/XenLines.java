package io.casebook.format.xen;

import io.casebook.format.ArtifactHead;
import io.casebook.grammar.ByteCharStream;
import io.casebook.grammar.LineTokens;
import io.casebook.grammar.NoMatch;
import io.casebook.grammar.XenLogLexer;
import io.casebook.grammar.XenLogParser;
import io.casebook.grammar.XenLogParser.ConsoleContext;
import io.casebook.grammar.XenLogParser.DaemonContext;
import io.casebook.grammar.XenLogParser.LineContext;
import io.casebook.grammar.XenLogParser.TooledContext;
import io.casebook.grammar.XenLogParser.WatchedContext;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;

/// The grammar of one line, ready for many.
final class XenLines {
    private static final int LOOKED_AT = 200;
    private static final int LEAST_SHARE = 50;

    private final LineTokens tokens = new LineTokens(new XenLogLexer(new ByteCharStream()));
    private final XenLogParser grammar = NoMatch.onError(new XenLogParser(tokens));

    /// What the line says; null where it starts no record.
    @Nullable LineContext parse(byte[] bytes, int from, int to) {
        if (!mayStart(bytes[from])) {
            return null;
        }
        tokens.start(bytes, from, to);
        grammar.reset();
        try {
            return grammar.line();
        } catch (NoMatch _) {
            return null;
        }
    }

    /// The cheap test before the grammar.
    private static boolean mayStart(byte first) {
        return "([lxWDA".indexOf(first) >= 0;
    }

    /// How many of the first lines are such as only Xen writes, in percent; 0 where too few are.
    int share(ArtifactHead head) {
        var lines = head.lines(LOOKED_AT).stream().filter(line -> !line.isBlank()).toList();
        var telling = lines.stream().filter(this::isTelling).count();
        var share = lines.isEmpty() ? 0 : (int) (100 * telling / lines.size());
        return share < LEAST_SHARE ? 0 : share;
    }

    private boolean isTelling(String line) {
        var bytes = line.getBytes(StandardCharsets.UTF_8);
        return switch (parse(bytes, 0, bytes.length)) {
            case ConsoleContext console -> console.who.getType() == XenLogLexer.XEN;
            case DaemonContext daemon -> daemon.level != null && daemon.place != null;
            case TooledContext tooled -> tooled.place != null;
            case WatchedContext _ -> true;
            case null, default -> false;
        };
    }
}
