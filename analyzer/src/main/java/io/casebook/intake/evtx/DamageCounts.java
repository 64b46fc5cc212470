package io.casebook.intake.evtx;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/// How often each damage was met, and where first.
final class DamageCounts {
    private final EnumMap<Damage, Count> counts = new EnumMap<>(Damage.class);

    void add(Damage damage, long at) {
        counts.merge(damage, new Count(1, at), (first, _) -> first.again());
    }

    List<EventLogDamage> list() {
        var all = new ArrayList<EventLogDamage>();
        counts.forEach((damage, count) -> all.add(damage.told(count.times, count.first)));
        return List.copyOf(all);
    }

    private record Count(long times, long first) {
        Count again() {
            return new Count(times + 1, first);
        }
    }
}
