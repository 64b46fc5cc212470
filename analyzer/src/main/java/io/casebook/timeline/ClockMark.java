package io.casebook.timeline;

import io.casebook.model.EventTable;

import java.util.List;
import java.util.Set;

/// Messages that tell about a clock. They are looked for while records are parsed; what they say is
/// read later, from the few rows that were found.
public enum ClockMark {
    /// See [BootClock].
    CLOCK_SETTING("setting system clock to ", "kernel"),
    /// See [KernelBuild].
    KERNEL_BANNER("Linux version ", "kernel");

    private final String phrase;
    private final String writer;

    ClockMark(String phrase, String writer) {
        this.phrase = phrase;
        this.writer = writer;
    }

    /// What stands in every such message.
    public String phrase() {
        return phrase;
    }

    /// Names of the processes that write it; empty for any.
    public Set<String> writers() {
        return writer.isEmpty() ? Set.of() : Set.of(writer);
    }

    /// A row in which a mark was found.
    ///
    /// @param row number in the table
    public record Found(ClockMark mark, int row) {
        EventTable.Row in(EventTable table) {
            return table.row(row);
        }
    }

    /// The rows with a mark, in their order.
    static List<Integer> rows(List<Found> found, ClockMark mark) {
        return found.stream().filter(one -> one.mark == mark).map(Found::row).toList();
    }
}
