package io.casebook.format.samples;

import io.casebook.model.ReadingKind;
import io.casebook.model.RecordDraft;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/// The day of each row of a report that has a date in its header only. Rows go on past midnight;
/// each table of a data file (`sar -A -f`) starts again at the file's first day, while tables that
/// were written as time went by (`sar -A 600`) take turns.
final class Days {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long SECONDS_PER_DAY = 86_400;
    private static final int HALF_A_DAY = 43_200;
    private static final int NONE = -1;

    /// More tables than sar has; of a hostile text the rest is not remembered.
    private static final int MOST_TABLES = 1000;

    private final Set<String> tables = new HashSet<>();
    private @Nullable LocalDate first;
    private int opening = NONE;
    private int last = NONE;
    private int past;
    private boolean averaged;

    /// A report begins.
    ///
    /// @param day null where it is not known
    void start(@Nullable LocalDate day) {
        first = day;
        tables.clear();
        opening = NONE;
        rewind();
    }

    private void rewind() {
        last = NONE;
        past = 0;
        averaged = false;
    }

    /// A table, or the next part of one, has a heading with this time, that of the sample before
    /// its first row.
    void heading(String title, int second, int from, int to, RecordDraft draft) {
        opening = opening == NONE ? second : opening;
        var isNew = tables.size() < MOST_TABLES && tables.add(title);
        if (averaged || (isNew && second == opening)) {
            rewind();
        }
        last = last == NONE ? second : last;
        var eve = second - last > HALF_A_DAY && past > 0;
        tell(past - (eve ? 1 : 0), second, from, to, draft);
    }

    /// The averages of a table are below all of its rows.
    void average() {
        averaged = true;
    }

    /// The machine was started at this time; the table goes on below, in spite of averages.
    void restart(int second) {
        averaged = false;
        pass(second);
    }

    /// Dates a row with this time of day.
    void date(int second, int from, int to, RecordDraft draft) {
        pass(second);
        tell(past, second, from, to, draft);
    }

    private void tell(int daysLater, int second, int from, int to, RecordDraft draft) {
        var kind = first == null ? ReadingKind.TIME_OF_DAY : ReadingKind.LOCAL;
        var days = first == null ? 0 : first.toEpochDay() + daysLater;
        draft.reading(kind, (days * SECONDS_PER_DAY + second) * NANOS_PER_SECOND, 0, from, to);
    }

    /// Clocks are set back by less than half a day, and rows are closer than that.
    private void pass(int second) {
        if (last != NONE && last - second > HALF_A_DAY) {
            past++;
        }
        last = second;
    }
}
