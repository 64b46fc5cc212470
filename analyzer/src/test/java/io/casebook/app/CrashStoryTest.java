package io.casebook.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.Incident;
import io.casebook.model.UtcTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What an incident says of kernels that crashed, in one log and in several.
class CrashStoryTest {
    private static final String BOOT =
            """
            [    0.000000] Linux version 5.4.0-42-generic (gcc version 9.3.0) #46-Ubuntu SMP
            [    2.000000] rtc_cmos 00:00: setting system clock to 2021-05-10T12:00:00 UTC (1620648000)
            """;
    private static final String WARNING =
            """
            [   50.000000] ------------[ cut here ]------------
            [   50.000100] WARNING: CPU: 0 PID: 9 at drivers/a/b.c:12 ab_probe+0x1/0x2 [ab]
            [   50.000200] CPU: 0 PID: 9 Comm: modprobe Not tainted 5.4.0-42-generic #46-Ubuntu
            [   50.000300] Call Trace:
            [   50.000400]  ab_init+0x1/0x2 [ab]
            [   50.000500] ---[ end trace 0123456789abcdef ]---
            """;
    private static final String OOPS =
            """
            [  100.500000] BUG: kernel NULL pointer dereference, address: 0000000000000010
            [  100.500100] Oops: 0000 [#1] SMP PTI
            [  100.500200] CPU: 3 PID: 4321 Comm: foo Tainted: G        W         5.4.0-42-generic #46-Ubuntu
            [  100.500300] RIP: 0010:bar_open+0x1e/0x40 [bar]
            [  100.500400] Call Trace:
            [  100.500500]  chrdev_open+0xcb/0x1e0
            [  100.500600] ---[ end trace 0123456789abcdef ]---
            """;
    private static final String LOCKUP =
            """
            [  130.500000] watchdog: BUG: soft lockup - CPU#1 stuck for 22s! [baz:77]
            [  130.500100] CPU: 1 PID: 77 Comm: baz Tainted: G      D W         5.4.0-42-generic #46-Ubuntu
            [  130.500200] RIP: 0010:native_queued_spin_lock_slowpath+0x61/0x1d0
            [  130.500300] Call Trace:
            [  130.500400]  _raw_spin_lock+0x1e/0x30
            [  130.500500]  bar_release+0x1e/0x40 [bar]
            [  130.500600]  __fput+0xe4/0x230
            """;

    @TempDir private Path upload = Path.of("");

    private void file(String path, String text) throws IOException {
        var file = upload.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Incident incident() throws IOException {
        var request = new AnalysisRequest(List.of(upload.toString()), null, StatedTimes.NONE);
        try (var analysis = Analysis.run(request, Progress.SILENT)) {
            return analysis.incident();
        }
    }

    /// The lines of a kernel's log as a logger writes them.
    private static String logged(String kernelLog) {
        return kernelLog
                .lines()
                .map(line -> stamp(line) + " h1 kernel: " + line)
                .reduce("", (text, line) -> text + line + "\n");
    }

    private static String stamp(String line) {
        var seconds = (int) Double.parseDouble(line.substring(1, line.indexOf(']')).strip()) - 2;
        return seconds < 0
                ? "May 10 11:59:58"
                : "May 10 12:%02d:%02d".formatted(seconds / 60, seconds % 60);
    }

    @Test
    void shouldBeginWithTheCauseNotTheConsequenceNorAWarningBefore() throws IOException {
        file("h1/dmesg", BOOT + WARNING + OOPS + LOCKUP);
        file("h1/etc/hostname", "h1\n");
        var incident = incident();

        assertThat(incident.crashes())
                .extracting(crash -> crash.title())
                .containsExactly(
                        "WARNING in ab_probe",
                        "BUG: unable to handle kernel NULL pointer dereference in bar_open",
                        "BUG: soft lockup in bar_release");
        assertThat(incident.crashes().getLast().context().cause())
                .isEqualTo(incident.crashes().get(1).evidence().span());
        assertThat(incident.story())
                .anyMatch(it -> it.contains("1 later crash of the same boot follows from it"));
    }

    @Test
    void shouldTellOneCrashOnceWhereSeveralLogsTellIt() throws IOException {
        file("h1/dmesg", BOOT + OOPS);
        file("h1/var/log/messages", logged(BOOT + OOPS));
        file("h1/crash/127.0.0.1-2021-05-10-12:02:00/vmcore-dmesg.txt", BOOT + OOPS);
        file("h1/etc/hostname", "h1\n");
        var incident = incident();

        assertThat(incident.crashes()).hasSize(1);
        assertThat(incident.crashes().getFirst().context().places()).hasSize(2);
    }

    /// A problem report of Ubuntu's apport, with this text as one of its fields.
    private static String problemReport(String type, String field, String text) {
        return "ProblemType: %s\nDate: Mon May 10 12:00:00 2021\n%s:\n%sPackage: linux\n"
                .formatted(type, field, text.indent(1));
    }

    @Test
    void shouldTellTheCrashOfAKernelThatAProblemReportHolds() throws IOException {
        var untimed = OOPS.replaceAll("(?m)^\\[.{12}\\] ", "");
        file("oops/linux-image.crash", problemReport("KernelOops", "OopsText", untimed));

        assertThat(incident().crashes())
                .extracting(crash -> crash.title())
                .containsExactly(
                        "BUG: unable to handle kernel NULL pointer dereference in bar_open");
    }

    @Test
    void shouldTellTheCrashInTheMessagesThatAProblemReportHolds() throws IOException {
        file("linux-image.crash", problemReport("KernelCrash", "VmCoreDmesg", BOOT + OOPS));

        assertThat(incident().crashes())
                .extracting(crash -> crash.title())
                .containsExactly(
                        "BUG: unable to handle kernel NULL pointer dereference in bar_open");
    }

    @Test
    void shouldNotCallAReportThatTheKernelSurvivedACrash() throws IOException {
        file("h1/dmesg", BOOT + WARNING);

        assertThat(incident().title()).endsWith(": WARNING in ab_probe").doesNotStartWith("Crash");
    }

    @Test
    void shouldNameTheOopsAfterWhichTheKernelGaveUp() throws IOException {
        file(
                "h1/dmesg",
                BOOT
                        + WARNING
                        + OOPS
                        + "[  100.500700] Kernel panic - not syncing: Fatal exception\n");
        var incident = incident();

        assertThat(incident.title()).contains("NULL pointer dereference in bar_open");
        assertThat(incident.story()).anyMatch(it -> it.contains("in bar_open"));
    }

    @Test
    void shouldNotTellWhatFollowsTheBannerOfAKernelForAConsequenceOfTheBootBefore()
            throws IOException {
        file("h1/var/log/messages", logged(BOOT + OOPS + BOOT + LOCKUP));

        assertThat(incident().crashes())
                .hasSize(2)
                .allMatch(crash -> crash.context().cause() == null);
    }

    @Test
    void shouldTellThatSomebodyAskedForACrash() throws IOException {
        file(
                "h1/dmesg",
                BOOT + OOPS.replace("bar_open+0x1e/0x40 [bar]", "sysrq_handle_crash+0x16/0x20"));

        assertThat(incident().crashes())
                .singleElement()
                .satisfies(crash -> assertThat(crash.attributes()).containsKey("deliberate"));
    }

    @Test
    void shouldTakeTheYearOfLogsFromTheFolderOfTheDumpThatTheyLeadTo() throws IOException {
        var undated = BOOT.lines().findFirst().orElseThrow() + "\n";
        file("h1/var/log/messages", logged(undated + OOPS));
        file("h1/var/crash/127.0.0.1-2018-05-10-12:02:00/vmcore-dmesg.txt", undated + OOPS);
        file("h1/etc/hostname", "h1\n");

        assertThat(incident().crashes())
                .singleElement()
                .satisfies(
                        crash ->
                                assertThat(UtcTime.format(crash.nanos(), 0))
                                        .startsWith("2018-05-10"));
    }
}
