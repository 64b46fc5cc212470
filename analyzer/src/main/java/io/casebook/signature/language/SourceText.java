package io.casebook.signature.language;

import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

import java.util.ArrayList;
import java.util.List;

/// The text of a signature file, to tell places in it.
///
/// @param file its name in problems
record SourceText(String file, String text) {
    /// A place, both counted from 1.
    record Place(int line, int column) {}

    /// Where a node starts.
    Place of(Node node) {
        return node.getStartMark().map(SourceText::of).orElse(new Place(1, 1));
    }

    static Place of(Mark mark) {
        return new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }

    /// Where a character of a scalar's value stands in the file, however the scalar is written:
    /// value and source are the same but for blanks, as long as no escapes are used.
    Place of(Node scalar, String value, int index) {
        var mark = scalar.getStartMark().orElse(null);
        if (mark == null) {
            return new Place(1, 1);
        }
        var at = pastHeader(text.offsetByCodePoints(0, mark.getIndex()));
        var wanted = solid(value, index);
        while (at < text.length() && (wanted > 0 || isBlank(text.charAt(at)))) {
            if (!isBlank(text.charAt(at))) {
                wanted--;
            }
            at++;
        }
        return place(at);
    }

    /// A quote belongs to no value, neither does the first line of a block scalar.
    private int pastHeader(int start) {
        if (start >= text.length()) {
            return start; // an empty value ends the file
        }
        return switch (text.charAt(start)) {
            case '"', '\'' -> start + 1;
            case '|', '>' -> text.indexOf('\n', start) + 1;
            default -> start;
        };
    }

    private static int solid(String value, int index) {
        var count = 0;
        for (var i = 0; i < Math.min(index, value.length()); i++) {
            count += isBlank(value.charAt(i)) ? 0 : 1;
        }
        return count;
    }

    private static boolean isBlank(char one) {
        return one == ' ' || one == '\n' || one == '\r' || one == '\t';
    }

    private Place place(int index) {
        var before = text.substring(0, Math.min(index, text.length()));
        var line = (int) before.chars().filter(one -> one == '\n').count();
        return new Place(line + 1, before.length() - before.lastIndexOf('\n'));
    }

    /// Collects what is wrong with a text.
    static final class Problems {
        private static final int LONGEST_MESSAGE = 300;
        private static final int LONGEST_QUOTE = 60;

        private final SourceText source;
        private final List<SignatureProblem> found = new ArrayList<>();

        Problems(SourceText source) {
            this.source = source;
        }

        SourceText source() {
            return source;
        }

        List<SignatureProblem> found() {
            return found;
        }

        void add(Node at, String message) {
            add(source.of(at), message, List.of(), "");
        }

        /// @param wrong the word at fault, for which the nearest of the known ones is suggested
        void add(Place at, String message, List<String> known, String wrong) {
            found.add(
                    new SignatureProblem(
                            source.file,
                            at.line,
                            at.column,
                            shortened(message, LONGEST_MESSAGE),
                            Suggestion.nearest(wrong, known)));
        }

        void unknown(Node at, String what, String wrong, List<String> known) {
            var quoted = shortened(wrong, LONGEST_QUOTE);
            add(source.of(at), "unknown " + what + " '" + quoted + "'", known, wrong);
        }

        /// Messages go into reports, where nobody wants the half of a file.
        private static String shortened(String text, int most) {
            return text.length() <= most ? text : text.substring(0, most) + "…";
        }
    }
}
