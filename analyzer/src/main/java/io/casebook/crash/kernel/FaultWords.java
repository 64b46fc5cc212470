package io.casebook.crash.kernel;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// What processors tell of a fault in numbers.
final class FaultWords {
    /// ESR_ELx_EC_* in arch/arm64/include/asm/esr.h.
    private static final Map<Integer, String> CLASSES =
            Map.ofEntries(
                    Map.entry(0x00, "unknown reason"),
                    Map.entry(0x0e, "illegal execution state"),
                    Map.entry(0x0d, "branch to a place that is no target"),
                    Map.entry(0x1c, "pointer authentication failed"),
                    Map.entry(0x20, "instruction abort of a program"),
                    Map.entry(0x21, "instruction abort in the kernel"),
                    Map.entry(0x22, "instruction pointer not aligned"),
                    Map.entry(0x24, "data abort of a program"),
                    Map.entry(0x25, "data abort in the kernel"),
                    Map.entry(0x26, "stack pointer not aligned"),
                    Map.entry(0x2f, "error interrupt (SError)"),
                    Map.entry(0x3c, "breakpoint instruction"));

    private static final int DATA_ABORT = 0x24;
    private static final int INSTRUCTION_ABORT = 0x20;

    private static final long ARM_PREFETCH = 1L << 31;
    private static final long ARM_WRITE = 1L << 11;
    private static final long ARM_LONG_TABLE = 1L << 9;

    private static final Map<Integer, String> ARM =
            Map.ofEntries(
                    Map.entry(0x1, "not aligned"),
                    Map.entry(0x3, "access flag of a section"),
                    Map.entry(0x5, "no translation of the section"),
                    Map.entry(0x6, "access flag of a page"),
                    Map.entry(0x7, "no translation of the page"),
                    Map.entry(0x8, "external abort"),
                    Map.entry(0x9, "domain of the section"),
                    Map.entry(0xb, "domain of the page"),
                    Map.entry(0xc, "external abort in the table of sections"),
                    Map.entry(0xd, "section not permitted"),
                    Map.entry(0xe, "external abort in the table of pages"),
                    Map.entry(0xf, "page not permitted"),
                    Map.entry(0x16, "imprecise external abort"));

    private static final Map<Integer, String> INTERRUPTIONS =
            Map.ofEntries(
                    Map.entry(0x01, "operation"),
                    Map.entry(0x02, "privileged operation"),
                    Map.entry(0x03, "execute"),
                    Map.entry(0x04, "protection"),
                    Map.entry(0x05, "addressing"),
                    Map.entry(0x06, "specification"),
                    Map.entry(0x07, "data"),
                    Map.entry(0x08, "fixed-point overflow"),
                    Map.entry(0x09, "fixed-point divide"),
                    Map.entry(0x10, "segment translation"),
                    Map.entry(0x11, "page translation"),
                    Map.entry(0x12, "translation specification"),
                    Map.entry(0x38, "address space translation"),
                    Map.entry(0x39, "region first translation"),
                    Map.entry(0x3a, "region second translation"),
                    Map.entry(0x3b, "region third translation"),
                    Map.entry(0x3d, "secure storage access"));

    private FaultWords() {}

    /// The syndrome register of arm64; null where its class is not known here.
    static @Nullable String syndrome(long value) {
        var type = (int) (value >>> 26) & 0x3f;
        var words = CLASSES.get(type);
        var isData = type == DATA_ABORT || type == DATA_ABORT + 1;
        var isCode = type == INSTRUCTION_ABORT || type == INSTRUCTION_ABORT + 1;
        if (words == null || !(isData || isCode)) {
            return words;
        }
        var access = isData ? (value & 1 << 6) != 0 ? ", write" : ", read" : "";
        return words + access + ", " + status((int) value & 0x3f);
    }

    /// ESR_ELx_FSC_*: what kind of fault, at which level of the page table.
    private static String status(int code) {
        var level = " at level " + (code & 3);
        return switch (code >> 2) {
            case 0 -> "address size" + level;
            case 1 -> "no translation" + level;
            case 2 -> "access flag" + level;
            case 3 -> "not permitted" + level;
            case 4 -> code == 0x11 ? "memory tag does not fit" : "external abort";
            default -> code == 0x21 ? "not aligned" : "status 0x" + Integer.toHexString(code);
        };
    }

    /// The fault status of 32-bit arm (arch/arm/mm/fault.h, fsr-2level.c, fsr-3level.c); of
    /// prefetches the kernel sets the highest bit itself.
    static String armStatus(long value) {
        var access = (value & ARM_PREFETCH) != 0 ? "fetch" : write(value, ARM_WRITE);
        if ((value & ARM_LONG_TABLE) != 0) {
            return access + ", " + status((int) value & 0x3f);
        }
        var code = (int) (value & 0xf | (value & 1 << 10) >> 6);
        return access + ", " + ARM.getOrDefault(code, "status 0x" + Integer.toHexString(code));
    }

    private static String write(long value, long bit) {
        return (value & bit) != 0 ? "write" : "read";
    }

    /// DSISR of powerpc (arch/powerpc/include/asm/reg.h).
    static String powerStatus(long value) {
        var access = write(value, 0x0200_0000);
        if ((value & 0x4000_0000) != 0) {
            return access + ", page not present";
        }
        var key = (value & 0x0020_0000) != 0 ? ", protection key" : "";
        return (value & 0x0820_0000) != 0 ? access + ", not permitted" + key : access;
    }

    /// The program interruption code of s390 (z/Architecture Principles of Operation); null where
    /// it is not known here. The highest bit of its low byte tells of tracing.
    static @Nullable String interruption(int code) {
        return INTERRUPTIONS.get(code & 0x7f);
    }

    /// The error code of a general protection fault of x86: the selector of a segment, or nothing
    /// where it has to do with none.
    static String selector(int code) {
        if (code == 0) {
            return "no segment is told";
        }
        var table = (code & 2) != 0 ? "IDT" : (code & 4) != 0 ? "LDT" : "GDT";
        var words = "entry " + (code >> 3 & 0x1fff) + " of the " + table;
        return (code & 1) != 0 ? words + ", by an event from outside" : words;
    }
}
