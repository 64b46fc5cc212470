package io.casebook.format.dated;

import static io.casebook.format.dated.ByteText.isBlank;
import static io.casebook.format.dated.ByteText.isDigit;
import static io.casebook.format.dated.ByteText.isUpper;
import static io.casebook.format.dated.ByteText.isWord;

import io.casebook.model.RecordDraft;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/// Learns from the first lines of a text where and how it writes times: the way that most of them
/// have in common. Whether that makes the text a log, [DatedLikelihood] says.
final class LayoutLearner {
    private static final int LONGEST_GLUE = 24;

    /// Of layouts that as many lines have.
    private static final Comparator<Layout> LIKELIER =
            Comparator.comparing(Layout::leading)
                    .thenComparing(Layout::notation, Comparator.reverseOrder())
                    .thenComparing(Layout::glue, Comparator.reverseOrder());

    private final StampReader stamp = new StampReader();
    private final Map<Layout, Integer> votes = new HashMap<>();
    private final byte[] bytes;

    private LayoutLearner(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The layout of most lines; null where no line has a time.
    static @Nullable Layout learn(FirstLines lines) {
        var learner = new LayoutLearner(lines.bytes());
        lines.each(learner::vote);
        var best =
                learner.votes.entrySet().stream()
                        .max(
                                Map.Entry.<Layout, Integer>comparingByValue()
                                        .thenComparing(Map.Entry.comparingByKey(LIKELIER)))
                        .map(Map.Entry::getKey);
        return best.map(layout -> refined(layout, lines)).orElse(null);
    }

    /// Votes for the first time in a line.
    private void vote(int from, int to) {
        var end = Math.min(to, from + Layout.LOOKED_AT);
        var word = from;
        var words = 0;
        for (var at = from; at < end && words <= Layout.MOST_WORDS; at++) {
            if (isBlank(bytes[at])) {
                words += isBlank(bytes[Math.max(from, at - 1)]) ? 0 : 1;
                word = at + 1;
            } else if (mayBegin(at, from) && stamp.read(bytes, at, to, DayOrder.UNKNOWN)) {
                vote(words == 0 ? from : word, at, words == 0);
                return;
            }
        }
    }

    private boolean mayBegin(int at, int from) {
        return (isDigit(bytes[at]) || isUpper(bytes[at])) && (at == from || !isWord(bytes[at - 1]));
    }

    private void vote(int word, int at, boolean leading) {
        var notation = stamp.notation;
        if (notation == null || at - word > LONGEST_GLUE || (isBare(notation) && !leading)) {
            return;
        }
        var glue = new String(bytes, word, at - word, StandardCharsets.ISO_8859_1);
        var layout = new Layout(notation, leading, glue, DayOrder.UNKNOWN, LevelStyle.MARKED);
        votes.merge(layout, 1, Integer::sum);
    }

    /// Within a line, a long number may be anything.
    private static boolean isBare(Notation notation) {
        return switch (notation) {
            case EPOCH_SECONDS, EPOCH_MILLISECONDS, LEVEL_AND_DAY -> true;
            default -> false;
        };
    }

    private static Layout refined(Layout layout, FirstLines lines) {
        var evidence = new Evidence(layout, lines.bytes());
        lines.each(evidence::look);
        return layout.with(evidence.order(), evidence.levelStyle());
    }

    /// What the lines of a layout have in common beyond it.
    private static final class Evidence {
        private final StampFinder finder;
        private final HeadReader words = new HeadReader(LevelStyle.WORD);
        private final HeadReader letters = new HeadReader(LevelStyle.LETTER);
        private final RecordDraft draft = new RecordDraft();
        private final byte[] bytes;
        private int heads;
        private int dayFirst;
        private int monthFirst;
        private int withWord;
        private int withLetter;

        Evidence(Layout layout, byte[] bytes) {
            finder = new StampFinder(layout);
            this.bytes = bytes;
        }

        void look(int from, int to) {
            if (finder.find(bytes, from, to) < 0) {
                return;
            }
            heads++;
            dayFirst += finder.stamp.proven == DayOrder.DAY_FIRST ? 1 : 0;
            monthFirst += finder.stamp.proven == DayOrder.MONTH_FIRST ? 1 : 0;
            withWord += hasLevel(words, from, to) ? 1 : 0;
            withLetter += hasLevel(letters, from, to) ? 1 : 0;
        }

        private boolean hasLevel(HeadReader reader, int from, int to) {
            draft.clear(from);
            reader.read(bytes, finder.stamp.end, to, draft);
            return draft.severity != null;
        }

        /// Numbers that prove both prove nothing.
        DayOrder order() {
            if ((dayFirst > 0) == (monthFirst > 0)) {
                return DayOrder.UNKNOWN;
            }
            return dayFirst > 0 ? DayOrder.DAY_FIRST : DayOrder.MONTH_FIRST;
        }

        LevelStyle levelStyle() {
            if (withWord * 2 > heads) {
                return LevelStyle.WORD;
            }
            return withLetter * 5 > heads * 4 ? LevelStyle.LETTER : LevelStyle.MARKED;
        }
    }
}
