package io.casebook.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HashSet;
import java.util.List;

class BugchecksTest {
    @Test
    void shouldKnowAllDocumentedCodes() {
        assertThat(StopCodeTable.shipped()).hasSize(425);
        assertThat(StopCodeTable.shipped().values())
                .allSatisfy(it -> assertThat(it.name()).matches("[A-Z][A-Z0-9_]+"));
    }

    @Test
    void shouldSayOfAllFourArgumentsOrOfNone() {
        assertThat(new HashSet<>(StopCodeTable.shipped().values()))
                .allSatisfy(
                        it -> {
                            assertThat(it.arguments().size()).isIn(0, 4);
                            assertThat(it.cases().values())
                                    .allSatisfy(says -> assertThat(says.size()).isBetween(1, 4));
                            assertThat(it.values().keySet()).isSubsetOf(1, 2, 3, 4);
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "0x101, CLOCK_WATCHDOG_TIMEOUT",
        "0x1000008e, KERNEL_MODE_EXCEPTION_NOT_HANDLED_M",
        "0x100000d1, DRIVER_IRQL_NOT_LESS_OR_EQUAL_M",
        "0xc000021a, WINLOGON_FATAL_ERROR",
        "0x20001, HYPERVISOR_ERROR",
        "0xfffffff0, ''",
        "0x10000000000000000000, ''",
        "none, ''"
    })
    void shouldNameCodes(String code, String name) {
        assertThat(Bugchecks.name(code)).isEqualTo(name);
    }

    @Test
    void shouldReadTheCodeOffTheBeginningOfAText() {
        assertThat(Bugchecks.codeAtStartOf("CLOCK_WATCHDOG_TIMEOUT_2_PROC")).isEqualTo("0x101");
        assertThat(Bugchecks.codeAtStartOf("VIDEO_TDR")).isNull();
    }

    @Test
    void shouldTellLiveDumpsFromStops() {
        assertThat(Bugchecks.isOfLiveDump("0x141")).isTrue();
        assertThat(Bugchecks.isOfLiveDump("0x117")).isFalse();
        assertThat(Bugchecks.isOfLiveDump("0x101")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0x101; 0x61 0x0 0x807a3120 0x1; 1; how long the processor was given: "
                        + "97 ticks of the clock, about 1.5 s",
                "0x101; 0x61 0x0 0x807a3120 0x1; 4; "
                        + "number of the processor that does not answer: 1",
                "0xd1; 0x4 0x2 0x8 0xf832035c; 2; interrupt level at that time: DISPATCH_LEVEL",
                "0xd1; 0x4 0x2 0x8 0xf832035c; 3; kind of access: execute",
                "0x50; 0x4 0x2 0x8 0x0; 2; kind of access: write",
                "0x3b; 0xc0000005 0x1 0x2 0x0; 1; code of the exception: STATUS_ACCESS_VIOLATION",
                "0x1e; 0xffffffffc0000094 0x1 0x2 0x0; 1; "
                        + "code of the exception: STATUS_INTEGER_DIVIDE_BY_ZERO",
                "0x1000007e; 0xc000001d 0x1 0x2 0x3; 3; exception record",
                "0x9f; 0x3 0x1 0x2 0x3; 1; "
                        + "kind of failure: a device holds a power request for too long",
                "0x9f; 0x3 0x1 0x2 0x3; 4; the request that is held",
                "0x9f; 0x77 0x1 0x2 0x3; 4; depends on the kind",
                "0x124; 0x4 0x1 0x2 0x3; 2; error record",
                "0xf4; 0x3 0x1 0x2 0x3; 1; what ended: a process",
                "0x9999; 0x3 0x1 0x2 0x3; 1; ''"
            })
    void shouldSayWhatArgumentsMean(String code, String arguments, int number, String meaning) {
        var values = List.of(arguments.split(" "));
        assertThat(Bugchecks.meaning(code, values, number)).isEqualTo(meaning);
    }
}
