package io.casebook.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.UtcTime;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// A machine logs for years, without writing them; its clock is set back by hours to weeks, it is
/// off for months, lines come late by minutes. What tells the time of the last line tells all.
class YearHistoryTest {
    private static final DateTimeFormatter SYSLOG =
            DateTimeFormatter.ofPattern("MMM ppd HH:mm:ss", Locale.ROOT);
    private static final int HOUR = 3600;
    private static final int DAY = 24 * HOUR;

    private enum Told {
        FILE_TIME,
        ROTATION,
        COLLECTION
    }

    @ParameterizedTest
    @EnumSource(Told.class)
    void shouldFindTheTimesOfAllLines(Told told) {
        var random = new Random(told.ordinal());
        for (var round = 0; round < 60; round++) {
            var times = history(random);
            var solved = logs(told, times).zone("UTC").solve();
            var table = solved.timeline().tables().getFirst();
            for (var row = 0; row < times.size(); row++) {
                var event = table.row(row);
                assertThat(event.chunk().nanos(event.index()))
                        .as("round %d, %s, %s", round, event.span(), solved.explanations())
                        .isEqualTo(UtcTime.nanos(Instant.ofEpochSecond(times.get(row))));
            }
        }
    }

    private static Logs logs(Told told, List<Long> times) {
        var last = Instant.ofEpochSecond(times.getLast());
        var text = new StringBuilder();
        for (var time : times) {
            var local = LocalDateTime.ofEpochSecond(time, 0, ZoneOffset.UTC);
            text.append(SYSLOG.format(local)).append(" web1 app: hello\n");
        }
        var day = last.atOffset(ZoneOffset.UTC).toLocalDate();
        return switch (told) {
            case FILE_TIME ->
                    new Logs()
                            .log(
                                    "messages",
                                    "syslog",
                                    "web1",
                                    last.plusSeconds(9),
                                    text.toString());
            case ROTATION ->
                    new Logs()
                            .syslog("messages-" + day.toString().replace("-", ""), text.toString());
            case COLLECTION ->
                    new Logs()
                            .fact("date", day.plusDays(1) + "T00:00:01 UTC")
                            .syslog("messages", text.toString());
        };
    }

    private static List<Long> history(Random random) {
        var at =
                Instant.parse("2001-01-01T00:00:00Z").getEpochSecond()
                        + random.nextInt(9 * 365 * DAY);
        var times = new ArrayList<Long>();
        for (var stretch = 2 + random.nextInt(12); stretch > 0; stretch--) {
            for (var line = 0; line < 90; line++) {
                at += 60 + random.nextInt(random.nextInt(20) == 0 ? 2 * DAY : 3 * HOUR);
                var late = random.nextInt(10) == 0 ? random.nextInt(300) : 0;
                times.add(at - late);
            }
            at += random.nextBoolean() ? random.nextInt(150 * DAY) : -random.nextInt(21 * DAY);
        }
        return times;
    }
}
