package io.casebook.history;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.util.AttributeImpl;
import org.apache.lucene.util.AttributeReflector;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The terms of one document after the other, as the index takes them: no strings, no objects.
final class WordStream extends TokenStream {
    private final Words words = new Words();
    private final BlockNumbers numbers;
    private final byte[] shapeTerm = new byte[1 + Long.BYTES];
    private final BytesRef term = new BytesRef();
    private @Nullable Shapes shape;
    private int next;
    private boolean constantsOnly;

    /// @param numbers takes the numbers among the words
    WordStream(BlockNumbers numbers) {
        this.numbers = numbers;
        addAttributeImpl(new Term(term));
    }

    /// All words of `bytes[from, to)`.
    void all(byte[] bytes, int from, int to) {
        words.over(bytes, from, to);
        shape = null;
        constantsOnly = false;
    }

    /// The words that make the shape of `bytes[from, to)`.
    void constants(byte[] bytes, int from, int to) {
        all(bytes, from, to);
        constantsOnly = true;
    }

    /// The id of the shape that was looked at last, and the words that are not in it.
    void shaped(Shapes shapes) {
        shape = shapes;
        next = 0;
        Shapes.write(shapes.id(), shapeTerm);
    }

    @Override
    public boolean incrementToken() {
        return shape == null ? nextWord() : nextOfShape(shape);
    }

    private boolean nextWord() {
        var more = words.nextPart() || words.next();
        while (more && isPassedOver()) {
            more = words.next();
        }
        term.bytes = words.word;
        term.offset = 0;
        term.length = words.length;
        return more;
    }

    /// Numbers are kept apart, for the whole block.
    private boolean isPassedOver() {
        if (words.number) {
            numbers.add(words);
        }
        return words.number || (constantsOnly && !words.constant);
    }

    private boolean nextOfShape(Shapes shapes) {
        if (next > shapes.variables()) {
            return false;
        }
        if (next == 0) {
            term.bytes = shapeTerm;
            term.offset = 0;
            term.length = shapeTerm.length;
        } else {
            shapes.variable(next - 1, term);
        }
        next++;
        return true;
    }

    /// Nothing to tell: positions and offsets are not indexed.
    @Override
    public void end() {}

    /// The word as bytes.
    private static final class Term extends AttributeImpl implements TermToBytesRefAttribute {
        private BytesRef bytes;

        Term(BytesRef bytes) {
            this.bytes = bytes;
        }

        @Override
        public BytesRef getBytesRef() {
            return bytes;
        }

        @Override
        public void clear() {
            bytes.length = 0;
        }

        @Override
        public void reflectWith(AttributeReflector reflector) {
            reflector.reflect(TermToBytesRefAttribute.class, "bytes", bytes);
        }

        @Override
        public void copyTo(AttributeImpl target) {
            ((Term) target).bytes = BytesRef.deepCopyOf(bytes);
        }
    }
}
