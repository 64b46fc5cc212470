package io.casebook.signature.language;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;

/// A text for a Java expression, which may look at only so many of its characters: an expression
/// that tries the same text again and again is stopped, and then fits nowhere. So it costs a text
/// no more than its length allows. Used by one thread, for one text after the other.
public final class BoundedText implements CharSequence {
    /// Expressions see no more bytes of a message, or characters of a value, than this: its start.
    public static final int LONGEST = 8192;

    private static final int LOOKS_PER_CHARACTER = 64;
    private static final int LOOKS_AT_LEAST = 8192;

    /// Characters; where these are empty, bytes of ASCII are looked at as they lie.
    private String characters = "";

    private byte[] bytes = new byte[0];
    private int from;
    private int length;
    private int left;

    /// Moves to a message. Allocates nothing where it is ASCII.
    ///
    /// @param array UTF-8
    public BoundedText over(byte[] array, int start, int end) {
        var to = Math.min(end, start + LONGEST);
        if (isAscii(array, start, to)) {
            bytes = array;
            from = start;
            length = to - start;
            characters = "";
            return this;
        }
        return over(new String(array, start, to - start, StandardCharsets.UTF_8));
    }

    /// Moves to a value.
    public BoundedText over(String value) {
        characters = value;
        length = Math.min(value.length(), LONGEST);
        return this;
    }

    private static boolean isAscii(byte[] bytes, int from, int to) {
        for (var at = from; at < to; at++) {
            if (bytes[at] < 0) {
                return false;
            }
        }
        return true;
    }

    /// Whether an expression is found in the text, within the bounds.
    public boolean holds(Matcher matcher) {
        left = Math.max(LOOKS_AT_LEAST, LOOKS_PER_CHARACTER * length);
        try {
            return matcher.reset(this).find();
        } catch (Exhausted | StackOverflowError _) {
            // The library goes a call deeper for each round of a repeated group, so a long text can
            // end its stack. Nothing but the matcher is left half done, and it is reset next time.
            return false;
        }
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        if (left-- <= 0) {
            throw Exhausted.INSTANCE;
        }
        return characters.isEmpty() ? (char) bytes[from + index] : characters.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return characters.isEmpty()
                ? new String(bytes, from + start, end - start, StandardCharsets.US_ASCII)
                : characters.substring(start, end);
    }

    @Override
    public String toString() {
        return subSequence(0, length).toString();
    }

    /// The expression has looked too often.
    private static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("StaticAssignmentOfThrowable") // no stack trace, so nothing to mislead
        static final Exhausted INSTANCE = new Exhausted();

        private Exhausted() {
            super("the expression looked too often at the text", null, false, false);
        }
    }
}
