package io.casebook.crash.windows;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.ArtifactPath;
import io.casebook.model.Crash;
import io.casebook.model.Crash.Frame;
import io.casebook.model.EventChunk;
import io.casebook.model.Evidence;
import io.casebook.model.Reading;
import io.casebook.model.SourceSpan;
import io.casebook.model.Subject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class WindowsCrashesTest {
    private static final String TRAP = "nt!KeBugCheckEx nt!KiBugCheckDispatch nt!KiPageFault ";

    @Test
    void shouldSayWhatArgumentsMeanBesideWhatTheTextSays() {
        var attributes =
                explained(
                        crash("0x101", List.of("0x61", "0x0", "0x807a3120", "0x1"), null, "")
                                .withAttributes(Map.of("bugcheck.argument4.meaning", "0.")));
        assertThat(attributes)
                .containsEntry("bugcheck.argument4.meaning", "0.")
                .containsEntry(
                        "argument.4.meaning", "number of the processor that does not answer: 1")
                .hasEntrySatisfying(
                        "argument.4.correction",
                        it ->
                                assertThat(it)
                                        .startsWith("the text labels it \"0.\"; it is the number"));
    }

    @Test
    void shouldLeaveARightLabelAlone() {
        var attributes =
                explained(
                        crash("0x101", List.of("0x61", "0x0", "0x807a3120", "0x1"), null, "")
                                .withAttributes(
                                        Map.of(
                                                "bugcheck.argument4.meaning",
                                                "The index of the hung processor.")));
        assertThat(attributes).doesNotContainKey("argument.4.correction");
    }

    @ParameterizedTest
    @CsvSource({"0x0, false", "0x1, false", "0x2, true", "0x10, true"})
    void shouldCorrectALabelOnlyForValuesItIsWrongFor(String value, boolean wrong) {
        var label = "value 0 = read operation, 1 = write operation.";
        var attributes =
                explained(
                        crash("0x50", List.of("0x10", value, "0x20", "0x0"), null, "")
                                .withAttributes(Map.of("bugcheck.argument2.meaning", label)));
        assertThat(attributes.containsKey("argument.2.correction")).isEqualTo(wrong);
    }

    @Test
    void shouldNotNameAnybodyForAProcessorThatHangs() {
        var stack =
                "nt!KeBugCheckEx nt!KeAccumulateTicks nt!KeUpdateRunTime nt!MiFlushPteList"
                        + " Ntfs!x FLTMGR!FltpDispatch nt!IofCallDriver qutmdrv!x harbor!y";
        var attributes = explained(crash("0x101", List.of(), "Unknown_Image", stack));
        assertThat(attributes)
                .doesNotContainKey("culprit.module")
                .hasEntrySatisfying(
                        "culprit.why",
                        it -> assertThat(it).contains("not of the one that does not answer"))
                .containsEntry(
                        "bystanders",
                        "qutmdrv (a filter driver of an antivirus or of endpoint protection)")
                .containsEntry(
                        "stack.machinery",
                        "nt!KeBugCheckEx, nt!KeAccumulateTicks, nt!KeUpdateRunTime");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x124", "0x7a", "0x77", "0xef", "0xf4", "0x1a", "0x109", "0xe2"})
    void shouldNotNameADriverWhereTheStackDoesNotLeadToTheFault(String code) {
        assertThat(explained(crash(code, List.of(), "harbor.sys", TRAP + "harbor!work")))
                .doesNotContainKey("culprit.module")
                .containsKey("culprit.why");
    }

    @Test
    void shouldNameTheDriverInWhoseCodeTheFaultLies() {
        var attributes =
                explained(
                        crash(
                                "0xd1",
                                List.of(),
                                "harbor.sys",
                                TRAP + "harbor!work nt!KiRetireDpc"));
        assertThat(attributes)
                .containsEntry("culprit.module", "harbor")
                .containsEntry(
                        "culprit.why",
                        "the innermost frame below the reporting machinery is its code");
    }

    @Test
    void shouldNameAFilterOnlyWhereTheFaultLiesInItsCode() {
        var inside = explained(crash("0xd1", List.of(), null, TRAP + "aswSnx!work nt!Iof"));
        assertThat(inside).containsEntry("culprit.module", "aswSnx");
        var outside = explained(crash("0xd1", List.of(), null, TRAP + "nt!Mm aswSnx!work"));
        assertThat(outside)
                .doesNotContainKey("culprit.module")
                .hasEntrySatisfying("bystanders", it -> assertThat(it).startsWith("aswSnx ("));
    }

    @Test
    void shouldPassOverFiltersOnTheWayToTheCaller() {
        var stack = TRAP + "nt!ExFree FLTMGR!x WdFilter!y nt!IofCallDriver harbor!work";
        assertThat(explained(crash("0x1e", List.of(), null, stack)))
                .containsEntry("culprit.module", "harbor");
    }

    @Test
    void shouldNotBlameAProgramForWhatTheKernelDoes() {
        var stack = TRAP + "nt!ExFree nt!KiSystemServiceCopyEnd ntdll!ZwClose harbor!main";
        assertThat(explained(crash("0x1e", List.of(), null, stack)))
                .doesNotContainKey("culprit.module");
    }

    @Test
    void shouldFollowACallOfTheKernelToItsOwnService() {
        var stack = TRAP + "nt!NtFlush nt!KiSystemServicePostCall nt!ZwFlush harbor!work nt!Thread";
        assertThat(explained(crash("0x1e", List.of(), null, stack)))
                .containsEntry("culprit.module", "harbor");
    }

    @ParameterizedTest
    @CsvSource({
        "ntoskrnl.exe, 'a part of Windows that works for others'",
        "hal.dll, 'a part of Windows that works for others'",
        "Unknown_Image, the analysis itself came to no conclusion",
        "aswSnx.sys, does not show that the fault lies in its code"
    })
    void shouldNotTakeTheseImagesForACause(String image, String why) {
        assertThat(explained(crash("0x1e", List.of(), image, "")))
                .doesNotContainKey("culprit.module")
                .hasEntrySatisfying("culprit.why", it -> assertThat(it).contains(why));
    }

    @ParameterizedTest
    @CsvSource({"0x133, 0x1, true", "0x133, 0x0, false", "0x139, 0x3, true"})
    void shouldWarnWhereAStackMayMislead(String code, String argument, boolean warned) {
        var attributes =
                explained(crash(code, List.of(argument), null, "nt!KeBugCheckEx harbor!work"));
        assertThat(attributes).containsEntry("culprit.module", "harbor");
        assertThat(attributes)
                .hasEntrySatisfying(
                        "culprit.why", it -> assertThat(it.contains("; ")).isEqualTo(warned));
    }

    @Test
    void shouldTellADriverThatCrashesOnPurpose() {
        assertThat(explained(crash("0xd1", List.of(), "myfault.sys", TRAP + "myfault!x")))
                .hasEntrySatisfying("culprit.why", it -> assertThat(it).contains("on purpose"));
    }

    @Test
    void shouldSayNothingOfACulpritWhereTheTextHasNeitherStackNorImage() {
        assertThat(explained(crash("0x9f", List.of("0x3", "0x1", "0x2", "0x4"), null, "")))
                .doesNotContainKeys("culprit.module", "culprit.why", "bystanders");
    }

    @Test
    void shouldSayThatTheSystemWentOnAfterALiveDump() {
        assertThat(explained(crash("0x141", List.of(), null, ""))).containsKey("live.dump");
        assertThat(explained(crash("0x116", List.of(), null, ""))).doesNotContainKey("live.dump");
    }

    private static Map<String, String> explained(Crash crash) {
        return WindowsCrashes.explained(crash).attributes();
    }

    /// @param stack `module!function`, innermost first, between blanks
    private static Crash crash(
            String code, List<String> arguments, @Nullable String image, String stack) {
        var frames =
                Stream.of(stack.split(" "))
                        .filter(it -> !it.isEmpty())
                        .map(it -> it.split("!"))
                        .map(it -> new Frame(it[0], it[1], "0x1", true))
                        .toList();
        return new Crash(
                Crash.Kind.WINDOWS_BUGCHECK,
                Subject.guest("g"),
                "a stop",
                Reading.NONE,
                "",
                EventChunk.UNDATED,
                new Evidence(new SourceSpan(new ArtifactPath("a"), 0, 0, 0, 1), ""),
                null,
                null,
                null,
                null,
                List.of(),
                frames,
                new Crash.Bugcheck(code, "", arguments, null, image, null, null),
                Map.of());
    }
}
