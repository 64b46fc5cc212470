package io.casebook.intake.journal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/// How often each damage was met, and where first.
final class DamageCounts {
    private final EnumMap<Damage, Count> counts = new EnumMap<>(Damage.class);
    private final List<JournalDamage> others = new ArrayList<>();

    void add(Damage damage, long at) {
        counts.merge(damage, new Count(1, at), Count::plus);
    }

    /// The file is shorter than its header says.
    void truncated(long end, long expected) {
        others.add(
                new JournalDamage(
                        "journal-truncated",
                        "Systemd journal: it ends at byte %d, its header tells of %d bytes"
                                .formatted(end, expected)));
    }

    /// So many entries were found outside of the entry arrays.
    void recovered(long entries) {
        others.add(
                new JournalDamage(
                        "journal-recovered",
                        "Systemd journal: %d entries that its arrays do not list were found"
                                .formatted(entries)));
    }

    List<JournalDamage> list() {
        var all = new ArrayList<>(others);
        counts.forEach((damage, count) -> all.add(count.told(damage)));
        return List.copyOf(all);
    }

    private record Count(long times, long first) {
        Count plus(Count later) {
            return new Count(times + later.times, first);
        }

        JournalDamage told(Damage damage) {
            return new JournalDamage(damage.code(), damage.detail(times, first));
        }
    }
}
