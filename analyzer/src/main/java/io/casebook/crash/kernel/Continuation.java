package io.casebook.crash.kernel;

import io.casebook.crash.kernel.TraceLine.Title;

import java.util.EnumSet;
import java.util.Set;

/// Tells whether a title continues a report: the kernel tells of one fault with several titles,
/// what happened, the trap, the panic.
final class Continuation {
    /// Between a fault and its number are at most so many lines.
    private static final int FAULT_REACH = 12;

    /// What a title without a stack is continued by within so many lines.
    private static final int TITLE_REACH = 25;

    private static final Set<ReportKind> FAULTS =
            EnumSet.of(
                    ReportKind.NULL_POINTER,
                    ReportKind.PAGING_REQUEST,
                    ReportKind.USER_ACCESS,
                    ReportKind.KERNEL_BUG,
                    ReportKind.OTHER_BUG);

    private static final Set<ReportKind> OVERFLOWS =
            EnumSet.of(ReportKind.KERNEL_STACK_OVERFLOW, ReportKind.DOUBLE_FAULT);

    private Continuation() {}

    static boolean continues(Title title, OpenReport report) {
        var near = report.isBeginning() && report.lines() <= TITLE_REACH;
        var kind = report.kind();
        return switch (title.kind()) {
            case PANIC -> true;
            case MACHINE_CHECK -> report.isBeginning() && kind == title.kind();
            case OOPS, INVALID_OPCODE, OTHER_TRAP, INTERNAL_ERROR, UNHANDLED_FAULT ->
                    near || diesOf(report);
            case KERNEL_BUG -> near && isTrapOf(title, report) || repeats(title, report);
            case KMEMLEAK, RCU_STALL -> near && kind == title.kind();
            case PAGING_REQUEST, NULL_POINTER ->
                    near && kind == ReportKind.KERNEL_STACK_OVERFLOW || repeats(title, report);
            case DOUBLE_FAULT, KERNEL_STACK_OVERFLOW -> near && OVERFLOWS.contains(kind);
            case HARD_LOCKUP -> near && answers(title, report);
            default -> repeats(title, report);
        };
    }

    /// Whether a title speaks of a report rather than of others that it would continue, too.
    static boolean speaksOf(Title title, OpenReport report) {
        var rest = title.rest();
        return switch (report.kind()) {
            case SOFT_LOCKUP -> rest.startsWith("softlockup");
            case HARD_LOCKUP -> rest.contains("ard LOCKUP");
            case HUNG_TASK -> rest.startsWith("hung_task");
            case RCU_STALL -> rest.startsWith("RCU Stall");
            case MACHINE_CHECK -> rest.contains("achine check");
            case WARNING -> rest.contains("panic_on_warn");
            default -> title.kind() == ReportKind.PANIC ? rest.startsWith("Fatal") : diesOf(report);
        };
    }

    /// `kernel BUG at a.c:7!` is followed by `Kernel BUG [#1]` (RISC-V) or `Kernel bug
    /// detected[#1]:` (MIPS).
    private static boolean isTrapOf(Title title, OpenReport report) {
        return report.kind() == title.kind() && !title.words().endsWith(" at ");
    }

    /// Between a fault and the line that counts the kernel's deaths the instruction may stand.
    private static boolean diesOf(OpenReport report) {
        return FAULTS.contains(report.kind())
                && !report.isOver()
                && report.lines() <= FAULT_REACH
                && report.titles() == 1;
    }

    /// scripts/decode_stacktrace.sh writes a title once for each function that was inlined.
    private static boolean repeats(Title title, OpenReport report) {
        return report.kind() == title.kind() && report.lastTitleIsInlined();
    }

    /// A processor that is stuck tells itself what another one has found (arch/powerpc).
    private static boolean answers(Title title, OpenReport report) {
        return report.kind() == ReportKind.HARD_LOCKUP
                && report.titled().cpus().containsAll(TitledTask.of(title).cpus());
    }
}
