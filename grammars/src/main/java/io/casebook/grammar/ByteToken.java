package io.casebook.grammar;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.misc.Interval;
import org.jspecify.annotations.Nullable;

/// A token that is a place in the bytes. It is used again for the next line, so whoever wants to
/// keep something of it copies it first.
public final class ByteToken implements Token {
    private final TokenSource source;
    private final ByteCharStream stream;
    private int type;
    private int channel;
    private int start;
    private int end;
    private int index;

    ByteToken(TokenSource source, ByteCharStream stream) {
        this.source = source;
        this.stream = stream;
    }

    void set(int newType, int newChannel, int from, int to) {
        type = newType;
        channel = newChannel;
        start = from;
        end = to;
    }

    void index(int newIndex) {
        index = newIndex;
    }

    /// Index of the first byte.
    public int start() {
        return start;
    }

    /// Index one past the last byte.
    public int end() {
        return end;
    }

    @Override
    public String getText() {
        return type == EOF ? "<EOF>" : stream.getText(Interval.of(start, end - 1));
    }

    @Override
    public int getType() {
        return type;
    }

    @Override
    public int getLine() {
        return 1;
    }

    @Override
    public int getCharPositionInLine() {
        return start;
    }

    @Override
    public int getChannel() {
        return channel;
    }

    @Override
    public int getTokenIndex() {
        return index;
    }

    @Override
    public int getStartIndex() {
        return start;
    }

    @Override
    public int getStopIndex() {
        return end - 1;
    }

    @Override
    public TokenSource getTokenSource() {
        return source;
    }

    @Override
    public @Nullable CharStream getInputStream() {
        return stream;
    }
}
