package io.casebook.timeline;

import io.casebook.model.EventTable;

import java.util.List;
import java.util.Set;

/// Messages that tell about a clock. They are looked for while records are parsed; what they say is
/// read later, from the few rows that were found.
public enum ClockMark {
    /// See [BootClock].
    CLOCK_SETTING("setting system clock to ", "kernel"),
    /// The first message of a kernel.
    LINUX_VERSION("Linux version ", "kernel"),
    /// See [SkewStep].
    CHRONY_STEP("System clock was stepped by ", "chronyd"),
    /// See [SkewStep].
    CHRONY_WRONG("System clock wrong by ", "chronyd"),
    /// See [SkewStep].
    NTP_RESET("time reset ", "ntpd"),
    /// See [SkewStep].
    NTP_STEP("clock_step ", "ntpd"),
    /// See [SkewStep].
    NTPDATE_STEP("step time server ", "ntpdate"),
    /// From here on the clock follows a server.
    CHRONY_SOURCE("Selected source ", "chronyd"),
    /// From here on the clock follows a server, or itself.
    NTP_SOURCE("synchronized to ", "ntpd"),
    /// From here on the clock follows a server; what was wrong before is not told.
    FIRST_SYNC("Initial clock synchronization to ", "systemd-timesyncd"),
    /// See [SkewSightings].
    MEMBERSHIP("A new membership (", ""),
    /// See [SkewSightings].
    MIGRATION_SOURCE("initiating migration", ""),
    /// See [SkewSightings].
    MIGRATION_TARGET("-incoming defer", "");

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
