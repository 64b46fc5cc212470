package io.casebook.timeline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/// How often the timers of kernels tick, which turns jiffies into seconds. A starting kernel writes
/// its loops a jiffy and, of the same number, its BogoMIPS: `4800.00 BogoMIPS (lpj=2400000)`, that
/// is `lpj / (500000 / HZ)` (Linux init/calibrate.c). Known where all such lines of a host agree.
final class StallTicks {
    /// Ticks a second that kernels are built with (Linux kernel/Kconfig.hz).
    private static final Set<Long> BUILT = Set.of(100L, 250L, 300L, 1000L);

    private static final Pattern CALIBRATION =
            Pattern.compile("(\\d{1,7}\\.\\d\\d) BogoMIPS \\(lpj=(\\d{1,12})\\)");
    private static final double HALF_MILLION = 500_000;

    private final Map<String, Set<Long>> ticks = new HashMap<>();

    StallTicks(List<TableSource> sources) {
        for (var source : sources) {
            for (var row : ClockMark.rows(source.marks(), ClockMark.TIMER_CALIBRATION)) {
                read(source, source.table().row(row).message());
            }
        }
    }

    private void read(TableSource source, String message) {
        var matcher = CALIBRATION.matcher(message);
        if (matcher.find() && Long.parseLong(matcher.group(2)) > 0) {
            var loops = Long.parseLong(matcher.group(2));
            var found = Math.round(Double.parseDouble(matcher.group(1)) * HALF_MILLION / loops);
            ticks.computeIfAbsent(owner(source), _ -> new HashSet<>()).add(found);
        }
    }

    /// Ticks a second; empty where nothing tells.
    OptionalInt of(TableSource source) {
        var found = ticks.getOrDefault(owner(source), Set.of());
        return found.size() == 1 && BUILT.containsAll(found)
                ? OptionalInt.of(found.iterator().next().intValue())
                : OptionalInt.empty();
    }

    /// Kernels of unknown hosts say nothing of each other.
    private static String owner(TableSource source) {
        return source.host().isEmpty() ? "/" + source.table().artifact() : source.host();
    }
}
