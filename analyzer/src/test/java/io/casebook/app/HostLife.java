package io.casebook.app;

import io.casebook.model.UtcTime;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// The true history of a host, and the files of an upload in which programs wrote it down.
final class HostLife {
    private static final List<String> ZONES =
            List.of(
                    "UTC",
                    "Asia/Shanghai",
                    "Asia/Kolkata",
                    "Asia/Kathmandu",
                    "Europe/Berlin",
                    "America/New_York",
                    "America/St_Johns",
                    "Australia/Lord_Howe");
    private static final String[] DEVICES = {"usb", "eth", "sda", "tty", "vda", "vnet", "br"};
    private static final long SECOND = 1_000_000_000L;

    final Random random;
    ZoneId zone;
    final Map<String, Object> options = new LinkedHashMap<>();
    private final Map<String, Written> files = new LinkedHashMap<>();
    private Instant last = Instant.EPOCH;

    HostLife(long seed) {
        random = new Random(seed);
        zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    }

    /// Some instant of the years in which such logs were written.
    Instant anyTime() {
        var first = Instant.parse("2012-01-01T00:00:00Z");
        return first.plusNanos(random.nextLong(10 * 365 * 86_400L * SECOND));
    }

    /// Times in their order: bursts, steady work, and quiet spans of at most a given length.
    List<Instant> life(Instant from, int count, Duration longestQuiet) {
        var times = new ArrayList<Instant>();
        var at = from;
        for (var i = 0; i < count; i++) {
            times.add(at);
            var most =
                    switch (random.nextInt(5)) {
                        case 0, 1 -> SECOND / 100;
                        case 2, 3 -> 60 * SECOND;
                        default -> longestQuiet.toNanos();
                    };
            at = at.plusNanos(1 + random.nextLong(Math.min(most, longestQuiet.toNanos())));
        }
        return times;
    }

    /// What is said as the n-th; one in ten says what others say too.
    String message(int number) {
        return number % 10 == 9
                ? "the periodic check has found nothing"
                : DEVICES[number % DEVICES.length] + " reports its state number " + number;
    }

    /// Writes messages into a file.
    void write(String path, Notation notation, List<Instant> times) {
        for (var i = 0; i < times.size(); i++) {
            line(path, times.get(i), notation.line(times.get(i), zone, message(i)));
        }
    }

    /// Writes a line whose true time is known; null for one that is not asked about.
    void line(String path, @Nullable Instant truth, String text) {
        var file = files.computeIfAbsent("web1/" + path, _ -> new Written());
        file.text.append(text).append('\n');
        file.truths.add(truth);
        if (truth != null && truth.isAfter(last)) {
            last = truth;
        }
    }

    /// The file was last written then.
    void modified(String path, Instant time) {
        java.util.Objects.requireNonNull(files.get("web1/" + path)).modified = time;
    }

    /// The path of a log that logrotate put aside on the day of its last line or the next one.
    String rotated(String path, Instant lastLine) {
        var day = LocalDate.ofInstant(lastLine, zone).plusDays(random.nextInt(2));
        return path + "-" + day.toString().replace("-", "");
    }

    /// The user says the zone.
    void sayZone() {
        options.put("zone", zone.getId());
    }

    List<TimeCase.Member> members() {
        return files.entrySet().stream()
                .map(
                        file ->
                                new TimeCase.Member(
                                        file.getKey(),
                                        file.getValue().modified,
                                        file.getValue().text.toString(),
                                        null))
                .toList();
    }

    /// The true times of a file's lines, those that are known.
    Map<Long, Long> truths(String path) {
        var truths = new LinkedHashMap<Long, Long>();
        var file = files.get(path);
        for (var i = 0; file != null && i < file.truths.size(); i++) {
            var truth = file.truths.get(i);
            if (truth != null) {
                truths.put(i + 1L, UtcTime.nanos(truth));
            }
        }
        return truths;
    }

    /// The last event.
    Instant last() {
        return last;
    }

    private static final class Written {
        private final StringBuilder text = new StringBuilder();
        private final List<@Nullable Instant> truths = new ArrayList<>();
        private @Nullable Instant modified;
    }
}
