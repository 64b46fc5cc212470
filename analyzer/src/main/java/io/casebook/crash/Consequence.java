package io.casebook.crash;

import io.casebook.model.Crash;
import io.casebook.model.EventChunk;
import io.casebook.model.ReadingKind;

import java.time.Duration;
import java.util.regex.Pattern;

/// Whether a crash follows from an earlier one whose taint flag it bears. A flag stays until the
/// next boot: alone it shows no more than that something went wrong before.
final class Consequence {
    private static final long SOON_NANOS = Duration.ofMinutes(10).toNanos();
    private static final long SERIES_NANOS = Duration.ofHours(1).toNanos();

    /// What a processor leads to that is stuck.
    private static final Pattern STUCK =
            Pattern.compile(
                    "BUG: (?:soft|hard|workqueue) lockup.*|INFO: (?:rcu detected stall|task hung).*"
                            + "|kernel panic: (?:softlockup|hung_task|RCU Stall|.*LOCKUP).*");

    /// Reports of tools that look for mistakes in the source: each is about one of its own.
    private static final Pattern SANITIZER =
            Pattern.compile("(?:KASAN|KMSAN|KCSAN|KFENCE|UBSAN|memory leak|possible deadlock).*");

    private static final Pattern PANIC = Pattern.compile("kernel panic:.*");

    private Consequence() {}

    /// @param taint the flag that the earlier crash set
    static boolean is(Taint taint, Crash earlier, Crash later) {
        if (SANITIZER.matcher(later.title()).matches()) {
            return false;
        }
        return switch (taint) {
            case DIED -> true;
            case LOCKUP ->
                    STUCK.matcher(later.title()).matches()
                            && isWithin(SERIES_NANOS, earlier, later);
            case MACHINE_CHECK ->
                    !later.title().startsWith("WARNING") && isWithin(SOON_NANOS, earlier, later);
            case BAD_PAGE -> isWithin(SOON_NANOS, earlier, later) && isOfDamage(earlier, later);
            case NONE -> false;
        };
    }

    /// Whether a later crash with the same flag is of one series with an earlier one.
    static boolean isOfSeries(Taint taint, Crash earlier, Crash later) {
        return switch (taint) {
            case DIED -> true;
            case LOCKUP, MACHINE_CHECK -> isWithin(SERIES_NANOS, earlier, later);
            case BAD_PAGE ->
                    isWithin(SOON_NANOS, earlier, later)
                            && isAboutPages(earlier) == isAboutPages(later)
                            && isAboutPages(later);
            case NONE -> false;
        };
    }

    /// Damaged tables of the memory may hurt anybody; what else was written over hurts whose it is.
    private static boolean isOfDamage(Crash earlier, Crash later) {
        var hurts =
                isAboutPages(later)
                        || Taint.of(later) == Taint.DIED
                        || PANIC.matcher(later.title()).matches();
        return hurts && (isAboutPages(earlier) || sharesModule(earlier, later));
    }

    private static boolean isAboutPages(Crash crash) {
        return crash.title().startsWith("BUG: Bad page");
    }

    private static boolean sharesModule(Crash one, Crash other) {
        return one.frames().stream()
                .map(Crash.Frame::module)
                .anyMatch(
                        module ->
                                module != null
                                        && other.frames().stream()
                                                .anyMatch(it -> module.equals(it.module())));
    }

    /// Where nothing tells how long after the other a crash was, nothing shows that it follows.
    private static boolean isWithin(long nanos, Crash earlier, Crash later) {
        if (earlier.reading().kind() == ReadingKind.SINCE_BOOT
                && later.reading().kind() == ReadingKind.SINCE_BOOT) {
            return later.reading().nanos() - earlier.reading().nanos() <= nanos;
        }
        return earlier.nanos() != EventChunk.UNDATED
                && later.nanos() != EventChunk.UNDATED
                && later.nanos() - earlier.nanos() <= nanos;
    }
}
