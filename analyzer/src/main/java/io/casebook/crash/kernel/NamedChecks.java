package io.casebook.crash.kernel;

import io.casebook.crash.kernel.TraceLine.Check;
import io.casebook.crash.kernel.TraceLine.Title;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Checks of the kernel's common code that stop or warn for whoever called it. Their reports are
/// named for the check and then for the caller, not for the check's own line.
final class NamedChecks {
    private static final List<Named> ALL =
            List.of(
                    new Named(
                            ReportKind.WARNING,
                            Check.OBJECTS,
                            "lib/debugobjects.c",
                            "",
                            ": ODEBUG bug"),
                    new Named(
                            ReportKind.WARNING,
                            Check.REFERENCES,
                            "lib/refcount.c",
                            "",
                            ": refcount bug"),
                    new Named(
                            ReportKind.WARNING,
                            Check.LOCKS,
                            "kernel/locking/lockdep.c",
                            "",
                            ": locking bug"),
                    new Named(ReportKind.WARNING, null, "kernel/lockdep.c", "", ": locking bug"),
                    new Named(ReportKind.WARNING, null, "lib/kobject.c", "", ": kobject bug"),
                    new Named(ReportKind.WARNING, null, "mm/usercopy.c", "", ": bad usercopy"),
                    new Named(
                            ReportKind.WARNING,
                            null,
                            "mm/slab_common.c",
                            "kmalloc",
                            ": kmalloc bug"),
                    new Named(ReportKind.WARNING, null, "mm/", "kvmalloc", ": kmalloc bug"),
                    new Named(
                            ReportKind.WARNING,
                            null,
                            "fs/proc/generic.c",
                            "proc_register",
                            ": proc registration bug"),
                    new Named(
                            ReportKind.KERNEL_BUG,
                            Check.LIST,
                            "lib/list_debug.c",
                            "",
                            "BUG: corrupted list"),
                    new Named(
                            ReportKind.KERNEL_BUG, null, "mm/usercopy.c", "", "BUG: bad usercopy"));

    /// A check.
    ///
    /// @param check the line that tells it besides the title; null where there is none
    /// @param source in which it stands
    /// @param function in which it stands, the beginning of its name without underscores
    /// @param words of the report's title
    private record Named(
            ReportKind kind, @Nullable Check check, String source, String function, String words) {
        boolean made(Report report) {
            var title = report.title();
            return title.kind() == kind && (told(report) || standsIn(title));
        }

        private boolean told(Report report) {
            return check != null && report.failed(check);
        }

        private boolean standsIn(Title title) {
            var at = title.rest().indexOf(source);
            return at >= 0
                    && at <= title.rest().indexOf(".c:")
                    && (function.isEmpty() || title.symbols().stream().anyMatch(this::isNamed));
        }

        private boolean isNamed(Symbol symbol) {
            return symbol.function().replaceFirst("^_+", "").startsWith(function);
        }
    }

    private NamedChecks() {}

    /// What follows or replaces the kind in the title of a report that a common check made; null
    /// where none did.
    static @Nullable String words(Report report) {
        return ALL.stream()
                .filter(it -> it.made(report))
                .findFirst()
                .map(Named::words)
                .orElse(null);
    }
}
