package io.casebook.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.OptionalInt;

/// How much is read to date boots: each record once at most, few where boots date themselves.
class BootCostTest {
    private static String boots(int boots, int lines, boolean realTimeClock) {
        var text = new StringBuilder();
        for (var boot = 0; boot < boots; boot++) {
            text.append("[    0.000000] Linux version 5.4.0\n");
            if (realTimeClock) {
                text.append(
                        "[    1.000000] rtc_cmos 00:00: setting system clock to 2017-03-%02d"
                                        .formatted(boot + 1)
                                + " 09:59:41 UTC\n");
            }
            for (var line = 0; line < lines; line++) {
                text.append(
                        "[%5d.000000] boot %d reports state %d\n".formatted(line + 2, boot, line));
            }
        }
        return text.toString();
    }

    private static String syslog(int lines) {
        var text = new StringBuilder();
        for (var line = 0; line < lines; line++) {
            text.append(
                    "2017-03-01T10:00:%02d+00:00 web1 kernel: something else, number %d\n"
                            .formatted(line % 60, line));
            text.append("2017-03-01T10:00:01+00:00 web1 cron[12]: not of the kernel\n");
        }
        return text.toString();
    }

    private static long reads(Logs logs) {
        logs.solve();
        var sources = logs.sources();
        var evidence =
                UploadEvidence.of(
                        sources,
                        new ClockFacts(List.of()),
                        TimeOverrides.of(null, OptionalInt.empty()),
                        Logs.NOW);
        return new HostBoots(List.of(sources.getFirst()), evidence, new ZoneEvidence(evidence))
                .reads();
    }

    @Test
    void shouldReadEachRecordOnceHoweverManyBootsThereAre() {
        var few = reads(new Logs().dmesg(boots(2, 400, false)).syslog("iso", syslog(2000)));
        var many = reads(new Logs().dmesg(boots(20, 40, false)).syslog("iso", syslog(2000)));

        assertThat(few).isEqualTo(2 + 800 + 2000);
        assertThat(many).isEqualTo(20 + 800 + 2000);
    }

    @Test
    void shouldReadASampleOnlyWhereBootsDateThemselves() {
        var logs = new Logs().dmesg(boots(1, 30_000, true)).syslog("iso", syslog(20_000));

        assertThat(reads(logs)).isLessThan(4096 + 16_384 + 1);
    }
}
