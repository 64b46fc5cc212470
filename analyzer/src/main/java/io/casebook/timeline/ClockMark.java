package io.casebook.timeline;

import io.casebook.model.EventTable;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Messages that tell about a clock, or that something stood still. They are looked for while
/// records are parsed; what they say is read later, from the few rows that were found.
///
/// Sources of those about sleep: Linux kernel/power/suspend.c, kernel/power/hibernate.c,
/// kernel/power/process.c, kernel/time/timekeeping_debug.c, drivers/acpi/sleep.c.
public enum ClockMark {
    /// See [BootClock].
    CLOCK_SETTING("setting system clock to ", "kernel"),
    /// The real-time clock runs in local time, see [BootClock].
    CLOCK_IN_LOCAL_TIME("RTC configured in localtime, applying delta of ", "kernel systemd"),
    /// The first message of a kernel, see [KernelBuild].
    KERNEL_BANNER("Linux version ", "kernel"),

    /// The machine is about to sleep.
    SUSPEND("PM: suspend entry", "kernel"),
    HIBERNATION("hibernation entry", "kernel"),
    /// It slept for so many seconds; only kernels with debugfs say so.
    SLEPT("Timekeeping suspended for ", "kernel"),
    /// It is awake again.
    LOW_LEVEL_RESUME("Low-level resume complete", "kernel"),
    RESUME("PM: resume from suspend", "kernel"),
    TASKS_RESTART("Restarting tasks", "kernel"),
    SUSPEND_EXIT("PM: suspend exit", "kernel"),
    HIBERNATION_EXIT("hibernation exit", "kernel"),
    SLEEP_ENTRY("Preparing to enter system sleep state", "kernel"),
    SLEEP_EXIT("Waking up from system sleep state", "kernel"),

    // Clocks that were set; see SkewStep and FreezeStatement.
    CHRONY_STEP("System clock was stepped by ", "chronyd"),
    CHRONY_WRONG("System clock wrong by ", "chronyd"),
    CHRONY_JUMP("time jump detected!", "chronyd"),
    NTP_RESET("time reset ", "ntpd"),
    NTP_STEP("clock_step ", "ntpd"),
    NTPDATE_STEP("step time server ", "ntpdate sntp"),
    SYSTEMD_CLOCK("Time has been changed", "systemd"),
    RESOLVED_CLOCK("Clock change detected", "systemd-resolved"),
    /// From here on the clock follows a server.
    CHRONY_SOURCE("Selected source ", "chronyd"),
    /// From here on the clock follows a server, or itself.
    NTP_SOURCE("synchronized to ", "ntpd"),
    /// From here on the clock follows a server; what was wrong before is not told.
    FIRST_SYNC("Initial clock synchronization to ", "systemd-timesyncd"),
    /// The same of a server, in later versions of systemd.
    FIRST_SERVER("Initial synchronization to time server ", "systemd-timesyncd"),

    // What two hosts see at the same time; see SkewSightings.
    MEMBERSHIP("A new membership (", ""),
    MIGRATION_SOURCE("initiating migration", ""),
    MIGRATION_TARGET("-incoming defer", ""),

    // Stops; see FreezeStatement for what each says.
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
    NOT_SCHEDULED("main process was not scheduled", "corosync"),
    TOTEM_PAUSE("Process pause detected for ", "corosync"),
    THREAD_TIMER(
            "thread timer expired ",
            "Keepalived Keepalived_vrrp Keepalived_healthcheckers Keepalived_bfd"),
    DISPATCH_DELAY("ms) before being called", "");

    private static final Set<ClockMark> FALLS_ASLEEP = EnumSet.of(SUSPEND, HIBERNATION);
    private static final Set<ClockMark> AWAKE =
            EnumSet.of(
                    SLEPT, LOW_LEVEL_RESUME, RESUME, TASKS_RESTART, SUSPEND_EXIT, HIBERNATION_EXIT);

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
