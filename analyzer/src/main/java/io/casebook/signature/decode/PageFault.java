package io.casebook.signature.decode;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The error code of a page fault of x86, hexadecimal as the kernel prints it
/// (arch/x86/include/asm/trap_pf.h). One with bits that are none of these is of another processor.
final class PageFault implements Decoder {
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

    @Override
    public String decode(String value, Surroundings surroundings) {
        return Numbers.unsigned(value)
                .filter(code -> code.bitLength() <= Integer.SIZE && (code.intValue() & ~KNOWN) == 0)
                .map(code -> value + " (" + words(code.intValue()) + ")")
                .orElse(value);
    }

    private static String words(int code) {
        var access = (code & FETCH) != 0 ? "fetch of an instruction" : access(code);
        var by = (code & USER) != 0 ? "by a program" : "by the kernel";
        var why = (code & PRESENT) != 0 ? "not permitted" : "no page there";
        var more =
                Stream.of(
                                (code & RESERVED) != 0 ? "damaged page table" : "",
                                (code & KEY) != 0 ? "protection key" : "",
                                (code & SHADOW_STACK) != 0 ? "shadow stack" : "",
                                (code & ENCLAVE) != 0 ? "SGX enclave" : "",
                                (code & MEMORY_MAP) != 0 ? "reverse map of SEV-SNP" : "")
                        .filter(word -> !word.isEmpty())
                        .map(word -> ", " + word)
                        .collect(Collectors.joining());
        return access + " " + by + ", " + why + more;
    }

    private static String access(int code) {
        return (code & WRITE) != 0 ? "write" : "read";
    }
}
