package io.casebook.crash;

import java.util.Arrays;
import java.util.List;

/// Words with which reports of crashes begin, of a length that does not slow the search; see also
/// [CrashStart]. They are looked for while records are parsed; the
/// few records that hold one are read again with a grammar, which knows the sources.
public enum CrashMark {
    WARNING("WARNING: "),
    TASK("INFO: task "),
    STALL("detected stall"),
    STALLS("detected expedited stalls"),
    OWN_STALL("self-detected stall"),
    LOCKUP("hard LOCKUP"),
    OTHER_LOCKUP("Hard LOCKUP"),
    PROTECTION("general protection fault"),
    NO_HANDLING("Unable to handle kernel "),
    DIVISION("divide error: "),
    DOUBLE_FAULT("double fault"),
    SEGMENT("stack segment: "),
    OPCODE("invalid opcode: "),
    INTERNAL("Internal error: "),
    UNHANDLED("Unhandled fault: "),
    STACK("Insufficient stack space"),
    OVERFLOW("stack overflow"),
    OVERRAN("overran stack"),
    KERNEL_BUG("ernel BUG at "),
    PANIC("Kernel panic"),
    MACHINE_CHECK("Machine Check Exception: "),
    UNDEFINED("UBSAN: "),
    LEAK("unreferenced object 0x"),
    MEMORY_SANITIZER("MemorySanitizer: "),
    LOCKDEP("possible "),
    OLD_LOCKDEP("inconsistent lock state"),
    LOCK_ORDER("lock order detected"),
    LOCK_USE("suspicious RCU usage"),
    LOCK_KEY("trying to register non-static key"),
    LOCK_BALANCE("bad unlock balance"),
    LOCK_HELD("lock held when returning"),
    LOCK_FREED("held lock freed"),
    LOCK_STATE("still has locks held"),
    NMI_LOCKUP("detected LOCKUP on CPU"),
    OLD_STALL("RCU detected CPU"),
    ILLEGAL_OPERATION("illegal operation: "),
    EXCEPTION("exception: "),
    NOT_PRESENT("segment not present: "),
    TASK_SEGMENT("invalid TSS: "),
    CONTROL_PROTECTION("control protection: "),
    ALIGNMENT("alignment check: "),
    NO_ENDBR("missing endbr: "),
    WAIT_CONTEXT("nvalid wait context"),
    UNRECOVERABLE("Unrecoverable "),
    BUS_ERROR(" bus error, epc"),
    UNALIGNED("naligned access"),
    ADDRESS_EXCEPTION("Address exception"),
    LOONG_ACCESS("Kernel ale access"),
    OTHER_LOONG_ACCESS("Kernel ade access"),
    RESERVED("Reserved instruction in kernel code"),
    BUG_DETECTED("ernel bug detected"),
    BAD_ACCESS("ernel access of bad area"),
    SOFT_LOCKUP("BUG: soft lockup"),
    WORKQUEUE("BUG: workqueue lockup"),
    BAD_POINTER("BUG: unable to handle"),
    NULL_POINTER("BUG: kernel NULL"),
    SANITIZER("BUG: KASAN: "),
    TRAP(": 0000 [#"),
    EARLY("PANIC: early exception"),
    DEBUG("Debug: sleeping function"),
    SCHEDULING("bad: scheduling "),
    OLD_SLAB("Slab corruption"),
    SLAB_ERROR("slab error in "),
    OLD_PAGE("Bad page state"),
    INODES("VFS: Busy inodes after unmount of "),
    FILE_COUNT("VFS: Close: file count is "),
    POWER_MACHINE_CHECK("Machine check interrupt"),
    OUT_OF_MEMORY("invoked oom-killer"),
    KILLED("ut of memory: Kill"),
    OLD_KILLED("ut of memory: kill"),
    KILL_CONSTRAINT("oom-kill:constraint="),
    NETDEVICE("unregister_netdevice: waiting for "),

    // Hypervisors.
    XEN_PANIC("Panic on CPU ", false),
    ASSERTION("Assertion `", false),
    CHECK("assertion failed", false),
    UNREACHABLE("code should not be reached", false),
    UNEXPECTED("Unexpected error in ", false),
    HARDWARE("qemu: hardware error: ", false),
    HEAP("double free or corruption", false),
    FREE("free(): invalid", false),
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
