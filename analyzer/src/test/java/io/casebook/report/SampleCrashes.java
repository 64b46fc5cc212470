package io.casebook.report;

import io.casebook.model.Crash;
import io.casebook.model.MemoryKill;
import io.casebook.model.Reading;
import io.casebook.model.ReadingKind;
import io.casebook.model.Subject;

import java.util.List;
import java.util.Map;

/// Crashes of the invented incident.
record SampleCrashes(SampleTexts texts) {
    Crash bugcheck() {
        return new Crash(
                Crash.Kind.WINDOWS_BUGCHECK,
                Subject.guest(texts.t(SampleTexts.GUEST)),
                "CLOCK_WATCHDOG_TIMEOUT in nt",
                new Reading(ReadingKind.ABSOLUTE, SampleTexts.at(SampleTexts.FROZE), 3),
                texts.t("Tue Jun 11 12:17:52.312 2024 (UTC + 8:00)"),
                SampleTexts.at(SampleTexts.FROZE),
                new SampleFindings(texts).freezeEvidence().getFirst(),
                texts.t("System"),
                1,
                "7601.win7sp1",
                null,
                List.of(),
                List.of(
                        new Crash.Frame("nt", "KeBugCheckEx", "", true),
                        new Crash.Frame("nt", texts.t("KeAccumulateTicks"), "0x1a8", true),
                        new Crash.Frame("hal", "HalpHpetClockInterrupt", "0x8d", true)),
                new Crash.Bugcheck(
                        "0x101",
                        "CLOCK_WATCHDOG_TIMEOUT",
                        List.of("0x61", "0x0", "0xfffff880009b3180", "0x1"),
                        texts.t("CLOCK_WATCHDOG_TIMEOUT_4_PROC"),
                        null,
                        "Unknown_Module",
                        null),
                Map.of("uptime.seconds", texts.t("3632803")));
    }

    MemoryKill memoryKill() {
        return new MemoryKill(
                Subject.host("app-3"),
                new Reading(ReadingKind.SINCE_BOOT, 3_629_500_000_000_000L, 6),
                "3629500.000",
                SampleTexts.at("2024-06-11T04:17:59Z"),
                texts.evidence("app-3/dmesg", 640, 41, "java invoked oom-killer: order=0"),
                texts.t("java"),
                0,
                "GFP_KERNEL",
                MemoryKill.Limit.CONTROL_GROUP,
                texts.t("/system.slice/app.service"),
                2L << 30,
                null,
                0L,
                0L,
                new MemoryKill.Victim(4711, texts.t("java"), 900L, 1_900_000_000L),
                List.of(
                        new MemoryKill.User(
                                4711, 1000, texts.t("java"), 4L << 30, 1_900_000_000L, 0L, 0),
                        new MemoryKill.User(12, 0, "sidecar", 1L << 30, 90_000_000L, 4096L, -500)),
                4096,
                false);
    }

    Crash lockup() {
        return new Crash(
                Crash.Kind.LINUX_KERNEL,
                Subject.host("app-3"),
                "BUG: soft lockup in smp_call",
                new Reading(ReadingKind.SINCE_BOOT, 3_629_502_118_000_000L, 6),
                "3629502.118",
                SampleTexts.at("2024-06-11T04:18:02.118Z"),
                texts.evidence(
                        "app-3/dmesg",
                        733,
                        14,
                        "watchdog: BUG: soft lockup - CPU#2 stuck for 23s!"),
                "java",
                2,
                "4.19.0-25-amd64",
                "G        W",
                List.of("virtio_net", texts.t("ext4")),
                List.of(
                        new Crash.Frame(null, "smp_call_function_many", "0x1c2", true),
                        new Crash.Frame(null, texts.t("flush_tlb_mm_range"), "0xb8", false)),
                null,
                Map.of());
    }
}
