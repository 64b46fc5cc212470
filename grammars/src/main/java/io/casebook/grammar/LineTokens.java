package io.casebook.grammar;

import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;

import java.util.Arrays;

/// The tokens of one line, drawn from the lexer as the parser asks for them.
public final class LineTokens implements TokenStream {
    private static final int FIRST_CAPACITY = 32;

    private final LineLexer lexer;
    private Token[] tokens = new Token[FIRST_CAPACITY];
    private int count;
    private int position;

    /// The stream of a lexer that works on a [ByteCharStream].
    public LineTokens(LineLexer lexer) {
        this.lexer = lexer;
    }

    /// Starts on the line `bytes[from, to)`, which holds no line break.
    public void start(byte[] bytes, int from, int to) {
        lexer.start(bytes, from, to);
        count = 0;
        position = 0;
    }

    @Override
    public Token LT(int offset) {
        return get(offset > 0 ? position + offset - 1 : position + offset);
    }

    @Override
    public Token get(int index) {
        while (index >= count && !ended()) {
            draw();
        }
        return tokens[Math.max(0, Math.min(index, count - 1))];
    }

    private boolean ended() {
        return count > 0 && tokens[count - 1].getType() == Token.EOF;
    }

    private void draw() {
        var token = lexer.nextToken();
        if (token instanceof ByteToken mine) {
            mine.index(count);
        }
        if (count == tokens.length) {
            tokens = Arrays.copyOf(tokens, count * 2);
        }
        tokens[count++] = token;
    }

    @Override
    public int LA(int offset) {
        return LT(offset).getType();
    }

    @Override
    public void consume() {
        if (LA(1) == Token.EOF) {
            throw new IllegalStateException("the line has ended");
        }
        position++;
    }

    @Override
    public int mark() {
        return 0;
    }

    @Override
    public void release(int marker) {}

    @Override
    public int index() {
        return position;
    }

    @Override
    public void seek(int index) {
        position = index;
    }

    @Override
    public int size() {
        return count;
    }

    @Override
    public String getSourceName() {
        return lexer.getSourceName();
    }

    @Override
    public TokenSource getTokenSource() {
        return lexer;
    }

    @Override
    public String getText(Interval interval) {
        var text = new StringBuilder();
        for (var i = interval.a; i <= interval.b && i < count; i++) {
            text.append(tokens[i].getText());
        }
        return text.toString();
    }

    @Override
    public String getText() {
        return getText(Interval.of(0, count - 1));
    }

    @Override
    public String getText(RuleContext context) {
        return getText(context.getSourceInterval());
    }

    @Override
    public String getText(Token start, Token stop) {
        return getText(Interval.of(start.getTokenIndex(), stop.getTokenIndex()));
    }
}
