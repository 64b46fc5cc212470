package io.casebook.timeline;

import io.casebook.model.EventTable;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Messages that tell about a clock. They are looked for while records are parsed; what they say is
/// read later, from the few rows that were found.
///
/// Sources of those about sleep: Linux kernel/power/suspend.c, kernel/power/hibernate.c,
/// kernel/power/process.c, kernel/time/timekeeping_debug.c, drivers/acpi/sleep.c.
public enum ClockMark {
    /// See [BootClock].
    CLOCK_SETTING("setting system clock to "),
    /// The real-time clock runs in local time, see [BootClock].
    CLOCK_IN_LOCAL_TIME("RTC configured in localtime, applying delta of "),
    /// The machine is about to sleep.
    SUSPEND("PM: suspend entry"),
    HIBERNATION("PM: hibernation entry"),
    /// It slept for so many seconds; only kernels with debugfs say so.
    SLEPT("Timekeeping suspended for "),
    /// It is awake again.
    LOW_LEVEL_RESUME("Low-level resume complete"),
    RESUME("PM: resume from suspend"),
    TASKS_RESTART("Restarting tasks"),
    SUSPEND_EXIT("PM: suspend exit"),
    HIBERNATION_EXIT("PM: hibernation exit");

    private static final Set<ClockMark> FALLS_ASLEEP = EnumSet.of(SUSPEND, HIBERNATION);
    private static final Set<ClockMark> AWAKE =
            EnumSet.of(
                    SLEPT, LOW_LEVEL_RESUME, RESUME, TASKS_RESTART, SUSPEND_EXIT, HIBERNATION_EXIT);

    private final String phrase;

    ClockMark(String phrase) {
        this.phrase = phrase;
    }

    /// What stands in every such message.
    public String phrase() {
        return phrase;
    }

    /// Names of the processes that write it; empty for any.
    public Set<String> writers() {
        return this == CLOCK_IN_LOCAL_TIME ? Set.of("kernel", "systemd") : Set.of("kernel");
    }

    /// Whether the machine is about to sleep.
    boolean fallsAsleep() {
        return FALLS_ASLEEP.contains(this);
    }

    /// Whether the machine was asleep before.
    boolean isAwake() {
        return AWAKE.contains(this);
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
