package io.casebook.format.windbg;

import io.casebook.grammar.ByteCharStream;
import io.casebook.grammar.LineTokens;
import io.casebook.grammar.NoMatch;
import io.casebook.grammar.WindbgLexer;
import io.casebook.grammar.WindbgParser;

import java.nio.charset.StandardCharsets;

/// Reads single lines by the grammar. Never throws for what they say. For one thread.
final class LineReader {
    /// Of a longer line only the start is read.
    static final int LONGEST = 1 << 13;

    private static final DebuggerLine BLANK = new DebuggerLine.Blank();

    private final WindbgLexer lexer = new WindbgLexer(new ByteCharStream());
    private final LineTokens tokens = new LineTokens(lexer);
    private final WindbgParser parser = NoMatch.onError(new WindbgParser(tokens));

    /// What the line `bytes[from, to)` says.
    ///
    /// @param inStack whether a frame is expected
    DebuggerLine read(byte[] bytes, int from, int to, boolean inStack) {
        var end = Math.min(trimmedEnd(bytes, from, to), from + LONGEST);
        var start = pastMargin(bytes, from, end);
        if (start >= end) {
            return isBlank(bytes, from, end) ? BLANK : new DebuggerLine.Prose("");
        }
        var meaning = new LineMeaning(bytes, end);
        try {
            tokens.start(bytes, start, end);
            parser.setTokenStream(tokens);
            return meaning.visit(parser.line());
        } catch (NoMatch _) {
            return inStack ? readFrame(meaning, bytes, start, end) : prose(bytes, start, end);
        }
    }

    private DebuggerLine readFrame(LineMeaning meaning, byte[] bytes, int start, int end) {
        try {
            tokens.start(bytes, start, end);
            lexer.mode(WindbgLexer.STACK);
            parser.setTokenStream(tokens);
            return meaning.visit(parser.stackLine());
        } catch (NoMatch _) {
            return prose(bytes, start, end);
        }
    }

    private static DebuggerLine prose(byte[] bytes, int start, int end) {
        return new DebuggerLine.Prose(
                new String(bytes, start, end - start, StandardCharsets.UTF_8));
    }

    /// Mail programs and forums quote with `>` and `|`.
    private static int pastMargin(byte[] bytes, int from, int end) {
        var start = from;
        while (start < end
                && (bytes[start] == ' '
                        || bytes[start] == '\t'
                        || bytes[start] == '>'
                        || bytes[start] == '|')) {
            start++;
        }
        return start;
    }

    private static int trimmedEnd(byte[] bytes, int from, int to) {
        var end = to;
        while (end > from && bytes[end - 1] >= 0 && bytes[end - 1] <= ' ') {
            end--;
        }
        return end;
    }

    private static boolean isBlank(byte[] bytes, int from, int end) {
        for (var i = from; i < end; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t') {
                return false;
            }
        }
        return true;
    }
}
