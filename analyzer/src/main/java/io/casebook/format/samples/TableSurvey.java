package io.casebook.format.samples;

import io.casebook.format.Slice;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// A look over the tables of a part of a long report, whose start is in another part.
final class TableSurvey {
    private static final int HALF_A_DAY = 43_200;

    /// A table of a data file has its heading again after a restart of the machine.
    private static final int MOST_HEADINGS = 2;

    private final Clock clock = new Clock();
    private final Words words = new Words();
    private final Map<String, Integer> headings = new HashMap<>();
    private int last = -1;
    private boolean pastMidnight;

    private TableSurvey() {}

    static TableSurvey of(Slice slice) {
        var survey = new TableSurvey();
        var bytes = slice.bytes();
        for (var at = slice.from(); at < slice.hardEnd(); ) {
            var end = at;
            while (end < slice.hardEnd() && bytes[end] != '\n') {
                end++;
            }
            survey.look(bytes, at, end > at && bytes[end - 1] == '\r' ? end - 1 : end);
            at = end + 1;
        }
        return survey;
    }

    private void look(byte[] bytes, int from, int to) {
        if (!clock.read(bytes, from, to)) {
            return;
        }
        var heading = Heading.of(words.of(bytes, clock.end, to), 0);
        if (heading != null) {
            headings.merge(heading.title, 1, Integer::sum);
            last = -1;
            return;
        }
        pastMidnight |= last - clock.second > HALF_A_DAY;
        last = clock.second;
    }

    /// The heading of all tables where they may be one; null where it is another one.
    ///
    /// @param title of the first table of the report, empty where it is not known
    @Nullable Heading only(String title) {
        if (!headings.keySet().stream().allMatch(title::equals)) {
            return null;
        }
        var bytes = title.getBytes(StandardCharsets.UTF_8);
        return Heading.of(new Words().of(bytes, 0, bytes.length), 0);
    }

    /// Whether it was written as time went by, so that the first day need not be that of this part.
    boolean isLive() {
        return pastMidnight || headings.values().stream().anyMatch(it -> it > MOST_HEADINGS);
    }
}
