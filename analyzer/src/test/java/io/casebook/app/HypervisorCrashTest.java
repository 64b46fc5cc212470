package io.casebook.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.Crash;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What an incident says of hypervisors that gave up.
class HypervisorCrashTest {
    private static final String START =
            """
            2021-05-10 12:00:00.000+0000: starting up libvirt version: 6.0.0, qemu version: 4.2.0, hostname: hv1
            LC_ALL=C /usr/bin/qemu-system-x86_64 -name guest=vm7 -S -smp 2 -m 2048
            """;

    @TempDir private Path upload = Path.of("");

    private List<Crash> crashes(String path, String text) throws IOException {
        var file = upload.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        var request = new AnalysisRequest(List.of(upload.toString()), null, StatedTimes.NONE);
        try (var analysis = Analysis.run(request, Progress.SILENT)) {
            return analysis.incident().crashes();
        }
    }

    @Test
    void shouldNameTheFunctionWhoseAssertionFailed() throws IOException {
        var crashes =
                crashes(
                        "qemu/vm7.log",
                        START
                                + "qemu-system-x86_64: ../block/foo.c:12: foo_done: Assertion"
                                + " `s->count == 0' failed.\n"
                                + "2021-05-10 12:10:00.000+0000: shutting down, reason=crashed\n");

        assertThat(crashes).hasSize(1);
        var crash = crashes.getFirst();
        assertThat(crash.kind()).isEqualTo(Crash.Kind.QEMU);
        assertThat(crash.title()).isEqualTo("QEMU assertion failed in foo_done");
        assertThat(crash.subject().name()).isEqualTo("vm7");
        assertThat(crash.attributes())
                .containsEntry("source.file", "../block/foo.c")
                .containsEntry("source.line", "12")
                .containsEntry("expression", "s->count == 0");
    }

    @Test
    void shouldSayWhatASuberrorOfKvmMeansAndWhereTheGuestStood() throws IOException {
        var crash =
                crashes(
                                "qemu/vm7.log",
                                START
                                        + """
                                        KVM internal error. Suberror: 1
                                        emulation failure
                                        EAX=00000000 EBX=00000000 ECX=00000000 EDX=00000663
                                        EIP=0000fff0 EFL=00000002 [-------] CPL=0 II=0 A20=1 SMM=0 HLT=0
                                        """)
                        .getFirst();

        assertThat(crash.title()).isEqualTo("KVM internal error, suberror 1");
        assertThat(crash.attributes())
                .containsEntry("suberror.meaning", "an instruction could not be emulated")
                .containsEntry("instruction", "0x0000fff0");
    }

    @Test
    void shouldReadTheAbortsOfTheLibraryAndOfKvm() throws IOException {
        var crashes =
                crashes(
                        "qemu/vm7.log",
                        START
                                + """
                                free(): double free detected in tcache 2
                                *** stack smashing detected ***: terminated
                                malloc(): corrupted top size
                                2021-05-10T12:00:01.000000Z qemu-kvm: hardware error: no such device
                                KVM: entry failed, hardware error 0x80000021
                                EAX=00000000 EBX=00000000 ECX=00000000 EDX=00000663
                                EIP=0000fff0 EFL=00000002 [-------] CPL=0 II=0 A20=1 SMM=0 HLT=0
                                """);

        assertThat(crashes)
                .extracting(Crash::title)
                .containsExactlyInAnyOrder(
                        "QEMU heap corruption: free(): double free detected in tcache 2",
                        "QEMU memory overrun: stack smashing detected",
                        "QEMU heap corruption: malloc(): corrupted top size",
                        "QEMU hardware error: no such device",
                        "KVM entry failed, hardware error 0x80000021");
        assertThat(crashes)
                .anySatisfy(
                        it ->
                                assertThat(it.attributes())
                                        .containsEntry("instruction", "0x0000fff0"));
    }

    @Test
    void shouldNotTakeAnotherProgramsAssertionForOneOfQemu() throws IOException {
        assertThat(
                        crashes(
                                "var/log/messages",
                                "2021-05-10T12:00:00+00:00 h1 app[7]: a.c:1: f: Assertion `x'"
                                        + " failed.\n"))
                .isEmpty();
    }

    @Test
    void shouldReadAPanicOfXen() throws IOException {
        var crash =
                crashes(
                                "xen/console.log",
                                """
                                (XEN) Xen version 4.14.2 (root@build) (gcc 8.3.0) debug=n  Mon Jun 21 10:00:00 2021
                                (XEN) [2021-07-01 10:00:00.100] Latest ChangeSet: none
                                (XEN) [2021-07-01 10:05:00.100] ----[ Xen-4.14.2  x86_64  debug=n   Tainted:   C   ]----
                                (XEN) [2021-07-01 10:05:00.100] CPU:    3
                                (XEN) [2021-07-01 10:05:00.100] RIP:    e008:[<ffff82d040212345>] foo_timer+0x25/0x90
                                (XEN) [2021-07-01 10:05:00.100] Xen call trace:
                                (XEN) [2021-07-01 10:05:00.100]    [<ffff82d040212345>] R foo_timer+0x25/0x90
                                (XEN) [2021-07-01 10:05:00.100]    [<ffff82d040234567>] S softirq.c#__do_softirq+0x58/0xa0
                                (XEN) [2021-07-01 10:05:00.100] ****************************************
                                (XEN) [2021-07-01 10:05:00.100] Panic on CPU 3:
                                (XEN) [2021-07-01 10:05:00.100] FATAL TRAP: vector = 6 (invalid opcode)
                                (XEN) [2021-07-01 10:05:00.100] ****************************************
                                """)
                        .getFirst();

        assertThat(crash.kind()).isEqualTo(Crash.Kind.XEN);
        assertThat(crash.title())
                .isEqualTo("Xen panic: FATAL TRAP: vector = 6 (invalid opcode) in foo_timer");
        assertThat(crash.cpu()).isEqualTo(3);
        assertThat(crash.kernel()).isEqualTo("Xen 4.14.2");
        assertThat(crash.tainted()).isEqualTo("C");
        assertThat(crash.frames()).extracting(Crash.Frame::reliable).contains(true, false);
        assertThat(crash.evidence().span().line()).isEqualTo(3);
    }
}
