package io.casebook.crash.windows;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.Bugchecks;
import io.casebook.model.Crash.Frame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StackRolesTest {
    private final StackRoles roles = StackRoles.shipped();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nt!KeBugCheckEx",
                "nt!KeBugCheck2",
                "nt!KiBugCheckDispatch",
                "nt!KiPageFault",
                "NT!_KiTrap0E",
                "hal!HalpApicTimerInterrupt",
                "nt!KeClockInterruptNotify",
                "nt!KiCheckForDpcWatchdogTimeout",
                "nt!KeAccumulateTicks",
                "VerifierExt!SLIC_abort",
                "dump_storport!Crash"
            })
    void shouldKnowWhoOnlyReports(String frame) {
        assertThat(roles.machinery(frame(frame))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nt!IofCallDriver", "nt!ExFreePoolWithTag", "ntfs!NtfsCommonRead", "nt!Ke"})
    void shouldNotTakeWorkForReporting(String frame) {
        assertThat(roles.machinery(frame(frame))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"qutmdrv", "WdFilter.sys", "csagent.sys", "aswSnx", "fvevol.sys", "npf"})
    void shouldKnowFilters(String module) {
        assertThat(roles.filter(module)).startsWith("a filter driver");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nvlddmkm.sys", "e1d65x64", "viostor", "USBPORT", "netkvm"})
    void shouldLeaveOtherDriversUnderSuspicion(String module) {
        assertThat(roles.filter(module)).isNull();
        assertThat(roles.isOfWindows(module)).isFalse();
        assertThat(roles.nobody(module)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ANALYSIS_INCONCLUSIVE", "Unknown_Image", "Unknown", "memory_corruption"})
    void shouldKnowWhatIsNoName(String name) {
        assertThat(roles.nobody(name)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ntoskrnl.exe", "hal.dll", "ntkrpamp.exe", "Ntfs.sys", "win32k.sys"})
    void shouldKnowThePartsOfWindows(String image) {
        assertThat(roles.isOfWindows(image)).isTrue();
    }

    @Test
    void shouldGiveAReasonOfItsOwnForEachStop() {
        for (var group : WindowsData.shipped().groups("stops")) {
            assertThat(group.why()).isNotBlank();
            assertThat(group.names()).allSatisfy(it -> assertThat(Bugchecks.name(it)).isNotEmpty());
        }
    }

    private static Frame frame(String written) {
        var mark = written.indexOf('!');
        return new Frame(written.substring(0, mark), written.substring(mark + 1), "", true);
    }
}
