package io.casebook.crash.kernel;

import static io.casebook.crash.kernel.ReportKind.Blame.HANG;
import static io.casebook.crash.kernel.ReportKind.Blame.LEAK;
import static io.casebook.crash.kernel.ReportKind.Blame.LOCK;
import static io.casebook.crash.kernel.ReportKind.Blame.NAMED;
import static io.casebook.crash.kernel.ReportKind.Blame.NOBODY;
import static io.casebook.crash.kernel.ReportKind.Blame.POINTER;
import static io.casebook.crash.kernel.ReportKind.Blame.STACK;
import static io.casebook.crash.kernel.ReportKind.Blame.STALL;

/// The kinds of reports, named as the tokens of the grammar that tell them.
enum ReportKind {
    KASAN("KASAN", NAMED),
    KMSAN("KMSAN", NAMED),
    KCSAN("KCSAN", NAMED),
    KFENCE("KFENCE", NAMED),
    UBSAN("UBSAN", STACK),
    KMEMLEAK("memory leak", LEAK),
    NULL_POINTER("BUG: unable to handle kernel NULL pointer dereference", POINTER),
    PAGING_REQUEST("BUG: unable to handle kernel paging request", POINTER),
    USER_ACCESS("BUG: unable to handle kernel access to user memory", POINTER),
    GENERAL_PROTECTION("general protection fault", POINTER),
    DIVIDE_ERROR("divide error", POINTER),
    DOUBLE_FAULT("double fault", POINTER),
    STACK_SEGMENT("stack segment fault", POINTER),
    INVALID_OPCODE("invalid opcode", POINTER),
    OTHER_TRAP("trap", POINTER),
    OOPS("Oops", POINTER),
    INTERNAL_ERROR("Internal error", POINTER),
    UNHANDLED_FAULT("Unhandled fault", POINTER),
    KERNEL_STACK_OVERFLOW("kernel stack overflow", POINTER),
    KERNEL_BUG("kernel BUG", POINTER),
    WARNING("WARNING", NAMED),
    PANIC("kernel panic", NOBODY),
    MACHINE_CHECK("machine check", NOBODY),
    SOFT_LOCKUP("BUG: soft lockup", STALL),
    HARD_LOCKUP("BUG: hard lockup", STALL),
    RCU_STALL("INFO: rcu detected stall", STALL),
    HUNG_TASK("INFO: task hung", HANG),
    WORKQUEUE_LOCKUP("BUG: workqueue lockup", NOBODY),
    SLEEPING("BUG: sleeping function called from invalid context", STACK),
    SCHEDULING_ATOMIC("BUG: scheduling while atomic", HANG),
    CONTEXT_ASSUMED("BUG: assuming atomic context", STACK),
    PREEMPTIBLE("BUG: using CALL in preemptible code", STACK),
    DEADLOCK("possible deadlock", LOCK),
    LOCK_STATE("inconsistent lock state", LOCK),
    RCU_USAGE("WARNING: suspicious RCU usage", STACK),
    LOCK_BALANCE("WARNING: bad unlock balance", LOCK),
    LOCK_FREED("WARNING: held lock freed", STACK),
    LOCK_HELD_IN_USER("WARNING: lock held when returning to user space", LOCK),
    LOCK_STILL_HELD("WARNING: still has locks held", STACK),
    LOCK_CONTENTION("WARNING: bad contention", LOCK),
    NESTED_LOCK("WARNING: nested lock was not taken", STACK),
    WAIT_CONTEXT("WARNING: locking bug", STACK),
    UNREGISTERED_LOCK("INFO: trying to register non-static key", STACK),
    SPINLOCK("BUG: spinlock", STACK),
    BAD_PAGE("BUG: Bad page", NOBODY),
    SLAB("BUG: slab", STACK),
    OLD_SLAB("BUG: slab error", STACK),
    BUSY_INODES("VFS: Busy inodes after unmount (use-after-free)", NOBODY),
    FILE_COUNT("VFS: Close: file count is zero (use-after-free)", NOBODY),
    DENTRY("BUG: Dentry still in use", NOBODY),
    OTHER_BUG("BUG", NOBODY),
    NETDEVICE("unregister_netdevice: waiting for DEV to become free", NOBODY),
    BAD_STACK("WARNING: kernel stack", NOBODY);

    private final String words;
    private final Blame blame;

    ReportKind(String words, Blame blame) {
        this.words = words;
        this.blame = blame;
    }

    /// Which function a report of a kind is named for.
    enum Blame {
        /// None.
        NOBODY,
        /// That at whose instruction the processor stood, else the first of the stack.
        POINTER,
        /// That which the title names, else the first of the stack.
        NAMED,
        /// The first of the stack.
        STACK,
        /// The first of the stack that does not allocate for others.
        LEAK,
        /// That which takes the lock in question.
        LOCK,
        /// The first of the stack that is not about waiting.
        HANG,
        /// That through which the work began that does not end.
        STALL
    }

    /// The first words of titles, before ` in `.
    String words() {
        return words;
    }

    Blame blame() {
        return blame;
    }

    /// The letter of the flag that the kernel sets with such a report, if it is one from which
    /// other reports may follow (oops_exit and add_taint in kernel/panic.c, and who calls them);
    /// else empty. A warning's `W` is none: kernels run on for months after one.
    String leaves() {
        return switch (this) {
            case NULL_POINTER,
                    PAGING_REQUEST,
                    USER_ACCESS,
                    GENERAL_PROTECTION,
                    DIVIDE_ERROR,
                    DOUBLE_FAULT,
                    STACK_SEGMENT,
                    INVALID_OPCODE,
                    OTHER_TRAP,
                    OOPS,
                    INTERNAL_ERROR,
                    UNHANDLED_FAULT,
                    KERNEL_STACK_OVERFLOW,
                    KERNEL_BUG ->
                    "D";
            case SOFT_LOCKUP -> "L";
            case MACHINE_CHECK -> "M";
            case BAD_PAGE, SLAB, OLD_SLAB, KASAN, KMSAN, KFENCE -> "B";
            default -> "";
        };
    }
}
