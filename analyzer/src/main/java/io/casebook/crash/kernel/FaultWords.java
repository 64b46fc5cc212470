package io.casebook.crash.kernel;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What processors tell of a fault in numbers.
final class FaultWords {
    private static final int PRESENT = 1;
    private static final int WRITE = 2;
    private static final int USER = 4;
    private static final int RESERVED = 8;
    private static final int FETCH = 16;
    private static final int KEY = 32;
    private static final int SHADOW_STACK = 64;
    private static final int ENCLAVE = 1 << 15;

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

    private FaultWords() {}

    /// The error code of a page fault of x86 (arch/x86/include/asm/trap_pf.h).
    static String pageFault(int code) {
        var words = new ArrayList<String>();
        words.add((code & FETCH) != 0 ? "fetch" : (code & WRITE) != 0 ? "write" : "read");
        words.add((code & USER) != 0 ? "by a program" : "by the kernel");
        words.add((code & PRESENT) != 0 ? "not permitted" : "page not present");
        add(words, code, RESERVED, "reserved bits set in the page table");
        add(words, code, KEY, "protection key");
        add(words, code, SHADOW_STACK, "shadow stack");
        add(words, code, ENCLAVE, "enclave");
        return String.join(", ", words);
    }

    private static void add(List<String> words, int code, int bit, String word) {
        if ((code & bit) != 0) {
            words.add(word);
        }
    }

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
}
