package io.casebook.crash;

import io.casebook.model.Crash;

import java.util.Arrays;

/// The flag that a crash leaves on its kernel, if it leaves one that means later crashes may follow
/// from it. A mere warning (`W`) does not: kernels run on for months after one.
enum Taint {
    /// kernel/panic.c, oops_exit: the kernel killed a task in the middle of its work.
    DIED("D"),
    /// kernel/watchdog.c: a processor was stuck.
    LOCKUP("L"),
    /// arch/x86/kernel/cpu/mce/core.c: the hardware failed.
    MACHINE_CHECK("M"),
    /// mm/memory.c, mm/slub.c, mm/kasan: memory is damaged, or its tables are.
    BAD_PAGE("B"),
    /// None.
    NONE("");

    private final String letter;

    Taint(String letter) {
        this.letter = letter;
    }

    /// The flag that a crash leaves, as the reader of the kernel's reports tells it; the gravest
    /// of several.
    static Taint of(Crash crash) {
        var left = crash.attributes().getOrDefault("taint.left", "");
        return Arrays.stream(values()).filter(it -> it.isIn(left)).findFirst().orElse(NONE);
    }

    /// Whether a kernel with these letters bears the flag.
    boolean isIn(String letters) {
        return this != NONE && letters.contains(letter);
    }
}
