package io.casebook.app;

import io.casebook.model.Crash;
import io.casebook.model.EventChunk;
import io.casebook.model.Subject;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/// Crashes of Windows that several events tell of: once it runs again, Kernel-Power 41, BugCheck
/// 1001 and Windows Error Reporting 1001 say the same of one crash, as does the analysis of its
/// dump. Each is kept once.
final class ToldTwice {
    /// Between the events of one reboot, and between a crash and them.
    private static final long MOST_APART = Duration.ofHours(1).toNanos();

    private static final String EVENT = "event.provider";
    private static final String DUMP = "dump.file";

    /// The times of the crashes that are kept.
    private final Map<What, NavigableSet<Long>> kept = new HashMap<>();

    private ToldTwice() {}

    /// Who crashed of what.
    private record What(Subject subject, String code, List<String> arguments) {}

    /// The same crashes in the same order, without those that an event tells again. An analysis is
    /// kept before an event, an event that names the dump before others.
    static List<Crash> once(List<Crash> crashes) {
        var told = new ToldTwice();
        var best = new ArrayList<>(crashes);
        best.sort(Comparator.comparingInt(ToldTwice::rank));
        Set<Crash> dropped = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var crash : best) {
            if (told.isTold(crash)) {
                dropped.add(crash);
            }
        }
        return crashes.stream().filter(crash -> !dropped.contains(crash)).toList();
    }

    private static int rank(Crash crash) {
        return !isEvent(crash) ? 0 : crash.attributes().containsKey(DUMP) ? 1 : 2;
    }

    /// Whether an event tells of it, not an analysis.
    static boolean isEvent(Crash crash) {
        return crash.attributes().containsKey(EVENT);
    }

    private boolean isTold(Crash crash) {
        var bugcheck = crash.bugcheck();
        if (bugcheck == null || crash.nanos() == EventChunk.UNDATED) {
            return false;
        }
        var what = new What(crash.subject(), bugcheck.code(), bugcheck.arguments());
        var times = kept.computeIfAbsent(what, _ -> new TreeSet<>());
        if (isEvent(crash) && isNear(times, crash.nanos())) {
            return true;
        }
        times.add(crash.nanos());
        return false;
    }

    private static boolean isNear(NavigableSet<Long> times, long time) {
        var before = times.floor(time);
        var after = times.ceiling(time);
        return (before != null && time - before <= MOST_APART)
                || (after != null && after - time <= MOST_APART);
    }
}
