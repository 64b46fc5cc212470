package io.casebook.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// When a record is written, and the chance that fills its gaps. A log moves on by a tenth of a
/// second a record, on average.
final class Moment {
    /// When every log starts: 2 GB of it end in the same year.
    static final LocalDate START = LocalDate.of(2024, 1, 3);

    private static final int LONGEST_STEP = 200_000_000;
    private static final byte[] UTC_OFFSET = "+0000".getBytes(StandardCharsets.US_ASCII);
    private static final int SECONDS_A_DAY = 86_400;
    private static final List<byte[]> MONTHS =
            Stream.of(
                            "Jan ", "Feb ", "Mar ", "Apr ", "May ", "Jun ", "Jul ", "Aug ", "Sep ",
                            "Oct ", "Nov ", "Dec ")
                    .map(month -> month.getBytes(StandardCharsets.US_ASCII))
                    .toList();

    private final SplittableRandom random;
    private LocalDate day = START;
    private long uptime;
    private int second;
    private int nanos;

    Moment(long seed) {
        random = new SplittableRandom(seed);
    }

    void advance() {
        nanos += random.nextInt(LONGEST_STEP);
        if (nanos >= 1_000_000_000) {
            nanos -= 1_000_000_000;
            uptime++;
            second++;
        }
        if (second == SECONDS_A_DAY) {
            second = 0;
            day = day.plusDays(1);
        }
    }

    /// The chance that fills gaps.
    SplittableRandom random() {
        return random;
    }

    /// `Jan  3 04:05:06`, as RFC 3164 writes it.
    void addYearless(LineBuffer line) {
        line.add(MONTHS.get(day.getMonthValue() - 1));
        line.decimal(day.getDayOfMonth(), 2, ' ');
        line.add(' ');
        addTime(line);
    }

    /// `2024-01-03 04:05:06.123+0000`, as libvirt writes it.
    void addLibvirt(LineBuffer line) {
        addDate(line, ' ');
        line.decimal(nanos / 1_000_000, 3, '0');
        line.add(UTC_OFFSET);
    }

    /// `2024-01-03T04:05:06.123456Z`, as QEMU writes it.
    void addIso(LineBuffer line) {
        addDate(line, 'T');
        line.decimal(nanos / 1_000, 6, '0');
        line.add('Z');
    }

    /// `    12.345678`, as the kernel writes it.
    void addUptime(LineBuffer line) {
        line.decimal(uptime, uptime < 100_000 ? 5 : 8, ' ');
        line.add('.');
        line.decimal(nanos / 1_000, 6, '0');
    }

    /// Seconds since 1970-01-01T00:00Z.
    void addEpoch(LineBuffer line) {
        line.decimal(START.atStartOfDay().toEpochSecond(ZoneOffset.UTC) + uptime);
    }

    private void addDate(LineBuffer line, char separator) {
        line.decimal(day.getYear(), 4, '0');
        line.add('-');
        line.decimal(day.getMonthValue(), 2, '0');
        line.add('-');
        line.decimal(day.getDayOfMonth(), 2, '0');
        line.add(separator);
        addTime(line);
        line.add('.');
    }

    private void addTime(LineBuffer line) {
        line.decimal(second / 3600, 2, '0');
        line.add(':');
        line.decimal(second / 60 % 60, 2, '0');
        line.add(':');
        line.decimal(second % 60, 2, '0');
    }
}
