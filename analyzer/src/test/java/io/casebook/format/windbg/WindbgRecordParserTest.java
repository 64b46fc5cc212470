package io.casebook.format.windbg;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.Crash;
import io.casebook.model.ReadingKind;
import io.casebook.model.UtcTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.management.ManagementFactory;
import java.time.Duration;

class WindbgRecordParserTest {
    private static final String STOP =
            """
            CLOCK_WATCHDOG_TIMEOUT (101)
            A processor did not answer.
            Arguments:
            Arg1: 00000031, ticks
            Arg2: 00000000, 0.
            Arg3: 8d910120, PRCB
            Arg4: 00000001, 0.

            """;

    @ParameterizedTest
    @CsvSource({
        "Wed Mar 15 13:11:54.777 2017 (GMT+8), 2017-03-15T05:11:54.777Z",
        "Wed Mar 15 13:11:54.777 2017 (UTC + 8:00), 2017-03-15T05:11:54.777Z",
        "Tue Mar 14 23:11:54.777 2017 (UTC - 7:00), 2017-03-15T06:11:54.777Z",
        "Wed Mar 15 00:00:00.000 2017 (UTC + 5:30), 2017-03-14T18:30:00.000Z",
        "Wed Mar  1 00:00:00.000 2017 (GMT-3), 2017-03-01T03:00:00.000Z"
    })
    void shouldReadTheTimeInTheZoneOfTheDebugger(String written, String time) {
        var crash = Heard.of("Debug session time: " + written + "\n" + STOP).crash();
        assertThat(crash.reading().kind()).isEqualTo(ReadingKind.ABSOLUTE);
        assertThat(UtcTime.format(crash.reading().nanos(), 3)).isEqualTo(time);
        assertThat(crash.readingText()).isEqualTo(written);
    }

    @Test
    void shouldLeaveTheZoneOpenWhereNoneIsWritten() {
        var crash = Heard.of("Debug session time: Wed Mar 15 13:11:54.777 2017\n" + STOP).crash();
        assertThat(crash.reading().kind()).isEqualTo(ReadingKind.LOCAL);
        assertThat(crash.attributes()).doesNotContainKey("boot.time");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wed Feb 30 13:11:54.777 2017 (GMT+8)",
                "Wed Mar 15 25:11:54.777 2017 (GMT+8)",
                "Wed Foo 15 13:11:54.777 2017 (GMT+8)",
                "Wed Mar 15 13:11:54.777 2017 (GMT+99)",
                "Wed Mar 15 13:11:54.777 99999 (GMT+8)",
                "Wed Mar 15 13:11:54.777 20170000000000000000 (GMT+8)"
            })
    void shouldNotDateACrashByATimeThatDoesNotExist(String written) {
        var crash = Heard.of("Debug session time: " + written + "\n" + STOP).crash();
        assertThat(crash.reading().kind()).isEqualTo(ReadingKind.NONE);
        assertThat(crash.attributes()).containsEntry("debug.session.time", written);
    }

    @Test
    void shouldTellWhenTheSystemWasStarted() {
        var heard =
                Heard.of(
                        """
                        Debug session time: Wed Mar 15 13:11:54.777 2017 (GMT+8)
                        System Uptime: 2 days 5:00:52.740
                        """
                                + STOP);
        assertThat(heard.facts).containsEntry("boot.time", "2017-03-13T00:11:02.037Z");
        assertThat(heard.crash().attributes()).containsEntry("uptime.seconds", "190852.740");
    }

    @Test
    void shouldDoubtTheFramesBelowAWarning() {
        var crash =
                Heard.of(
                                STOP
                                        + """
                                        STACK_TEXT:
                                        8d1205b4 828c3117 00000101 nt!KeBugCheckEx+0x1e
                                        WARNING: Frame IP not in any known module. Following \
                                        frames may be wrong.
                                        8d1205f0 828c2763 00026160 disk9+0x242
                                        """)
                        .crash();
        assertThat(crash.frames())
                .containsExactly(
                        new Crash.Frame("nt", "KeBugCheckEx", "0x1e", true),
                        new Crash.Frame("disk9", "", "0x242", false));
        assertThat(crash.modules()).containsExactly("nt", "disk9");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "nt!KiPageFault+0x469 (TrapFrame @ fffff880`0336); nt; KiPageFault; 0x469",
                "03 (Inline Function) --------`-------- : w!A<B, C>::d+0x1; w; A<B, C>::d; 0x1",
                "829ce20c 0 nt!Iof+0x63 (FPO: [0,0,0]) [d:\\nt\\io.c @ 12]; nt; Iof; 0x63",
                "f80`a0 f80`a1 : 0 0 0 0 : nt!operator++; nt; operator++; ''",
                "f80`a0 f80`a1 : 0 0 0 0 : nt!$filt$0+0x58; nt; $filt$0; 0x58",
                "> 8d1205b4 828c3117 beef!Cafe+0x1e; beef; Cafe; 0x1e"
            })
    void shouldReadFramesOfEveryLayout(String line, String module, String function, String offset) {
        var crash = Heard.of(STOP + "STACK_TEXT:  \n" + line + "\n").crash();
        assertThat(crash.frames()).containsExactly(new Crash.Frame(module, function, offset, true));
    }

    @Test
    void shouldTakeTheShortAndTheFullAnalysisOfADumpForOneCrash() {
        var heard =
                Heard.of(
                        """
                        BugCheck 101, {31, 0, 8d910120, 1}

                        Probably caused by : Unknown_Image ( ANALYSIS_INCONCLUSIVE )

                        Followup: MachineOwner
                        ---------

                        1: kd> !analyze -v
                        """
                                + STOP);
        assertThat(heard.crashes).hasSize(1);
        assertThat(heard.crash().cpu()).isEqualTo(1);
        assertThat(heard.crashTexts.getFirst()).startsWith("CLOCK_WATCHDOG_TIMEOUT");
    }

    @Test
    void shouldKeepCrashesOfTwoMachinesApart() {
        var heard = Heard.of(STOP + STOP + STOP.replace("00000031", "00000061"));
        assertThat(heard.crashes).hasSize(3);
        assertThat(heard.records).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "BUGCHECK_STR:  0x9F, DRIVER_POWER_STATE_FAILURE (0x9f)",
        "BUGCHECK_STR:  0xc4_IrqlExApcLte1_XDV, DRIVER_VERIFIER_DETECTED_VIOLATION (0xc4)",
        "BUGCHECK_STR:  CLOCK_WATCHDOG_TIMEOUT_2_PROC, CLOCK_WATCHDOG_TIMEOUT (0x101)",
        "BUGCHECK_CODE:  1000008e, KERNEL_MODE_EXCEPTION_NOT_HANDLED_M (0x1000008e)",
        "BUGCHECK_CODE:  fade, bugcheck 0xfade",
        "'BugCheck D1, {0, 0, 0, 0}', DRIVER_IRQL_NOT_LESS_OR_EQUAL (0xd1)",
        "ODD_NEW_STOP (777), ODD_NEW_STOP (0x777)"
    })
    void shouldTitleACrashByWhatIsThere(String line, String title) {
        assertThat(Heard.of(line + "\n").crash().title()).isEqualTo(title);
    }

    @Test
    void shouldReportNoCrashWhereNoStopCodeIsNamed() {
        var heard = Heard.of("PROCESS_NAME:  notepad.exe\n\nIMAGE_NAME:  notepad.exe\n");
        assertThat(heard.crashes).isEmpty();
        assertThat(heard.records).hasSize(1);
    }

    @Test
    void shouldAccountForEveryLineOfATextAroundAnAnalysis() {
        var heard = Heard.of("请看：\n\n" + STOP + "结论。\n\n\n");
        assertThat(heard.records).hasSize(3).startsWith("请看：").endsWith("结论。");
        assertThat(heard.lines).isEqualTo(13);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0: kd>\n",
                "CLOCK_WATCHDOG_TIMEOUT (101)\n",
                "fffff800`62a05469 fffff800`62a09169 : 0 0 0 0 : nt!KeBugCheckEx+0x12\n",
                "STACK_TEXT:\n",
                "Loading Dump File [x]\n",
                "***\n",
                "Arg1: 1, x\n",
                "Key  : a\nValue: b\n"
            })
    void shouldReadAMegabyteOfAnythingInLinearTime(String line) {
        var hostile = STOP + "STACK_TEXT:\n" + line.repeat((1 << 20) / line.length());
        var started = cpuTime();
        assertThat(Heard.of(hostile).lines).isPositive();
        assertThat(cpuTime().minus(started))
                .as("some 0.3 s when warm; quadratic work would take minutes")
                .isLessThan(Duration.ofSeconds(5));
    }

    /// Of this thread alone: what else the machine does is no matter.
    private static Duration cpuTime() {
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }
}
