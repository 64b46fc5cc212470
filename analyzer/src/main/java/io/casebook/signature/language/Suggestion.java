package io.casebook.signature.language;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.regex.Pattern;

/// Finds the known word that a misspelled one was probably meant to be.
public final class Suggestion {
    /// Nobody misspells so long a word.
    private static final int LONGEST = 200;

    /// Who writes `unmatched` does not mean `matched`.
    private static final Pattern NEGATION = Pattern.compile("^(?:un|non?[-_ ]|not[-_]?)(?=[a-z])");

    private Suggestion() {}

    /// The known word with the fewest typing errors between; null where none is near.
    public static @Nullable String nearest(String word, Collection<String> known) {
        return nearest(word, known, Math.max(2, word.length() / 3));
    }

    /// The same with no more than so many errors.
    public static @Nullable String nearest(String word, Collection<String> known, int most) {
        if (word.isEmpty() || word.length() > LONGEST) {
            return null;
        }
        String best = null;
        var fewest = most + 1;
        var negated = NEGATION.matcher(word).replaceFirst("not ");
        for (var candidate : known) {
            var distance = Math.min(distance(word, candidate), distance(negated, candidate));
            if (distance < fewest) {
                fewest = distance;
                best = candidate;
            }
        }
        return best;
    }

    /// Insertions, deletions and replacements from one word to the other.
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (var column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (var i = 1; i <= one.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j < row.length; j++) {
                var replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
