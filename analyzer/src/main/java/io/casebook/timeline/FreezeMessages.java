package io.casebook.timeline;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what messages say of stops of processors, tasks and processes.
final class FreezeMessages {
    private static final long MILLI = 1_000_000L;
    private static final long SECOND = 1000 * MILLI;

    /// The clock of the soft lockup watchdog counts in units of 2^30 ns (get_timestamp() in Linux
    /// kernel/watchdog.c), which its message calls seconds.
    private static final long WATCHDOG_UNIT = 1L << 30;

    /// A processor is locked up hard when its timer interrupt did not come between two checks,
    /// which are watchdog_thresh seconds apart, 10 by default (Linux kernel/watchdog_hld.c).
    private static final long HARD_LOCKUP = 10 * SECOND;

    private static final int FEWEST_TICKS = 100;
    private static final int MOST_TICKS = 1000;

    private static final Pattern SOFT_LOCKUP =
            Pattern.compile(
                    "soft lockup - CPU#(\\d{1,5}) stuck for (\\d{1,9})s! ?(?:\\[([^\\]]{1,64}))?");
    private static final Pattern HARD_LOCKUP_CPU = Pattern.compile("LOCKUP on cpu (\\d{1,5})");
    private static final Pattern HUNG_TASK =
            Pattern.compile("task (\\S{1,64}) blocked for more than (\\d{1,9}) seconds");
    private static final Pattern JIFFIES =
            Pattern.compile("(?:[( ]t=|starved for )(\\d{1,10}) jiffies");
    private static final Pattern NANOS = Pattern.compile("interrupt took (\\d{1,18}) ns");
    private static final Pattern WORKQUEUE = Pattern.compile("stuck for (\\d{1,9})s!");
    private static final Pattern WAITED = Pattern.compile("timing out command, waited (\\d{1,9})s");
    private static final Pattern MILLIS =
            Pattern.compile(
                    "(?:scheduled(?: \\(@\\d{1,20}\\))?|detected) for (\\d{1,12}(?:\\.\\d{1,9})?)"
                            + " ms");
    private static final Pattern EXPIRED =
            Pattern.compile("timer expired (\\d{1,9}(?:\\.\\d{1,9})?) seconds ago");
    private static final Pattern DELAYED = Pattern.compile("was delayed (\\d{1,12}) ms \\(>");

    private static final Set<ClockMark> STOPS =
            EnumSet.range(ClockMark.SOFT_LOCKUP, ClockMark.CLOCKSOURCE_SKEW);

    static {
        STOPS.addAll(EnumSet.range(ClockMark.NOT_SCHEDULED, ClockMark.DISPATCH_DELAY));
        STOPS.addAll(EnumSet.range(ClockMark.CHRONY_STEP, ClockMark.RESOLVED_CLOCK));
    }

    private FreezeMessages() {}

    /// Whether messages with a mark are about stops and jumps; the text of others need not be read.
    static boolean concern(ClockMark mark) {
        return STOPS.contains(mark);
    }

    /// What a message with this mark says; empty where the mark is not about a stop, or the message
    /// does not say what such messages say.
    ///
    /// @param ticks of the kernel's timer a second, where that is known
    static Optional<FreezeStatement> read(ClockMark mark, String message, OptionalInt ticks) {
        return switch (mark) {
            case SOFT_LOCKUP -> softLockup(SOFT_LOCKUP.matcher(message));
            case HARD_LOCKUP -> hardLockup(HARD_LOCKUP_CPU.matcher(message));
            case HUNG_TASK -> hungTask(HUNG_TASK.matcher(message));
            case RCU_STALL_SELF, RCU_STALL_OTHERS, RCU_STALL_OLD, RCU_STARVED ->
                    rcuStall(JIFFIES.matcher(message), ticks);
            case HRTIMER_LATE -> lateTimer(NANOS.matcher(message));
            case WORKQUEUE_LOCKUP -> workqueue(WORKQUEUE.matcher(message));
            case SCSI_COMMAND -> command(WAITED.matcher(message));
            case RT_THROTTLING -> Optional.of(FreezeStatement.pause(0, THROTTLED));
            case NOT_SCHEDULED, TOTEM_PAUSE ->
                    pause(MILLIS.matcher(message), MILLI, "The main process of corosync");
            case THREAD_TIMER -> pause(EXPIRED.matcher(message), SECOND, "Keepalived");
            case DISPATCH_DELAY -> pause(DELAYED.matcher(message), MILLI, "A cluster process");
            default -> FreezeJumps.read(mark, message);
        };
    }

    private static final String THROTTLED =
            "Real-time tasks used up their share of a processor and were stopped for the rest of a"
                    + " period; the kernel tells of the first time only.";

    /// Both ends of the count are whole units.
    private static Optional<FreezeStatement> softLockup(Matcher matcher) {
        if (!matcher.find()) {
            return Optional.empty();
        }
        var span = Long.parseLong(matcher.group(2)) * WATCHDOG_UNIT;
        var task = matcher.group(3) == null ? "" : " (in " + matcher.group(3) + ")";
        return Optional.of(
                FreezeStatement.stall(
                        span,
                        WATCHDOG_UNIT,
                        "Processor %s did not run its watchdog for about %s%s."
                                .formatted(matcher.group(1), FreezeWords.length(span), task)));
    }

    private static Optional<FreezeStatement> hardLockup(Matcher matcher) {
        return matcher.find()
                ? Optional.of(
                        FreezeStatement.stall(
                                HARD_LOCKUP,
                                HARD_LOCKUP,
                                "Processor %s took no timer interrupt for some 10 s."
                                        .formatted(matcher.group(1))))
                : Optional.empty();
    }

    /// Tasks are looked at once in a while, by default as often as the time they may be blocked
    /// (Linux kernel/hung_task.c): the begin may be earlier by that.
    private static Optional<FreezeStatement> hungTask(Matcher matcher) {
        if (!matcher.find()) {
            return Optional.empty();
        }
        var span = Long.parseLong(matcher.group(2)) * SECOND;
        return Optional.of(
                FreezeStatement.wait(
                        span,
                        span,
                        "Task %s was blocked for more than %s."
                                .formatted(matcher.group(1), FreezeWords.length(span))));
    }

    /// Jiffies since the grace period began, or since its thread ran (Linux
    /// kernel/rcu/tree_stall.h).
    /// Where the ticks are not known, all that kernels are built with are possible.
    private static Optional<FreezeStatement> rcuStall(Matcher matcher, OptionalInt ticks) {
        if (!matcher.find()) {
            return Optional.empty();
        }
        var jiffies = Long.parseLong(matcher.group(1));
        var shortest = jiffies * (SECOND / ticks.orElse(MOST_TICKS));
        var longest = jiffies * (SECOND / ticks.orElse(FEWEST_TICKS));
        var loose = ticks.isPresent() ? SECOND / FEWEST_TICKS : (longest - shortest) / 2;
        var length =
                ticks.isPresent()
                        ? FreezeWords.length(longest)
                        : FreezeWords.length(shortest) + " to " + FreezeWords.length(longest);
        var unknown = ticks.isPresent() ? "" : "; how often its timer ticks is not known";
        return Optional.of(
                FreezeStatement.stall(
                        shortest / 2 + longest / 2,
                        loose,
                        "RCU did not get on for %s (%d jiffies%s)."
                                .formatted(length, jiffies, unknown)));
    }

    /// Most are too short to matter, and some logs are full of them.
    private static Optional<FreezeStatement> lateTimer(Matcher matcher) {
        var span = matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
        if (span < FreezePlaces.SHORTEST) {
            return Optional.empty();
        }
        return Optional.of(
                FreezeStatement.stall(
                        span,
                        0,
                        "Timer interrupts of a processor were held up for %s."
                                .formatted(FreezeWords.length(span))));
    }

    /// In whole seconds, cut off (Linux kernel/workqueue.c).
    private static Optional<FreezeStatement> workqueue(Matcher matcher) {
        if (!matcher.find()) {
            return Optional.empty();
        }
        var span = Long.parseLong(matcher.group(1)) * SECOND;
        return Optional.of(
                FreezeStatement.stall(
                        span,
                        SECOND,
                        "A pool of kernel workers did not get on for %s."
                                .formatted(FreezeWords.length(span))));
    }

    private static Optional<FreezeStatement> command(Matcher matcher) {
        if (!matcher.find()) {
            return Optional.empty();
        }
        var span = Long.parseLong(matcher.group(1)) * SECOND;
        return Optional.of(
                FreezeStatement.wait(
                        span,
                        SECOND,
                        "A SCSI command got no answer for %s."
                                .formatted(FreezeWords.length(span))));
    }

    private static Optional<FreezeStatement> pause(Matcher matcher, long unit, String who) {
        if (!matcher.find()) {
            return Optional.empty();
        }
        var span = Math.round(Double.parseDouble(matcher.group(1)) * unit);
        return Optional.of(
                FreezeStatement.pause(
                        span, who + " did not run for " + FreezeWords.length(span) + "."));
    }
}
