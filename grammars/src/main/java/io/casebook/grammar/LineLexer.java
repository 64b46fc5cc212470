package io.casebook.grammar;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenFactory;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.misc.Pair;

import java.util.ArrayList;
import java.util.List;

/// The superclass of the lexers of line formats: works on one line at a time, hands out recycled
/// tokens, and reads the rest of a line as one token without looking at its characters.
///
/// A grammar that wants the latter names the mode in which only the rest of the line is left
/// `MESSAGE` and gives it one rule, `TEXT : ~[\n]+ ;`. Every grammar ends each mode with a rule
/// that takes any character, so that no input is a lexer error.
public abstract class LineLexer extends Lexer {
    private final ByteCharStream stream;
    private final Tokens tokens;
    private final int messageMode;
    private final int textType;

    protected LineLexer(CharStream input) {
        super(input);
        stream = (ByteCharStream) input;
        tokens = new Tokens(stream);
        setTokenFactory(new Factory(tokens));
        removeErrorListeners();
        messageMode = modeNumber("MESSAGE");
        textType = getTokenType("TEXT");
    }

    private int modeNumber(String name) {
        return List.of(getModeNames()).indexOf(name);
    }

    /// Starts on the line `bytes[from, to)`.
    final void start(byte[] bytes, int from, int to) {
        if (!(_interp instanceof ByteLexerSimulator)) {
            // the generated constructor sets its own after this class's constructor ran
            _interp = new ByteLexerSimulator(this, stream, _interp);
        }
        stream.window(bytes, from, to);
        _hitEOF = false;
        _mode = DEFAULT_MODE;
        _modeStack.clear();
        tokens.used = 0;
    }

    @Override
    public final Token nextToken() {
        if (stream.index() == stream.end()) {
            // Told here: the lexer keeps no transitions for the end and computes them each time.
            _hitEOF = true;
        } else if (_mode == messageMode) {
            return restOfLine();
        }
        return super.nextToken();
    }

    private Token restOfLine() {
        var token = tokens.take(this);
        token.set(textType, Token.DEFAULT_CHANNEL, stream.index(), stream.end());
        stream.seek(stream.end());
        return token;
    }

    /// The tokens of a line, used again for the next.
    private static final class Tokens {
        private final List<ByteToken> all = new ArrayList<>();
        private final ByteCharStream stream;
        private int used;

        Tokens(ByteCharStream stream) {
            this.stream = stream;
        }

        ByteToken take(TokenSource source) {
            if (used == all.size()) {
                all.add(new ByteToken(source, stream));
            }
            return all.get(used++);
        }
    }

    private record Factory(Tokens tokens) implements TokenFactory<Token> {
        @Override
        public Token create(
                Pair<TokenSource, CharStream> source,
                int type,
                String text,
                int channel,
                int start,
                int stop,
                int line,
                int charPositionInLine) {
            var token = tokens.take(source.a);
            token.set(type, channel, start, stop + 1);
            return token;
        }

        @Override
        public Token create(int type, String text) {
            return new CommonToken(type, text);
        }
    }
}
