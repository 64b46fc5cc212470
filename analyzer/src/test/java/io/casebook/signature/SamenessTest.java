package io.casebook.signature;

import static io.casebook.signature.Judged.KERNEL;
import static io.casebook.signature.Judged.finding;
import static io.casebook.signature.Judged.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.signature.judge.Verdict;

import org.junit.jupiter.api.Test;

import java.util.Map;

/// What is of the same host, guest or captured value, and what nobody knows of.
class SamenessTest {
    @Test
    void shouldKeepHostsApart() {
        assertThat(judge("late then reset within 5s on same host", Map.of("messages", KERNEL)))
                .isInstanceOf(Verdict.Matched.class);
        assertThat(judge("reset then late within 20s on same host", Map.of("messages", KERNEL)))
                .isEqualTo(new Verdict.NotMatched(null));
        assertThat(judge("reset then late within 20s", Map.of("messages", KERNEL)))
                .isInstanceOf(Verdict.Matched.class);
    }

    @Test
    void shouldKeepCapturedValuesApart() {
        assertThat(judge("late then reset within 5s on same disk", Map.of("messages", KERNEL)))
                .isInstanceOf(Verdict.Matched.class);
        var other = KERNEL.replace("resetting sda", "resetting sdb");
        assertThat(judge("late then reset within 5s on same disk", Map.of("messages", other)))
                .isEqualTo(new Verdict.NotMatched(null));
        assertThat(judge("late then reset within 5s", Map.of("messages", other)))
                .isInstanceOf(Verdict.Matched.class);
        var finding = finding(judge("count(late) >= 1 on same disk", Map.of("messages", KERNEL)));
        assertThat(finding.captures()).containsEntry("disk", "sda, sdb");
    }

    @Test
    void shouldKeepApartWhatTwoSelectionsCaptureFromOneMessage() {
        var one = "Mar  7 22:38:41 db1 kernel: disk sda answered after 9 ms, resetting sdb";
        assertThat(judge("late and reset on same disk", Map.of("messages", one)))
                .isEqualTo(new Verdict.NotMatched(null));
        assertThat(judge("late and reset on same host", Map.of("messages", one)))
                .isInstanceOf(Verdict.Matched.class);
        var same = one.replace("sdb", "sda");
        assertThat(judge("late and reset on same disk", Map.of("messages", same)))
                .isInstanceOf(Verdict.Matched.class);
    }

    private static final String LATE = "[   41.000000] disk sda answered after 120 ms\n";
    private static final String RESET = "[   44.000000] resetting sda\n";

    @Test
    void shouldNotTakeLogsWithoutHostForThoseOfDifferentHosts() {
        var apart = Map.of("x/dmesg", LATE, "y/dmesg", RESET);
        assertThat(judge("late and reset on same host", apart))
                .isEqualTo(new Verdict.NotApplicable("it is not known of which host 'reset' is"));
        assertThat(judge("late then reset within 5s on same host and same boot", apart))
                .isInstanceOf(Verdict.NotApplicable.class);
        assertThat(judge("late and reset on same host", Map.of("x/dmesg", LATE + RESET)))
                .isInstanceOf(Verdict.Matched.class);
        assertThat(judge("count(late) >= 2 on same host", apart))
                .isEqualTo(new Verdict.NotMatched(null));
    }

    @Test
    void shouldNotTakeALogWithoutHostForThatOfAnotherThanANamedOne() {
        var named = "Mar  7 22:38:44 db1 kernel: resetting sda\n";
        assertThat(
                        judge(
                                "late and reset on same host",
                                Map.of("x/dmesg", LATE, "db1/messages", named)))
                .isEqualTo(new Verdict.NotApplicable("it is not known of which host 'late' is"));
        var other = "Mar  7 22:38:41 db2 kernel: disk sda answered after 120 ms\n";
        assertThat(
                        judge(
                                "late and reset on same host",
                                Map.of("db1/messages", named, "db2/messages", other)))
                .isEqualTo(new Verdict.NotMatched(null));
    }

    @Test
    void shouldNotSayThatThereIsNoneWhereOneMayBeOfTheGroup() {
        assertThat(
                        judge(
                                "late and no reset on same host",
                                Map.of("x/dmesg", LATE, "y/dmesg", RESET)))
                .isEqualTo(new Verdict.NotApplicable("it is not known of which host 'reset' is"));
        assertThat(judge("late and no reset on same host", Map.of("x/dmesg", LATE)))
                .isInstanceOf(Verdict.Matched.class);
        assertThat(judge("late and no reset on same host", Map.of("x/dmesg", LATE + RESET)))
                .isEqualTo(new Verdict.NotMatched(null));
    }
}
