package io.casebook.history;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.util.AttributeImpl;
import org.apache.lucene.util.AttributeReflector;
import org.apache.lucene.util.BytesRef;

/// The words of one event after the other, as the index takes them: no strings, no objects.
final class WordStream extends TokenStream {
    private final Words words = new Words();
    private final BytesRef term = new BytesRef(words.word);

    WordStream() {
        addAttributeImpl(new Term(term));
    }

    /// Begins with `bytes[from, to)`.
    void over(byte[] bytes, int from, int to) {
        words.over(bytes, from, to);
    }

    @Override
    public boolean incrementToken() {
        var more = words.nextPart() || words.next();
        term.length = words.length;
        return more;
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
