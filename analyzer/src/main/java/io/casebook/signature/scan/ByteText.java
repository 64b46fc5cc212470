package io.casebook.signature.scan;

import java.nio.charset.StandardCharsets;

/// Bytes as characters for a Java expression, which may look at only so many of them: an expression
/// that tries the same text again and again is stopped with [Exhausted]. So it costs a message no
/// more than its length allows.
final class ByteText implements CharSequence {
    /// Expressions see no more of a message than this: its start.
    static final int LONGEST = 8192;

    private static final int LOOKS_PER_BYTE = 64;
    private static final int LOOKS_AT_LEAST = 8192;

    private final Budget budget;
    private byte[] bytes = new byte[0];
    private int from;
    private int to;

    ByteText() {
        this(new Budget());
    }

    private ByteText(Budget budget) {
        this.budget = budget;
    }

    /// Moves to other bytes, with a fresh budget.
    ByteText over(byte[] array, int start, int end) {
        bytes = array;
        from = start;
        to = Math.min(end, start + LONGEST);
        budget.left = Math.max(LOOKS_AT_LEAST, LOOKS_PER_BYTE * (to - from));
        return this;
    }

    @Override
    public int length() {
        return to - from;
    }

    @Override
    public char charAt(int index) {
        if (budget.left-- <= 0) {
            throw Exhausted.INSTANCE;
        }
        return (char) Byte.toUnsignedInt(bytes[from + index]);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        var part = new ByteText(budget);
        part.bytes = bytes;
        part.from = from + start;
        part.to = from + end;
        return part;
    }

    /// The bytes read as UTF-8.
    @Override
    public String toString() {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    private static final class Budget {
        private int left;
    }

    /// The expression has looked too often.
    static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("StaticAssignmentOfThrowable") // no stack trace, so nothing to mislead
        static final Exhausted INSTANCE = new Exhausted();

        private Exhausted() {
            super("the expression looked too often at the message", null, false, false);
        }
    }
}
