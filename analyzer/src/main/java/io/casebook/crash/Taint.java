package io.casebook.crash;

import io.casebook.model.Crash;

/// The flag that a crash leaves on its kernel, if it leaves one that means later crashes may follow
/// from it. A mere warning (`W`) does not: kernels run on for months after one.
enum Taint {
    /// kernel/panic.c, oops_exit: the kernel killed a task in the middle of its work.
    DIED("D"),
    /// kernel/watchdog.c: a processor was stuck.
    LOCKUP("L"),
    /// arch/x86/kernel/cpu/mce/core.c: the hardware failed.
    MACHINE_CHECK("M"),
    /// mm/page_alloc.c: the tables of the memory are damaged.
    BAD_PAGE("B"),
    /// None.
    NONE("");

    private final String letter;

    Taint(String letter) {
        this.letter = letter;
    }

    /// The flag that a crash with this title leaves.
    static Taint of(Crash crash) {
        var title = crash.title();
        if (title.startsWith("BUG: soft lockup")) {
            return LOCKUP;
        }
        if (title.startsWith("machine check")) {
            return MACHINE_CHECK;
        }
        if (title.startsWith("BUG: Bad page") || title.startsWith("KASAN")) {
            return BAD_PAGE;
        }
        var dies =
                title.startsWith("kernel BUG")
                        || title.startsWith("general protection fault")
                        || title.startsWith("BUG: unable to handle")
                        || title.startsWith("BUG: corrupted list")
                        || title.startsWith("Internal error")
                        || title.startsWith("Oops")
                        || title.startsWith("divide error")
                        || title.startsWith("invalid opcode")
                        || title.startsWith("stack segment");
        return dies ? DIED : NONE;
    }

    /// Whether a kernel with these letters bears the flag.
    boolean isIn(String letters) {
        return this != NONE && letters.contains(letter);
    }
}
