package io.casebook.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.EventChunk;
import io.casebook.model.UtcTime;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// A machine lives, its kernel and its logger write; what is then said of the times must hold.
class TrueHistoryTest {
    private static final DateTimeFormatter SYSLOG =
            DateTimeFormatter.ofPattern("MMM ppd HH:mm:ss", Locale.ROOT);
    private static final long SECOND = 1_000_000_000L;
    private static final String[] DEVICES = {"usb", "eth", "sda", "tty", "vda"};

    private final StringBuilder dmesg = new StringBuilder();
    private final StringBuilder syslog = new StringBuilder();
    private final List<Long> kernelTimes = new ArrayList<>();
    private final List<Long> loggedTimes = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldContainTheTrueTimeInWhatIsStated(boolean realTimeClock) {
        var random = new Random(realTimeClock ? 1 : 2);
        for (var round = 0; round < 60; round++) {
            live(random, realTimeClock);
            var logs =
                    new Logs()
                            .dmesg(dmesg.toString())
                            .log(
                                    "messages",
                                    "syslog",
                                    "web1",
                                    UtcTime.instant(loggedTimes.getLast() + SECOND),
                                    syslog.toString());
            var solved = realTimeClock ? logs.solve() : logs.zone(zone.getId()).solve();

            assertTrue(solved, "dmesg", kernelTimes);
            assertTrue(solved, "messages", loggedTimes);
        }
    }

    private static void assertTrue(Logs.Solved solved, String path, List<Long> times) {
        for (var line = 1; line <= times.size(); line++) {
            var row = solved.event(path, line);
            var nanos = row.chunk().nanos(row.index());
            assertThat(nanos).as(row.text()).isNotEqualTo(EventChunk.UNDATED);
            var off = Math.abs(nanos - times.get(line - 1));
            var allowed = (row.chunk().uncertaintyMillis(row.index()) + 1) * 1_000_000L;
            assertThat(off)
                    .as("%s:%d %s, %s", path, line, row.text(), solved.explanations())
                    .isLessThanOrEqualTo(allowed);
        }
    }

    private ZoneOffset zone = ZoneOffset.UTC;

    /// Some hours of a machine: its kernel counts from a boot, with drift; what it says before the
    /// logger starts is logged then, all at once.
    private void live(Random random, boolean realTimeClock) {
        dmesg.setLength(0);
        syslog.setLength(0);
        kernelTimes.clear();
        loggedTimes.clear();
        zone = ZoneOffset.ofTotalSeconds(900 * (random.nextInt(4 * 26) - 4 * 12));
        var boot =
                UtcTime.nanos(Instant.parse("2015-01-01T00:00:00Z"))
                        + random.nextLong(5 * 365 * 86_400L * SECOND);
        var loggingStarts = boot + (5 + random.nextInt(40)) * SECOND;
        var drift = 1 + (random.nextDouble() - 0.5) / 20_000;
        var at = boot + random.nextLong(SECOND);
        for (var number = 0; number < 40; number++) {
            var logged = Math.max(at + random.nextLong(SECOND / 5), loggingStarts);
            say(number, boot, at, logged, drift, realTimeClock && number == 1);
            at += random.nextLong(number < 20 ? SECOND : 600 * SECOND);
        }
    }

    private void say(
            int number, long boot, long at, long logged, double drift, boolean tellsClock) {
        var message =
                tellsClock
                        ? clockSetting(at)
                        : DEVICES[number % DEVICES.length] + " reports state number " + number;
        var counter = (long) ((at - boot) / drift) / 1000;
        dmesg.append(
                "[%5d.%06d] %s\n".formatted(counter / 1_000_000, counter % 1_000_000, message));
        kernelTimes.add(at);
        var local =
                LocalDateTime.ofEpochSecond(
                        Math.floorDiv(logged, SECOND) + zone.getTotalSeconds(), 0, ZoneOffset.UTC);
        syslog.append(SYSLOG.format(local)).append(" web1 kernel: ").append(message).append('\n');
        loggedTimes.add(logged);
    }

    private static String clockSetting(long at) {
        var epoch = Math.floorDiv(at, SECOND);
        return "rtc_cmos 00:00: setting system clock to %s UTC (%d)"
                .formatted(
                        DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT)
                                .format(LocalDateTime.ofEpochSecond(epoch, 0, ZoneOffset.UTC)),
                        epoch);
    }
}
