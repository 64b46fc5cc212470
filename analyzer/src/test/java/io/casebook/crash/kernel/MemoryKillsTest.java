package io.casebook.crash.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.casebook.model.MemoryKill;
import io.casebook.model.MemoryKill.Limit;
import io.casebook.model.MemoryKill.User;
import io.casebook.model.MemoryKill.Victim;

import org.junit.jupiter.api.Test;

import java.util.List;

class MemoryKillsTest {
    private static final String NEW =
            """
            [ 9000.000001] builder invoked oom-killer: gfp_mask=0x140cca(GFP_HIGHUSER_MOVABLE|__GFP_COMP), order=0, oom_score_adj=0
            [ 9000.000002] CPU: 2 PID: 700 Comm: builder Not tainted 6.8.0 #1
            [ 9000.000003] Call Trace:
            [ 9000.000004]  dump_stack_lvl+0x48/0x70
            [ 9000.000005] Mem-Info:
            [ 9000.000006] Free swap  = 12kB
            [ 9000.000007] Total swap = 2097148kB
            [ 9000.000008] 1048576 pages RAM
            [ 9000.000009] Tasks state (memory values in pages):
            [ 9000.000010] [  pid  ]   uid  tgid total_vm      rss rss_anon rss_file rss_shmem pgtables_bytes swapents oom_score_adj name
            [ 9000.000011] [    411]     0   411     4000      250      200       50         0    57344       10         -1000 sshd
            [ 9000.000012] [    700]  1000   700   900000   600000   590000    10000         0  5242880     4000             0 Web Content
            [ 9000.000013] oom-kill:constraint=CONSTRAINT_NONE,nodemask=(null),cpuset=/,mems_allowed=0,global_oom,task_memcg=/user.slice,task=Web Content,pid=700,uid=1000
            [ 9000.000014] Out of memory: Killed process 700 (Web Content) total-vm:3600000kB, anon-rss:2360000kB, file-rss:40000kB, shmem-rss:0kB, UID:1000 pgtables:5120kB oom_score_adj:0
            """;

    private static final String GROUP =
            """
            [ 9000.000001] java invoked oom-killer: gfp_mask=0xd0, order=0, oom_score_adj=0
            [ 9000.000002] java cpuset=pod1 mems_allowed=0
            [ 9000.000003] Task in /pods/pod1/app killed as a result of limit of /pods/pod1
            [ 9000.000004] memory: usage 524288kB, limit 524288kB, failcnt 4211
            [ 9000.000005] [ pid ]   uid  tgid total_vm      rss nr_ptes swapents oom_score_adj name
            [ 9000.000006] [ 2101]     0  2101   400000   130000     300        0             0 java
            [ 9000.000007] Memory cgroup out of memory: Kill process 2101 (java) score 993 or sacrifice child
            [ 9000.000008] Killed process 2101 (java) total-vm:1600000kB, anon-rss:515000kB, file-rss:5000kB
            """;

    private static final String OLD =
            """
            httpd invoked oom-killer: gfp_mask=0x201da, order=0, oom_adj=0, oom_score_adj=0
            Pid: 1501, comm: httpd Not tainted 2.6.32-431.el6.x86_64 #1
            262128 pages RAM
            [ pid ]   uid  tgid total_vm      rss cpu oom_adj oom_score_adj name
            [  442]     0   442     2662       10   0     -17         -1000 udevd
            [ 1501]    48  1501   200000   150000   1       0             0 httpd
            Out of memory: Kill process 1501 (httpd) score 561 or sacrifice child
            Killed process 1501, UID 48, (httpd) total-vm:800000kB, anon-rss:590000kB, file-rss:10000kB
            """;

    private static List<MemoryKill> kills(String text) {
        var table = Console.of(text).table();
        return MemoryKills.read(table, Console.marked(table), _ -> "kvm-host");
    }

    @Test
    void shouldTellWhoUsedTheMachinesMemory() {
        var kill = kills(NEW).getFirst();

        assertThat(kill.invoker()).isEqualTo("builder");
        assertThat(kill.limit()).isEqualTo(Limit.MACHINE);
        assertThat(kill.ramBytes()).isEqualTo(1048576L * 4096);
        assertThat(kill.swapFreeBytes()).isEqualTo(12L * 1024);
        assertThat(kill.victim()).isEqualTo(new Victim(700, "Web Content", null, 2400000L * 1024));
        assertThat(kill.users())
                .extracting(User::name, User::residentBytes, User::swapBytes, User::adjustment)
                .containsExactly(
                        tuple("Web Content", 600000L * 4096, 4000L * 4096, 0),
                        tuple("sshd", 250L * 4096, 10L * 4096, -1000));
        assertThat(kill.evidence().span().lines()).isEqualTo(14);
    }

    @Test
    void shouldTellWhichControlGroupWasAtItsLimit() {
        var kill = kills(GROUP).getFirst();

        assertThat(kill.limit()).isEqualTo(Limit.CONTROL_GROUP);
        assertThat(kill.limited()).isEqualTo("/pods/pod1");
        assertThat(kill.limitBytes()).isEqualTo(524288L * 1024);
        assertThat(kill.victim()).isEqualTo(new Victim(2101, "java", 993L, 520000L * 1024));
        assertThat(kill.reason())
                .isEqualTo(
                        "The control group /pods/pod1 was at its limit; java (2101) was killed.");
    }

    @Test
    void shouldReadTheTableOfOldKernels() {
        var kill = kills(OLD).getFirst();

        assertThat(kill.users())
                .extracting(User::pid, User::uid, User::residentBytes)
                .containsExactly(tuple(1501L, 48L, 150000L * 4096), tuple(442L, 0L, 10L * 4096));
        assertThat(kill.victim()).isEqualTo(new Victim(1501, "httpd", 561L, 600000L * 1024));
    }

    @Test
    void shouldFindLargePagesByTheVictimsKilobytes() {
        var text = NEW.replace("anon-rss:2360000kB", "anon-rss:38360000kB");

        assertThat(kills(text).getFirst().pageBytes()).isEqualTo(65536);
    }

    @Test
    void shouldTellOfAKillWhoseBeginningIsLost() {
        var kill = kills(OLD.lines().skip(6).reduce("", (a, b) -> a + b + "\n")).getFirst();

        assertThat(kill.invoker()).isNull();
        assertThat(kill.users()).isEmpty();
        assertThat(kill.victim()).isEqualTo(new Victim(1501, "httpd", 561L, 600000L * 1024));
    }

    @Test
    void shouldCallNoKillACrash() {
        assertThat(Console.of(NEW + GROUP + OLD).titles()).isEmpty();
    }

    @Test
    void shouldTellNoSwapWhereTheTableHasNoColumnForIt() {
        var kill =
                kills(
                                """
                                java invoked oom-killer: gfp_mask=0x201da, order=0, oom_adj=0, oom_score_adj=0
                                [ pid ]   uid  tgid total_vm      rss cpu oom_adj oom_score_adj name
                                [  700]     0   700     2727      130   4     -17         -1000 (sd-pam)
                                Out of memory: Kill process 700 ((sd-pam)) score 492 or sacrifice child
                                Killed process 700, UID 107, ((sd-pam)) total-vm:800kB, anon-rss:400kB, file-rss:12kB
                                """)
                        .getFirst();

        assertThat(kill.victim()).extracting(Victim::name).isEqualTo("(sd-pam)");
        assertThat(kill.victimAsUser())
                .extracting(User::swapBytes, User::adjustment)
                .containsExactly(null, -1000);
    }
}
