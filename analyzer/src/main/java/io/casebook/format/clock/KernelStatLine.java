package io.casebook.format.clock;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/// `/proc/stat` (Linux, fs/proc/stat.c), of which `btime` tells the boot: the host's clock less
/// the time since the boot, in whole seconds since 1970-01-01T00:00Z. A clock that is set takes it
/// along.
final class KernelStatLine implements LineShape {
    private static final Pattern BOOT = Pattern.compile("btime (?<seconds>\\d{9,10})");
    private static final Pattern ALL_PROCESSORS = Pattern.compile("cpu {2}\\d+(?: \\d+){3,12}");
    private static final Pattern COUNTER =
            Pattern.compile(
                    "(?:cpu\\d+|intr|ctxt|softirq|processes|procs_running|procs_blocked|page|swap)"
                            + " \\d+(?: .*)?");
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    @Override
    public @Nullable OutputLine read(String line) {
        if (ALL_PROCESSORS.matcher(line).matches()) {
            return OutputLine.fitting();
        }
        if (COUNTER.matcher(line).matches()) {
            return OutputLine.aside().continuing();
        }
        var boot = BOOT.matcher(line);
        return boot.matches() ? OutputLine.fitting(boot(boot.group("seconds"))) : null;
    }

    /// The line of all interrupts, which is as long as there are many.
    static boolean isLong(String start) {
        return start.startsWith("intr ");
    }

    private static Statement boot(String seconds) {
        var time = WRITTEN.format(Instant.ofEpochSecond(Long.parseLong(seconds)));
        return Statement.of("clock.boot-time", time);
    }
}
