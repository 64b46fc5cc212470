package io.casebook.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.Freeze;
import io.casebook.model.UtcTime;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/// Which pauses of a host's logs are silences.
class FreezeSilenceTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long START = UtcTime.nanos(Instant.parse("2020-05-31T00:00:00Z"));
    private static final List<String> PROCESSES = List.of("app", "sshd", "systemd");

    private final TreeMap<Long, String> lines = new TreeMap<>();

    private FreezeSilenceTest say(double second, String what) {
        var at = Math.round(second * 1000) * (SECOND / 1000);
        while (lines.containsKey(at)) {
            at += 1_000_000;
        }
        lines.put(at, what);
        return this;
    }

    /// Something every few seconds, from several processes in turn.
    private FreezeSilenceTest steady(int from, int to, int every) {
        for (var second = from; second < to; second += every) {
            say(second, PROCESSES.get(second / every % PROCESSES.size()) + ": step " + second);
        }
        return this;
    }

    private String text() {
        var text = new StringBuilder();
        lines.forEach(
                (at, what) ->
                        text.append(UtcTime.format(START + at, 6).replace("Z", "+00:00"))
                                .append(" web1 ")
                                .append(what)
                                .append('\n'));
        return text.toString();
    }

    private FrozenLogs logs() {
        return new FrozenLogs().syslog("messages", "web1", text());
    }

    @Test
    void shouldFindThatAWholeHostWasSilent() {
        steady(0, 3600, 2).steady(3900, 7200, 2);

        var freezes = logs().freezes();

        assertThat(freezes)
                .extracting(FrozenLogs::line)
                .containsExactly(
                        "web1 silence 2020-05-31T00:59:58.000Z..2020-05-31T01:05:00.000Z ±0");
        assertThat(freezes.getFirst().explanation())
                .startsWith("No log of web1 says anything for 5 min 2 s, though 3 processes");
        assertThat(freezes.getFirst().evidence()).hasSize(2);
    }

    @Test
    void shouldNotTakeAnotherLogOfTheHostForSilence() {
        steady(0, 3600, 2).steady(3900, 7200, 2);
        var logs = logs();
        lines.clear();
        logs.syslog("secure", "web1", steady(3600, 3900, 20).text());

        assertThat(logs.found()).isEmpty();
    }

    @Test
    void shouldNotMindWhatOtherHostsSay() {
        steady(0, 3600, 2).steady(3900, 7200, 2);
        var other = text().replace(" web1 ", " web2 ");
        lines.clear();
        var whole = steady(0, 7200, 2).text().replace(" web1 ", " web3 ");
        var logs = new FrozenLogs().syslog("a", "web2", other).syslog("b", "web3", whole);

        assertThat(logs.freezes()).extracting(Freeze::host).containsExactly("web2");
    }

    @Test
    void shouldNotTakeAQuietNightForSilence() {
        steady(0, 3600, 1);
        for (var second = 3600; second < 40_000; second += 600) {
            say(second, "CROND: (root) CMD (run-parts)").say(second + 1, "systemd: session");
        }
        steady(40_000, 50_000, 1);

        assertThat(logs().found()).isEmpty();
    }

    @Test
    void shouldNotTakeTheRhythmOfABootForThatOfAHost() {
        steady(0, 60, 1);
        for (var second = 600; second < 3000; second += 600) {
            say(second, "CROND: (root) CMD (run-parts)").say(second + 1, "systemd: session");
        }

        assertThat(logs().found()).isEmpty();
    }

    @Test
    void shouldNotTakeARestartForSilence() {
        steady(0, 3600, 2)
                .say(3660, "kernel: Linux version 5.14.0 (mock) #1 SMP")
                .steady(3661, 7200, 2);

        assertThat(logs().found()).isEmpty();
    }

    @Test
    void shouldNotTakeAStoppedLoggerForSilence() {
        steady(0, 3600, 2)
                .say(3599, "rsyslogd: [origin software=\"rsyslogd\"] exiting on signal 15.")
                .steady(3900, 7200, 2);

        assertThat(logs().found()).isEmpty();
    }

    @Test
    void shouldNotTakeAProcessThatStopsForAHost() {
        for (var second = 0; second < 7200; second += 2) {
            if (second < 3600 || second > 3900) {
                say(second, "haproxy: request " + second);
            }
        }

        assertThat(logs().found()).isEmpty();
    }

    @Test
    void shouldNotTakeAMissingFileForSilence() {
        steady(0, 3600, 2);
        var first = text();
        lines.clear();
        var logs = new FrozenLogs().syslog("messages-1", "web1", first);
        logs.syslog("messages", "web1", steady(3900, 7200, 2).text());

        assertThat(logs.found()).isEmpty();
    }

    @Test
    void shouldNameASilenceThatIsExplainedByASleepForThat() {
        steady(0, 3600, 2)
                .say(3599, "kernel: PM: suspend entry (deep)")
                .say(3899, "kernel: PM: suspend exit")
                .steady(3900, 7200, 2);

        assertThat(logs().freezes()).extracting(Freeze::kind).containsExactly(Freeze.Kind.SUSPEND);
    }

    @Test
    void shouldSayThatRecordsWithoutATimeMayHaveBeenWrittenMeanwhile() {
        steady(0, 3600, 2).steady(3900, 7200, 2);
        var broken = text().replace("step 3598\n", "step 3598\n?? no rule fits this\n");
        var logs = new FrozenLogs().syslog("messages", "web1", broken);

        assertThat(logs.freezes().getFirst().explanation())
                .endsWith("1 record without a time may have been written meanwhile.");
    }

    @Test
    void shouldFindSeveralSilencesInLinesOutOfOrder() {
        steady(0, 3600, 2).steady(3660, 7200, 2).steady(7300, 9000, 2);
        var shuffled = new StringBuilder();
        var written = text().lines().toList();
        for (var i = 0; i + 3 <= written.size(); i += 3) {
            shuffled.append(written.get(i + 2)).append('\n');
            shuffled.append(written.get(i)).append('\n');
            shuffled.append(written.get(i + 1)).append('\n');
        }
        var logs = new FrozenLogs().syslog("messages", "web1", shuffled.toString());

        assertThat(logs.freezes())
                .extracting(Freeze::kind)
                .containsExactly(Freeze.Kind.SILENCE, Freeze.Kind.SILENCE);
    }

    /// A host writes at random, a few times in ten seconds; now and then it stops.
    @Test
    void shouldFindEveryStopOfASteadyLogAndNoOther() {
        var random = new Random(7);
        for (var round = 0; round < 40; round++) {
            lines.clear();
            var stops = round % 2 == 1;
            var from = 2000 + random.nextInt(3000);
            var length = 200 + random.nextInt(1000);
            for (var second = 0.0; second < 9000; second += random.nextDouble(5)) {
                if (!stops || second < from || second > from + length) {
                    say(second, PROCESSES.get(random.nextInt(3)) + ": step");
                }
            }
            var freezes = logs().freezes();
            assertThat(freezes).as("round %d", round).hasSize(stops ? 1 : 0);
            for (var freeze : freezes) {
                assertThat(START + from * SECOND - freeze.first()).isBetween(0L, 6 * SECOND);
                assertThat(freeze.last() - START - (from + length) * SECOND)
                        .isBetween(0L, 6 * SECOND);
            }
        }
    }
}
