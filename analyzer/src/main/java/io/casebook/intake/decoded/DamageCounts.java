package io.casebook.intake.decoded;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How often each damage of a log was met, and where first.
public final class DamageCounts {
    private final List<LogDamage> single = new ArrayList<>();
    private final Map<DamageKind, Count> counts = new LinkedHashMap<>();

    /// A damage at an offset.
    public void add(DamageKind kind, long at) {
        counts.merge(kind, new Count(1, at), (first, _) -> first.again());
    }

    /// A damage that a log can have once.
    public void add(LogDamage damage) {
        single.add(damage);
    }

    /// Those that a log can have once, then the others in the order in which they were met.
    public List<LogDamage> list() {
        var all = new ArrayList<>(single);
        counts.forEach((kind, count) -> all.add(kind.told(count.times, count.first)));
        return List.copyOf(all);
    }

    private record Count(long times, long first) {
        Count again() {
            return new Count(times + 1, first);
        }
    }
}
