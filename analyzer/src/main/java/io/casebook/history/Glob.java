package io.casebook.history;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// A text in which `*` stands for any characters, `?` for one, and a backslash takes the meaning
/// from the character after it. Upper and lower case are the same.
final class Glob {
    /// What building the automaton may cost; a dozen stars are far below.
    static final int MOST_WORK = 10_000;

    private static final String ESCAPED = "*?\\";
    private final String pattern;
    private final CharacterRunAutomaton characters;
    private final ByteRunAutomaton bytes;

    /// @throws TooComplexToDeterminizeException for a hostile pattern
    Glob(String pattern) {
        this.pattern = pattern.toLowerCase(Locale.ROOT);
        var automaton = WildcardQuery.toAutomaton(new Term("", this.pattern), MOST_WORK);
        characters = new CharacterRunAutomaton(automaton);
        bytes = new ByteRunAutomaton(automaton);
    }

    /// The pattern that fits this text only.
    static String literal(CharSequence text) {
        var pattern = new StringBuilder();
        text.chars().forEach(c -> append(pattern, (char) c, true));
        return pattern.toString();
    }

    /// Adds a character to a pattern, as itself or with its meaning.
    static void append(StringBuilder pattern, char character, boolean literally) {
        if (literally && ESCAPED.indexOf(character) >= 0) {
            pattern.append('\\');
        }
        pattern.append(character);
    }

    String pattern() {
        return pattern;
    }

    boolean matches(String text) {
        return characters.run(text.toLowerCase(Locale.ROOT));
    }

    /// Whether it fits UTF-8 text in lower case.
    boolean matches(byte[] text, int length) {
        return bytes.run(text, 0, length);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Glob glob && glob.pattern.equals(pattern);
    }

    @Override
    public int hashCode() {
        return pattern.hashCode();
    }

    @Override
    public String toString() {
        return pattern;
    }
}
