package io.casebook.signature;

import static io.casebook.signature.Judged.DISK;
import static io.casebook.signature.Judged.HOUR;
import static io.casebook.signature.Judged.STOP;
import static io.casebook.signature.Judged.finding;
import static io.casebook.signature.Judged.judge;
import static io.casebook.signature.Judged.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.signature.judge.Verdict;

import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.Map;

/// Crashes of guests and what is known of them.
class GuestFactsTest {
    private static final String STOPPED =
            """
            stopped: { crash: windows-bugcheck, where: { bugcheck.code: 0x101 } }
            plain: { fact: guest.cpu.flags, lacks: hv_relaxed }
            """;

    private static Verdict stopped(Map<String, String> given) {
        var file = signature("stop", STOPPED, "condition: stopped and plain on same guest");
        return judge(given, file).verdict("stop");
    }

    @Test
    void shouldJoinACrashWithTheFactsOfItsGuest() {
        var logs =
                Map.of(
                        "qemu/vm1.log", "x -cpu qemu64 -smp 2",
                        "qemu/vm2.log", "x -cpu qemu64,hv_relaxed");
        var ofPlain = new LinkedHashMap<>(logs);
        ofPlain.put("guests/vm1/memory.txt", STOP);
        assertThat(finding(stopped(ofPlain)).hosts()).containsExactly("vm1");
        var ofRelaxed = new LinkedHashMap<>(logs);
        ofRelaxed.put("guests/vm2/memory.txt", STOP);
        assertThat(stopped(ofRelaxed)).isEqualTo(new Verdict.NotMatched(null));
    }

    @Test
    void shouldJoinACrashWithoutNameWhereThereIsOneGuest() {
        var verdict = stopped(Map.of("memory.txt", STOP, "qemu/vm1.log", "x -cpu qemu64"));
        assertThat(finding(verdict).hosts()).containsExactly("vm1");
        assertThat(finding(verdict).captures()).containsEntry("bugcheck.code", "0x101");
    }

    @Test
    void shouldSayThatNobodyKnowsWhichOfTwoGuestsCrashed() {
        assertThat(
                        stopped(
                                Map.of(
                                        "memory.txt", STOP,
                                        "qemu/vm1.log", "x -cpu qemu64",
                                        "qemu/vm2.log", "x -cpu host,hv_relaxed")))
                .isEqualTo(
                        new Verdict.NotApplicable("it is not known of which guest 'stopped' is"));
    }

    @Test
    void shouldNotMatchWhicheverGuestItWasIfNoneFits() {
        assertThat(
                        stopped(
                                Map.of(
                                        "memory.txt", STOP,
                                        "qemu/vm1.log", "x -cpu host,hv_relaxed",
                                        "qemu/vm2.log", "x -cpu host,hv_relaxed")))
                .isEqualTo(new Verdict.NotMatched(null));
    }

    @Test
    void shouldSayThatNobodyKnowsOnWhichOfTwoHostsTheGuestRan() {
        var file = signature("stop", STOPPED + DISK, "condition: stopped and late on same host");
        var one = Map.of("memory.txt", STOP, "db1/messages", HOUR);
        assertThat(judge(one, file).verdict("stop")).isInstanceOf(Verdict.Matched.class);
        var two = new LinkedHashMap<>(one);
        two.put("db2/messages", "Mar  7 22:38:44 db2 kernel: resetting sda\n");
        assertThat(judge(two, file).verdict("stop"))
                .isEqualTo(new Verdict.NotApplicable("it is not known of which host 'stopped' is"));
    }

    @Test
    void shouldSayWhichFactIsMissing() {
        assertThat(stopped(Map.of("memory.txt", STOP)))
                .isEqualTo(new Verdict.NotApplicable("guest.cpu.flags is not known"));
    }

    @Test
    void shouldTakeTheLastStartOfAGuest() {
        var given = new LinkedHashMap<String, String>();
        given.put("memory.txt", STOP);
        given.put("qemu/vm1.log", "x -cpu qemu64\nx -cpu qemu64,hv_relaxed");
        assertThat(stopped(given)).isEqualTo(new Verdict.NotMatched(null));
        given.put("qemu/vm1.log", "x -cpu qemu64,hv_relaxed\nx -cpu qemu64");
        assertThat(stopped(given)).isInstanceOf(Verdict.Matched.class);
    }
}
