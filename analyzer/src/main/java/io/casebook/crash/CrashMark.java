package io.casebook.crash;

import java.util.Arrays;
import java.util.List;

/// Words with which reports of crashes begin, of a length that does not slow the search; see also
/// [CrashStart]. They are looked for while records are parsed; the
/// few records that hold one are read again with a grammar, which knows the sources.
public enum CrashMark {
    // Kernels, in the middle of a line: behind a name or an unfinished line.
    PROTECTION("general protection fault"),
    TRAP(": 0000 [#"),
    BAD_POINTER("BUG: unable to handle"),
    SANITIZER("BUG: KASAN: "),
    PANIC("Kernel panic - not syncing"),
    HARD_LOCKUP("hard LOCKUP"),
    OTHER_LOCKUP("Hard LOCKUP"),
    MACHINE_CHECK("Machine Check Exception: "),
    OUT_OF_MEMORY("invoked oom-killer"),

    // Hypervisors.
    XEN_PANIC("Panic on CPU ", false),
    ASSERTION("Assertion `", false),
    CHECK("assertion failed", false),
    UNREACHABLE("code should not be reached", false),
    UNEXPECTED("Unexpected error in ", false),
    HARDWARE("hardware error: ", false),
    HEAP("double free or corruption", false),
    FREE("free(): invalid", false),
    TWICE("free(): double free", false),
    REALLOC("realloc(): invalid", false),
    CONSOLIDATE("malloc_consolidate(): ", false),
    LINKS("corrupted double-linked list", false),
    SMASHED("*** stack smashing detected", false),
    OVERFLOW("*** buffer overflow detected", false),
    KVM_ENTRY("KVM: entry failed, hardware error ", false),
    MALLOC("malloc(): ", false),
    SIZES("corrupted size vs. prev_size", false),
    CHUNK("munmap_chunk(): invalid", false),
    KVM("KVM internal error. Suberror: ", false),
    KVM_RUN("error: kvm run failed ", false);

    private final String phrase;
    private final boolean ofKernel;

    CrashMark(String phrase) {
        this(phrase, true);
    }

    CrashMark(String phrase, boolean ofKernel) {
        this.phrase = phrase;
        this.ofKernel = ofKernel;
    }

    /// The phrases with which reports of kernels begin, or those of hypervisors.
    public static List<String> phrases(boolean ofKernel) {
        return Arrays.stream(values())
                .filter(mark -> mark.ofKernel == ofKernel)
                .map(mark -> mark.phrase)
                .toList();
    }
}
