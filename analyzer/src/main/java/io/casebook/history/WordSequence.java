package io.casebook.history;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Words that stand in a message one after the other, whatever parts them: how a query means
/// `10.31.109.102`, a path, a phrase, or a single word.
record WordSequence(List<Word> words) {
    WordSequence {
        words = List.copyOf(words);
    }

    /// One word as a query means it.
    sealed interface Word {
        boolean matches(byte[] word, int length);

        /// Whether it may be a number, so that the index knows only roughly where it is.
        boolean mayBeNumber();
    }

    /// This word.
    record Exact(BytesRef word) implements Word {
        @Override
        public boolean matches(byte[] other, int length) {
            return Arrays.equals(
                    word.bytes, word.offset, word.offset + word.length, other, 0, length);
        }

        @Override
        public boolean mayBeNumber() {
            var words = new Words().over(word.bytes, word.offset, word.offset + word.length);
            return words.next() && words.number;
        }
    }

    /// Words of this shape.
    record Shaped(Glob shape) implements Word {
        @Override
        public boolean matches(byte[] word, int length) {
            return shape.matches(word, length);
        }

        @Override
        public boolean mayBeNumber() {
            return !any()
                    && shape.pattern()
                            .chars()
                            .allMatch(c -> c == '*' || c == '?' || Words.isNumberCharacter(c));
        }

        boolean any() {
            return shape.pattern().chars().allMatch(c -> c == '*');
        }
    }

    /// The words of a text.
    ///
    /// @param wildcard whether the character at an index is a wildcard and not itself
    /// @throws TooComplexToDeterminizeException for a hostile pattern
    static WordSequence of(CharSequence text, IntPredicate wildcard) {
        var words = new ArrayList<Word>();
        var from = 0;
        while (from < text.length()) {
            var to = from;
            var shaped = false;
            while (to < text.length() && inWord(text, to, wildcard)) {
                shaped |= wildcard.test(to);
                to++;
            }
            if (shaped) {
                words.add(new Shaped(new Glob(pattern(text, from, to, wildcard))));
            } else {
                addExact(text.subSequence(from, to).toString(), words);
            }
            from = to + 1;
        }
        return new WordSequence(words);
    }

    private static boolean inWord(CharSequence text, int i, IntPredicate wildcard) {
        return Character.isLetterOrDigit(text.charAt(i))
                || Character.isSurrogate(text.charAt(i))
                || wildcard.test(i);
    }

    private static String pattern(CharSequence text, int from, int to, IntPredicate wildcard) {
        var pattern = new StringBuilder();
        IntStream.range(from, to)
                .forEach(i -> Glob.append(pattern, text.charAt(i), !wildcard.test(i)));
        return pattern.toString();
    }

    private static void addExact(String text, List<Word> into) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var words = new Words().over(bytes, 0, bytes.length);
        while (words.next()) {
            into.add(new Exact(new BytesRef(Arrays.copyOf(words.word, words.length))));
        }
    }

    /// Whether every event has it.
    boolean any() {
        return words.size() == 1 && words.getFirst() instanceof Shaped shaped && shaped.any();
    }

    /// The query for the events in which it is.
    Query query() {
        var all = new BooleanQuery.Builder();
        words.stream()
                .map(WordSequence::query)
                .distinct()
                .forEach(query -> all.add(query, BooleanClause.Occur.FILTER));
        var certain = words.size() == 1 && !words.getFirst().mayBeNumber();
        return certain ? query(words.getFirst()) : new SequenceQuery(all.build(), this);
    }

    private static Query query(Word word) {
        return switch (word) {
            case Exact(var bytes) when word.mayBeNumber() ->
                    new NumberQuery(BlockNumbers.hash(bytes.bytes, bytes.length));
            case Exact(var bytes) ->
                    new WordQuery(
                            new TermQuery(new Term(Fields.MESSAGE, bytes)),
                            new TermQuery(new Term(Fields.SHAPE, bytes)));
            case Shaped shaped when shaped.any() || shaped.mayBeNumber() ->
                    new RowQuery(new RowFilter.Any());
            case Shaped(var shape) ->
                    new WordQuery(wildcard(Fields.MESSAGE, shape), wildcard(Fields.SHAPE, shape));
        };
    }

    private static Query wildcard(String field, Glob shape) {
        return new WildcardQuery(new Term(field, shape.pattern()), Glob.MOST_WORK);
    }

    /// Whether it is in `bytes[from, to)`.
    ///
    /// @param seen to cut the text with
    boolean in(byte[] bytes, int from, int to, Words seen) {
        return words.size() == 1
                ? isWord(words.getFirst(), seen.over(bytes, from, to))
                : !places(bytes, from, to, 1).isEmpty();
    }

    private static boolean isWord(Word word, Words seen) {
        while (seen.nextPart() || seen.next()) {
            if (word.matches(seen.word, seen.length)) {
                return true;
            }
        }
        return false;
    }

    /// Where it is in `bytes[from, to)`, at most so many times.
    List<Place> places(byte[] bytes, int from, int to, int most) {
        var places = new ArrayList<Place>();
        var starts = new int[words.size()];
        var seen = new Words().over(bytes, from, to);
        // open[i]: the words seen last fit the first i + 1 of the sequence
        var open = new boolean[words.size()];
        while (places.size() < most && seen.next()) {
            for (var i = words.size() - 1; i >= 0; i--) {
                open[i] = (i == 0 || open[i - 1]) && words.get(i).matches(seen.word, seen.length);
                if (open[i]) {
                    starts[i] = i == 0 ? seen.start : starts[i - 1];
                }
            }
            if (open[open.length - 1]) {
                places.add(new Place(starts[open.length - 1], seen.stop));
            } else if (words.size() == 1) {
                addParts(seen, places, most);
            }
        }
        return places;
    }

    private void addParts(Words seen, List<Place> places, int most) {
        while (places.size() < most && seen.nextPart()) {
            if (words.getFirst().matches(seen.word, seen.length)) {
                places.add(new Place(seen.start, seen.stop));
            }
        }
    }

    /// Bytes from `start` to before `end`.
    record Place(int start, int end) {}
}
