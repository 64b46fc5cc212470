package io.casebook.grammar;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;

import java.nio.charset.StandardCharsets;

/// A window on a byte array as characters for a lexer; an index is an index into the array.
///
/// Bytes from 0x80 up read as [#NON_ASCII], all as the same character: the lexer keeps its
/// transitions in tables for 7-bit characters only and computes any other anew, some hundred times
/// slower. Their text is not lost, [#getText] reads the bytes.
public final class ByteCharStream implements CharStream {
    /// What a grammar sees of any byte that is no ASCII (the DEL character, which reads likewise).
    public static final int NON_ASCII = 0x7f;

    private byte[] bytes = new byte[0];
    private int start;
    private int end;
    private int position;

    /// Moves the window to `bytes[from, to)` and the position to its start.
    public void window(byte[] array, int from, int to) {
        bytes = array;
        start = from;
        end = to;
        position = from;
    }

    /// The array behind the window.
    public byte[] bytes() {
        return bytes;
    }

    /// One past the last index of the window.
    public int end() {
        return end;
    }

    @Override
    public void consume() {
        position++;
    }

    @Override
    public int LA(int offset) {
        var index = offset > 0 ? position + offset - 1 : position + offset;
        if (index >= end || index < start) {
            return IntStream.EOF;
        }
        var value = bytes[index];
        return value >= 0 ? value : NON_ASCII;
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
        position = Math.min(Math.max(index, start), end);
    }

    @Override
    public int size() {
        return end;
    }

    @Override
    public String getSourceName() {
        return UNKNOWN_SOURCE_NAME;
    }

    /// The bytes of the interval, both ends inclusive, read as UTF-8.
    @Override
    public String getText(Interval interval) {
        var from = Math.max(interval.a, start);
        var to = Math.min(interval.b + 1, end);
        return from >= to ? "" : new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
