package io.casebook.crash.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.Crash;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What reports say besides their titles.
class ReportFactsTest {
    private static Crash sample(String title, String file) {
        return TraceSample.all().stream()
                .filter(it -> it.file().startsWith(file) && it.titles().contains(title))
                .findFirst()
                .map(it -> Console.of(it.text()).crashes().getFirst())
                .orElseThrow();
    }

    @Test
    void shouldTellWhoRanWhatWhere() {
        var crash =
                sample(
                        "BUG: unable to handle kernel NULL pointer dereference in sample_show",
                        "x86");

        assertThat(crash.process()).isEqualTo("cat");
        assertThat(crash.cpu()).isEqualTo(3);
        assertThat(crash.kernel()).isEqualTo("5.14.0-70.13.1.el9_0.x86_64");
        assertThat(crash.tainted()).isEqualTo("GOE");
        assertThat(crash.modules()).containsExactly("sample", "nft_chain_nat", "xfs", "libcrc32c");
        assertThat(crash.attributes())
                .containsEntry("pid", "4711")
                .containsEntry("instruction", "sample_show+0x1e")
                .containsEntry("fault.address", "0000000000000018")
                .containsEntry("fault.words", "read, by the kernel, page not present")
                .containsEntry("code.failed", "48")
                .containsEntry("code.failed.index", "11")
                .containsEntry("panic", "Fatal exception");
    }

    @Test
    void shouldReadModulesOverSeveralLines() {
        var crash =
                sample("BUG: unable to handle kernel NULL pointer dereference in old_probe", "x86");

        assertThat(crash.modules())
                .containsExactly(
                        "old",
                        "autofs4",
                        "sunrpc",
                        "ipv6",
                        "microcode",
                        "i2c_piix4",
                        "i2c_core",
                        "sg",
                        "ext4",
                        "jbd2",
                        "mbcache");
        assertThat(crash.cpu()).isEqualTo(1);
        assertThat(crash.attributes())
                .containsEntry("fault.words", "write, by the kernel, page not present");
    }

    @Test
    void shouldTellTheSyndromeOfArm() {
        assertThat(sample("BUG: unable to handle kernel paging request in chip_write", "arm"))
                .extracting(it -> it.attributes().get("fault.words"))
                .isEqualTo("data abort in the kernel, write, no translation at level 3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GOE|5.14.0|E = a module without a signature was loaded",
                "GT|3.10.0-957.el7.x86_64|T = a technology preview was used",
                "GHt|4.18.0-553.el8.x86_64|t = a technology preview was used",
                "GHt|5.14.0-427.el9.x86_64|H = hardware that is not supported",
                "GT|6.1.0|T = the layout of structures is random",
                "PF|2.6.18-194.el5|P = a proprietary module was loaded"
            })
    void shouldTellTaintsInWords(String letters, String kernel, String words) {
        assertThat(TaintWords.of(letters, kernel)).contains(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "80000005|fetch, no translation of the section",
                "17|read, no translation of the page",
                "817|write, no translation of the page",
                "a07|write, no translation at level 3",
                "f|read, page not permitted"
            })
    void shouldTellFaultsOfSmallArm(String code, String words) {
        var text =
                """
                Unable to handle kernel NULL pointer dereference at virtual address 00000000
                Internal error: Oops: %s [#1] SMP ARM
                CPU: 0 PID: 77 Comm: tool Not tainted 5.15.0 #1
                PC is at sample_call+0x10/0x20
                """
                        .formatted(code);

        assertThat(Console.of(text).crashes().getFirst().attributes())
                .containsEntry("fault.code", "0x" + code)
                .containsEntry("fault.words", words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "40000000|read, page not present",
                "42000000|write, page not present",
                "0a000000|write, not permitted",
                "08200000|read, not permitted, protection key"
            })
    void shouldTellTheStatusOfPower(String code, String words) {
        assertThat(FaultWords.powerStatus(Long.parseLong(code, 16))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"4|protection", "145|page translation", "56|address space translation"})
    void shouldTellInterruptionsOfMainframes(int code, String words) {
        assertThat(FaultWords.interruption(code)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|no segment is told",
                "16|entry 2 of the GDT",
                "20|entry 2 of the LDT",
                "515|entry 64 of the IDT, by an event from outside"
            })
    void shouldTellTheSegmentOfAProtectionFault(int code, String words) {
        assertThat(FaultWords.selector(code)).isEqualTo(words);
    }

    @Test
    void shouldTellTheInterruptionOfAnOops() {
        var text =
                """
                Unable to handle kernel pointer dereference in virtual kernel address space
                Failing address: 0000000000000000 TEID: 0000000000000483
                Oops: 0004 ilc:2 [#1] SMP
                CPU: 1 PID: 77 Comm: tool Not tainted 5.14.0 #1
                Krnl PSW : 0704c00180000000 000003ff80123456 (sample_open+0x31/0x90)
                """;

        assertThat(Console.of(text).crashes().getFirst().attributes())
                .containsEntry("fault.code", "0x0004")
                .containsEntry("fault.words", "protection");
    }

    @Test
    void shouldNotTakeDashesForFlags() {
        var text =
                """
                WARNING: CPU: 1 PID: 77 at drivers/sample/main.c:77 sample_close+0x31/0x90 [sample]
                CPU: 1 PID: 77 Comm: tool Tainted: G    H  OE  --------- -t - 4.18.0-553.el8.x86_64 #1
                """;

        assertThat(Console.of(text).crashes().getFirst().tainted()).isEqualTo("GHOEt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BUG: KFENCE: use-after-free read in sample_peek+0x31/0x90|B",
                "PANIC: double fault, error_code: 0x0|D",
                "BUG: soft lockup - CPU#3 stuck for 22s! [scan:1234]|L",
                "WARNING: CPU: 1 PID: 77 at drivers/sample/main.c:77 sample_close+0x31/0x90|"
            })
    void shouldTellTheFlagThatAReportLeaves(String title, String letter) {
        assertThat(Console.of(title + "\n").crashes().getFirst().attributes().get("taint.left"))
                .isEqualTo(letter);
    }

    @Test
    void shouldTellWhoHoldsTheLockForWhichATaskWaits() {
        var crash =
                Console.of(
                                """
                                [  500.000001] INFO: task opener:77 blocked for more than 143 seconds.
                                [  500.000002]       Not tainted 6.6.0 #1
                                [  500.000003] Call Trace:
                                [  500.000004]  <TASK>
                                [  500.000005]  __schedule+0x18bc/0x4c40
                                [  500.000006]  schedule+0x14b/0x320
                                [  500.000007]  __mutex_lock+0x6a4/0xd70
                                [  500.000008]  sample_open+0x31/0x90
                                [  500.000009]  </TASK>
                                [  500.000010] INFO: task opener:77 is blocked on a mutex likely owned by task writer:88.
                                [  500.000011]
                                [  500.000012] Showing all locks held in the system:
                                [  500.000013] 1 lock held by khungtaskd/30:
                                [  500.000014]  #0: ffffffff8c7d7e20 (rcu_read_lock){....}-{1:2}, at: debug_show_all_locks+0x53/0x260
                                [  500.000015] 1 lock held by opener/77:
                                [  500.000016]  #0: ffff888012345678 (&s->lock){+.+.}-{3:3}, at: sample_open+0x31/0x90
                                [  500.000017] 2 locks held by writer/88:
                                [  500.000018]  #0: ffff888012345678 (&s->lock){+.+.}-{3:3}, at: sample_write+0x31/0x90
                                [  500.000019]  #1: ffff888012349999 (&o->lock){+.+.}-{3:3}, at: other_write+0x31/0x90
                                """)
                        .crashes()
                        .getFirst();

        assertThat(crash.title()).isEqualTo("INFO: task hung in sample_open");
        assertThat(crash.process()).isEqualTo("opener");
        assertThat(crash.attributes())
                .containsEntry("pid", "77")
                .containsEntry("lock", "&s->lock")
                .containsEntry("lock.place", "sample_open")
                .containsEntry("lock.holders", "writer/88 (holds)")
                .containsEntry("lock.owner", "writer:88");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "stuck for 38s|kworker/3:2|3|sample_poll sample_work|38 s",
                "CPU 10 detected hard LOCKUP|worker|11|hold_lock|15851 ms",
                "where RCU GP kthread last ran|worker|1|long_step long_walk do_syscall_64|21000"
                        + " jiffies",
                "likely last held by|opener|null|__schedule sample_open|143 s",
                "CPU2: Watchdog detected|hog|3|hog_loop hog_ioctl|null"
            })
    void shouldTellTheTaskThatDoesNotGetOn(
            String text, String process, Integer cpu, String functions, String duration) {
        var sample = TraceSample.all().stream().filter(it -> it.text().contains(text)).findFirst();
        var crash = Console.of(sample.orElseThrow().text()).crashes().getFirst();

        assertThat(crash.process()).isEqualTo(process);
        assertThat(crash.cpu()).isEqualTo(cpu);
        assertThat(crash.frames())
                .extracting(Crash.Frame::function)
                .containsExactly(functions.split(" ", -1));
        assertThat(crash.attributes().get("stalled.for")).isEqualTo(duration);
    }

    @Test
    void shouldTellWorkThatDoesNotEndAndWhoHoldsALock() {
        var crashes =
                TraceSample.all().stream()
                        .filter(it -> it.file().startsWith("stalls"))
                        .flatMap(it -> Console.of(it.text()).crashes().stream())
                        .toList();

        assertThat(crashes)
                .extracting(it -> it.attributes().get("work"))
                .contains("sample_work")
                .doesNotContain("other_work");
        assertThat(crashes)
                .extracting(it -> it.attributes().get("lock.owner"))
                .contains("writer:88");
    }

    @Test
    void shouldTellWhatAProcessorSaysOfItsFault() {
        var crashes =
                Console.of(
                                """
                                [    7.000001] mce: [Hardware Error]: CPU 14: Machine Check Exception: 5 Bank 1: bd80000000100134
                                [    7.000002] mce: [Hardware Error]: RIP 10:<ffffffff9a6c1b2e> {sample_idle+0x4b/0x90}
                                [    7.000003] mce: [Hardware Error]: TSC 89abcdef012345 ADDR 1f8a3c2340 MISC 86
                                [    7.000006] mce: [Hardware Error]: Machine check: Data load in unrecoverable area of kernel
                                [    7.000007] Kernel panic - not syncing: Fatal machine check
                                """)
                        .crashes();

        assertThat(crashes).hasSize(1);
        assertThat(crashes.getFirst().cpu()).isEqualTo(14);
        assertThat(crashes.getFirst().attributes())
                .containsEntry("machine.check.bank", "1")
                .containsEntry("machine.check.status", "bd80000000100134")
                .containsEntry("machine.check.address", "1f8a3c2340")
                .containsEntry("machine.check.words", "Data load in unrecoverable area of kernel")
                .containsEntry("instruction", "sample_idle+0x4b");
    }

    @Test
    void shouldTellWhatAListIsDamagedBy() {
        var crash =
                Console.of(
                                """
                                [    7.000001] list_add corruption. prev->next should be next (ffff8880b1e0), but was 0.
                                [    7.000002] ------------[ cut here ]------------
                                [    7.000003] kernel BUG at lib/list_debug.c:26!
                                [    7.000004] invalid opcode: 0000 [#1] SMP NOPTI
                                [    7.000005] CPU: 3 PID: 1234 Comm: tool Not tainted 4.18.0 #1
                                """)
                        .crashes()
                        .getFirst();

        assertThat(crash.attributes())
                .containsEntry(
                        "check",
                        "list_add corruption. prev->next should be next (ffff8880b1e0), but was"
                                + " 0.");
    }

    @Test
    void shouldTellWhichModuleWasUnloadedLast() {
        var crash =
                Console.of(
                                """
                                [    7.000001] WARNING: CPU: 3 PID: 1234 at a.c:7 foo+0x1/0x2
                                [    7.000002] Modules linked in: sample other(OE) [last unloaded: gone]
                                """)
                        .crashes()
                        .getFirst();

        assertThat(crash.modules()).containsExactly("sample", "other");
        assertThat(crash.attributes()).containsEntry("module.unloaded", "gone");
    }
}
