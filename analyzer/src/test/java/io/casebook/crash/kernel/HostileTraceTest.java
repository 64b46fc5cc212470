package io.casebook.crash.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/// Logs that are cut, damaged or made to harm.
class HostileTraceTest {
    private static final int SEED = 20170315;
    private static final int MUTATIONS = 20;
    private static final int LARGE = 2 << 20;
    private static final int CALLERS = 40_000;

    /// Far more than is needed; time that grows with the square of the size would be hours.
    private static final Duration ENOUGH = Duration.ofSeconds(30);

    static List<TraceSample> samples() {
        return TraceSample.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldReadReportsThatAreCutAnywhere(TraceSample sample) {
        var lines = sample.text().split("(?<=\n)", -1);
        var text = new StringBuilder();
        for (var line : lines) {
            for (var end = 0; end < line.length(); end += 11) {
                assertRead(text + line.substring(0, end));
            }
            text.append(line);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldReadDamagedReports(TraceSample sample) {
        var random = new Random(SEED);
        for (var i = 0; i < MUTATIONS; i++) {
            assertRead(mutated(sample.text(), random));
        }
    }

    private static String mutated(String text, Random random) {
        var damaged = new StringBuilder(text);
        for (var i = 0; i < 10; i++) {
            var at = random.nextInt(damaged.length());
            var to = Math.min(damaged.length(), at + random.nextInt(60));
            switch (random.nextInt(4)) {
                case 0 -> damaged.delete(at, to);
                case 1 -> damaged.insert(at, damaged.substring(at, to));
                case 2 -> damaged.insert(at, damaged.charAt(random.nextInt(damaged.length())));
                default -> damaged.setCharAt(at, (char) random.nextInt(0x250));
            }
            damaged.append('\n');
        }
        return damaged.toString();
    }

    private static void assertRead(String text) {
        assertThatCode(
                        () -> {
                            var table = Console.of(text).table();
                            Console.crashes(table);
                            MemoryKills.read(table, Console.marked(table), _ -> "kvm-host");
                        })
                .as(text)
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BUG: \n",
                "BUG: soft lockup - CPU#1 stuck for 22s! [tool:77]\n",
                "Call Trace:\n",
                "INFO: task tool:77 blocked for more than 120 seconds.\n",
                " foo+0x1/0x2\n",
                "Modules linked in: a\nb c d e f g h\n",
                """
                [ pid ]   uid  tgid total_vm      rss cpu oom_adj oom_score_adj name
                [1] 1 1 1 1 1 1
                """,
                "tool invoked oom-killer: gfp_mask=0xd0, order=0\n",
                "WARNING: CPU: 1 PID: 77 at a.c:7 foo+0x1/0x2\n"
            })
    void shouldReadEndlessLogsInTimeThatGrowsWithThem(String line) {
        var text =
                "BUG: unable to handle kernel paging request\n"
                        + line.repeat(LARGE / line.length());

        assertThat(ENOUGH).isGreaterThan(timeOf(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BUG: ",
                "a",
                " ",
                "[",
                "(",
                "[<1>] ",
                "foo+0x1/0x2 ",
                "INFO: task a:1 ",
                "a ",
                "_kill process "
            })
    void shouldReadOneEndlessLineInTimeThatGrowsWithIt(String part) {
        var text =
                "Modules linked in: a\nBUG: Kernel panic - not syncing: "
                        + part.repeat(LARGE / part.length());

        assertThat(ENOUGH).isGreaterThan(timeOf(text));
    }

    /// Each line has a caller of its own, so that no report is continued.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "WARNING: CPU: 1 PID: 7 at a.c:7 f+0x1/0x2",
                "tool invoked oom-killer: gfp_mask=0xd0, order=0"
            })
    void shouldReadLogsOfManyCallersInTimeThatGrowsWithThem(String line) {
        var text = new StringBuilder();
        for (var caller = 0; caller < CALLERS; caller++) {
            var words = caller < CALLERS / 2 ? line : "quiet";
            text.append("[    1.000000][T%d] %s\n".formatted(caller, words));
        }

        assertThat(ENOUGH).isGreaterThan(timeOf(text.toString()));
    }

    @Test
    void shouldEndTheReportOfACallerThatIsSilentWhenManyOthersReport() {
        var text = new StringBuilder("[    1.000000][T0] BUG: scheduling while atomic: a/7\n");
        for (var caller = 1; caller < 100; caller++) {
            text.append(
                    "[    1.000000][T%d] BUG: scheduling while atomic: a/7\n".formatted(caller));
        }
        text.append("[    1.000000][T0]  sample_late+0x1/0x2\n");

        var crashes = Console.of(text.toString()).crashes();
        assertThat(crashes).hasSize(100);
        assertThat(crashes.getFirst().frames()).isEmpty();
    }

    @Test
    void shouldKeepReportsOfBoundedSize() {
        var text =
                "BUG: unable to handle kernel paging request\nCall Trace:\n"
                        + " foo+0x1/0x2\n".repeat(1000);

        assertThat(Console.of(text).crashes().getFirst().frames()).hasSize(200);
    }

    private static Duration timeOf(String text) {
        var start = System.nanoTime();
        assertRead(text);
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
