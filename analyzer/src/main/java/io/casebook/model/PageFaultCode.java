package io.casebook.model;

import java.util.ArrayList;
import java.util.List;

/// The error code of a page fault of x86 in words (arch/x86/include/asm/trap_pf.h).
public final class PageFaultCode {
    private static final int PRESENT = 1;
    private static final int WRITE = 2;
    private static final int USER = 4;
    private static final int RESERVED = 8;
    private static final int FETCH = 16;
    private static final int KEY = 32;
    private static final int SHADOW_STACK = 64;
    private static final int ENCLAVE = 1 << 15;
    private static final int MEMORY_MAP = 1 << 31;
    private static final int KNOWN = 127 | ENCLAVE | MEMORY_MAP;

    private PageFaultCode() {}

    /// Whether it has only bits that are told here; a code with others is of another processor.
    public static boolean isKnown(int code) {
        return (code & ~KNOWN) == 0;
    }

    /// What was tried, by whom, and why it failed.
    public static String words(int code) {
        var words = new ArrayList<String>();
        words.add(isSet(code, FETCH) ? "fetch" : isSet(code, WRITE) ? "write" : "read");
        words.add(isSet(code, USER) ? "by a program" : "by the kernel");
        words.add(isSet(code, PRESENT) ? "not permitted" : "page not present");
        add(words, code, RESERVED, "reserved bits set in the page table");
        add(words, code, KEY, "protection key");
        add(words, code, SHADOW_STACK, "shadow stack");
        add(words, code, ENCLAVE, "SGX enclave");
        add(words, code, MEMORY_MAP, "reverse map of SEV-SNP");
        return String.join(", ", words);
    }

    private static boolean isSet(int code, int bit) {
        return (code & bit) != 0;
    }

    private static void add(List<String> words, int code, int bit, String word) {
        if (isSet(code, bit)) {
            words.add(word);
        }
    }
}
