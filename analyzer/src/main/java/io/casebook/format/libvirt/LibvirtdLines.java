package io.casebook.format.libvirt;

import io.casebook.format.ArtifactHead;
import io.casebook.grammar.ByteCharStream;
import io.casebook.grammar.LibvirtdLogLexer;
import io.casebook.grammar.LibvirtdLogParser;
import io.casebook.grammar.LibvirtdLogParser.DatedContext;
import io.casebook.grammar.LibvirtdLogParser.LevelledContext;
import io.casebook.grammar.LibvirtdLogParser.LineContext;
import io.casebook.grammar.LineTokens;
import io.casebook.grammar.NoMatch;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;

/// The grammar of one line, ready for many.
final class LibvirtdLines {
    private static final int LOOKED_AT = 200;
    private static final int LEAST_SHARE = 60;

    private final LineTokens tokens = new LineTokens(new LibvirtdLogLexer(new ByteCharStream()));
    private final LibvirtdLogParser grammar = NoMatch.onError(new LibvirtdLogParser(tokens));

    /// What the line says; null where it starts no record.
    @Nullable LineContext parse(byte[] bytes, int from, int to) {
        if (!mayStart(bytes, from, to)) {
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

    /// The cheap test before the grammar: a digit or `libvirt:` after the margin.
    private static boolean mayStart(byte[] bytes, int from, int to) {
        var at = from;
        while (at < to && (bytes[at] == ' ' || bytes[at] == '\t')) {
            at++;
        }
        return at < to && ((bytes[at] >= '0' && bytes[at] <= '9') || bytes[at] == 'l');
    }

    /// How many of the first lines are such as only libvirt writes, in percent; 0 where too few
    /// are. Lines of a message that goes on (indented, or XML) count with the one they follow.
    int share(ArtifactHead head) {
        var lines = head.lines(LOOKED_AT).stream().filter(line -> !line.isBlank()).toList();
        var fitting = 0;
        var open = false;
        for (var line : lines) {
            var bytes = line.getBytes(StandardCharsets.UTF_8);
            var own = isLevelled(parse(bytes, 0, bytes.length));
            open = own || (open && (line.startsWith(" ") || line.startsWith("<")));
            fitting += open ? 1 : 0;
        }
        var share = lines.isEmpty() ? 0 : 100 * fitting / lines.size();
        return share < LEAST_SHARE ? 0 : share;
    }

    private static boolean isLevelled(@Nullable LineContext line) {
        return line instanceof DatedContext dated && dated.said instanceof LevelledContext;
    }
}
