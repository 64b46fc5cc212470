package io.casebook.timeline;

import io.casebook.model.EventTable;

import java.util.List;
import java.util.Set;

/// Messages that tell about a clock. They are looked for while records are parsed; what they say is
/// read later, from the few rows that were found.
public enum ClockMark {
    /// See [BootClock].
    CLOCK_SETTING("setting system clock to ", "kernel"),

    // Stops and jumps; see FreezeStatement for what each says.
    SOFT_LOCKUP("soft lockup - CPU#", "kernel"),
    HARD_LOCKUP("detected hard LOCKUP on cpu", "kernel"),
    HUNG_TASK("blocked for more than ", "kernel"),
    RCU_STALL_SELF("jiffies g=", "kernel"),
    RCU_STALL_OTHERS("(detected by ", "kernel"),
    RCU_STALL_OLD("INFO: RCU detected CPU ", "kernel"),
    RCU_STARVED("kthread starved for ", "kernel"),
    HRTIMER_LATE("hrtimer: interrupt took ", "kernel"),
    WORKQUEUE_LOCKUP("BUG: workqueue lockup - pool", "kernel"),
    SCSI_COMMAND("timing out command, waited ", "kernel"),
    RT_THROTTLING("RT throttling activated", "kernel"),
    CLOCKSOURCE_DELTA("unstable (delta = ", "kernel"),
    CLOCKSOURCE_SKEW(" over watchdog '", "kernel"),
    /// Tells how often the kernel's timer ticks, see [StallTicks].
    TIMER_CALIBRATION("BogoMIPS (lpj=", "kernel"),
    SUSPEND_ENTRY("PM: suspend entry", "kernel"),
    SLEEP_ENTRY("Preparing to enter system sleep state", "kernel"),
    SLEEP_EXIT("Waking up from system sleep state", "kernel"),
    RESTARTING_TASKS("Restarting tasks", "kernel"),
    SUSPEND_EXIT("PM: suspend exit", "kernel"),
    NOT_SCHEDULED("main process was not scheduled", "corosync"),
    TOTEM_PAUSE("Process pause detected for ", "corosync"),
    THREAD_TIMER(
            "thread timer expired ",
            "Keepalived Keepalived_vrrp Keepalived_healthcheckers Keepalived_bfd"),
    DISPATCH_DELAY("ms) before being called", ""),
    CHRONY_JUMP("time jump detected!", "chronyd"),
    CHRONY_WRONG("System clock wrong by ", "chronyd"),
    CHRONY_STEP("System clock was stepped by ", "chronyd"),
    NTPD_RESET("time reset ", "ntpd"),
    NTPD_STEP("clock_step ", "ntpd"),
    NTPDATE_STEP("step time server ", "ntpdate sntp"),
    SYSTEMD_CLOCK("Time has been changed", "systemd"),
    RESOLVED_CLOCK("Clock change detected", "systemd-resolved");

    private final String phrase;
    private final String writers;

    /// @param writers names parted by blanks; empty for any
    ClockMark(String phrase, String writers) {
        this.phrase = phrase;
        this.writers = writers;
    }

    /// What stands in every such message.
    public String phrase() {
        return phrase;
    }

    /// Names of the processes that write it; empty for any.
    public Set<String> writers() {
        return writers.isEmpty() ? Set.of() : Set.of(writers.split(" "));
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
