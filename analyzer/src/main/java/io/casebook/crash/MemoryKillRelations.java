package io.casebook.crash;

import io.casebook.model.EventChunk;
import io.casebook.model.MemoryKill;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/// Tells one kill for lack of memory that several logs speak of from several kills.
public final class MemoryKillRelations {
    /// Within so long a machine gives no process id to a second task of the same name that it has
    /// to kill.
    private static final long SAME_TASK_NANOS = 600_000_000_000L;

    private static final Comparator<MemoryKill> MOST_TOLD_FIRST =
            Comparator.comparingInt(kill -> -kill.users().size());

    private MemoryKillRelations() {}

    /// The same kills, by time, each once: of several logs that tell of one, that which says the
    /// most.
    public static List<MemoryKill> of(List<MemoryKill> kills) {
        var byTask = new HashMap<List<Object>, List<MemoryKill>>();
        var kept = new ArrayList<MemoryKill>();
        for (var kill : kills.stream().sorted(MOST_TOLD_FIRST).toList()) {
            var victim = kill.victim();
            if (victim == null) {
                kept.add(kill);
                continue;
            }
            var task = List.<Object>of(kill.subject(), victim.pid(), victim.name());
            var same = byTask.computeIfAbsent(task, _ -> new ArrayList<>());
            if (same.stream().noneMatch(other -> isSame(kill, other))) {
                same.add(kill);
                kept.add(kill);
            }
        }
        kept.sort(Comparator.comparingLong(MemoryKill::nanos));
        return List.copyOf(kept);
    }

    /// Where no host is known, or no time, nothing shows that two logs tell of one kill.
    private static boolean isSame(MemoryKill one, MemoryKill other) {
        return one.subject().named()
                && one.nanos() != EventChunk.UNDATED
                && other.nanos() != EventChunk.UNDATED
                && !one.evidence().span().artifact().equals(other.evidence().span().artifact())
                && Math.abs(one.nanos() - other.nanos()) <= SAME_TASK_NANOS;
    }
}
