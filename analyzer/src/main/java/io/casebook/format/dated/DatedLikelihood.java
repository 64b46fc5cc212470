package io.casebook.format.dated;

import static io.casebook.format.dated.ByteText.at;
import static io.casebook.format.dated.ByteText.isDigit;

import io.casebook.format.ArtifactHead;
import io.casebook.format.Format;
import io.casebook.format.RotatedName;
import io.casebook.model.ArtifactPath;
import io.casebook.model.ReadingKind;

import java.util.Set;
import java.util.regex.Pattern;

/// Tells a log from other texts with dates in them. In a log many lines begin with a time, or have
/// it in the same place, the times rise, and words follow them; in a table all lines have as many
/// columns, in a listing each line has several times or begins with a number. Where the times begin
/// their lines and rise, any number of lines may stand between, such as those of a stack; where the
/// path says that it is a log, one full time at its start is enough.
final class DatedLikelihood {
    private static final Set<String> OTHER_KINDS =
            Set.of(
                    "c", "cfg", "conf", "cpp", "csv", "h", "html", "ini", "java", "json", "md",
                    "patch", "py", "service", "sh", "sql", "xml", "yaml", "yml");

    private static final Pattern LOG_FOLDER = Pattern.compile("(?:^|/)var/log(?:/|$)");
    private static final int LEAST_HEADS = 3;
    private static final int LEAST_LEADING_HEADS = 5;
    private static final int LONGEST_BANNER = 40;
    private static final int LEAST_LETTERS = 3;

    private final byte[] bytes;
    private final boolean named;
    private final StampFinder finder;
    private int banner;
    private int lines;
    private int heads;
    private int full;
    private int falling;
    private int changes;
    private int wordless;
    private int crowded;
    private int numbered;
    private int cells;
    private int columns = -1;
    private long nanos;

    private DatedLikelihood(byte[] bytes, boolean named, Layout layout) {
        this.bytes = bytes;
        this.named = named;
        finder = new StampFinder(layout);
    }

    /// [Format#RECOGNISED] or 0: anything that knows the text better comes before.
    static int of(ArtifactHead head) {
        var name = head.path().fileName();
        var lines = new FirstLines(head.bytes(), 0, head.bytes().length);
        var layout = OTHER_KINDS.contains(extension(name)) ? null : LayoutLearner.learn(lines);
        if (layout == null) {
            return 0;
        }
        var likelihood = new DatedLikelihood(head.bytes(), isNamedLog(head.path()), layout);
        lines.each(likelihood::look);
        return likelihood.isLog(layout) ? Format.RECOGNISED : 0;
    }

    private static boolean isNamedLog(ArtifactPath path) {
        return RotatedName.of(path.fileName()).base().endsWith(".log")
                || LOG_FOLDER.matcher(path.folder()).find();
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private void look(int from, int to) {
        var found = finder.find(bytes, from, to);
        if (found < 0) {
            banner += heads == 0 ? 1 : 0;
            lines += heads == 0 ? 0 : 1;
            return;
        }
        lines++;
        lookAtTime();
        lookAtCells(from, found, to);
        var end = finder.stamp.end;
        wordless += hasWord(end, to) ? 0 : 1;
        numbered += ByteText.pastName(bytes, from, found) < found && isNumber(from, found) ? 1 : 0;
        crowded += hasTime(end, to) ? 1 : 0;
    }

    private void lookAtTime() {
        var now = finder.stamp.nanos();
        falling += heads > 0 && now < nanos ? 1 : 0;
        changes += heads > 0 && now != nanos ? 1 : 0;
        nanos = now;
        heads++;
        full += isFull() ? 1 : 0;
    }

    /// A line of a table: the time is a cell, and there are as many as in the line before.
    private void lookAtCells(int from, int found, int to) {
        var end = finder.stamp.end;
        var mark = at(bytes, at(bytes, end, to) == '"' ? end + 1 : end, to);
        var count = 0;
        for (var i = from; i < to; i++) {
            count += (bytes[i] == ',' || bytes[i] == ';') && (i < found || i >= end) ? 1 : 0;
        }
        var cell = (mark == ',' || mark == ';') && count > 1;
        cells += cell && (columns < 0 || count == columns) ? 1 : 0;
        columns = count;
    }

    private boolean isNumber(int from, int found) {
        var start = ByteText.pastBlanks(bytes, from, found);
        var end = ByteText.pastDigits(bytes, start, found);
        return end > start && at(bytes, end, found) == ' ';
    }

    private boolean hasWord(int from, int to) {
        for (var at = from; at < to; at++) {
            var end = ByteText.pastLetters(bytes, at, to);
            if (end - at >= LEAST_LETTERS) {
                return true;
            }
            at = end;
        }
        return false;
    }

    /// Whether another time of the same notation stands behind the first.
    private boolean hasTime(int from, int to) {
        var notation = finder.stamp.notation;
        var other = new StampReader();
        var end = Math.min(to, from + Layout.LOOKED_AT);
        for (var at = from + 1; at < end; at++) {
            if (isDigit(bytes[at])
                    && !isDigit(bytes[at - 1])
                    && other.read(bytes, at, to, DayOrder.UNKNOWN)
                    && other.notation == notation) {
                return true;
            }
        }
        return false;
    }

    /// Whether it has a day with its year, and is no mere number.
    private boolean isFull() {
        var notation = finder.stamp.notation;
        var kind = finder.stamp.kind();
        return notation != Notation.EPOCH_SECONDS
                && notation != Notation.EPOCH_MILLISECONDS
                && (kind == ReadingKind.ABSOLUTE || kind == ReadingKind.LOCAL);
    }

    private boolean isLog(Layout layout) {
        return wordless * 2 < heads
                && crowded * 2 < heads
                && numbered * 2 < heads
                && cells * 10 < heads * 9
                && (isManyLines(layout) || isNamed(layout));
    }

    private boolean isManyLines(Layout layout) {
        return heads >= LEAST_HEADS
                && changes > 0
                && falling * 4 <= heads
                && (isDense(layout) || isRising(layout));
    }

    /// Messages of many lines are taken for such only where times begin their lines.
    private boolean isDense(Layout layout) {
        var most = heads * 2 >= lines && heads >= banner;
        return banner <= LONGEST_BANNER
                && (most
                        || (begins(layout) && heads >= LEAST_LEADING_HEADS && heads * 10 >= lines));
    }

    /// However few lines have times: hardly anything but a log has them so.
    private boolean isRising(Layout layout) {
        return begins(layout)
                && heads >= LEAST_LEADING_HEADS
                && full == heads
                && falling * 20 <= heads;
    }

    /// A log that has just begun, or in which everything happened at once.
    private boolean isNamed(Layout layout) {
        return named && begins(layout) && banner == 0 && full == heads && falling * 4 <= heads;
    }

    private static boolean begins(Layout layout) {
        return layout.leading() && layout.glue().length() <= 1;
    }
}
