package io.casebook.crash.kernel;

import static io.casebook.crash.kernel.BystanderFunctions.Role.LOCKS;
import static io.casebook.crash.kernel.BystanderFunctions.Role.OBJECTS;
import static io.casebook.crash.kernel.BystanderFunctions.Role.SKIPPED;
import static io.casebook.crash.kernel.ReportKind.KERNEL_BUG;
import static io.casebook.crash.kernel.ReportKind.WARNING;

import io.casebook.crash.kernel.BystanderFunctions.Role;
import io.casebook.crash.kernel.TraceLine.Check;
import io.casebook.crash.kernel.TraceLine.Title;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Checks of the kernel's common code that stop or warn for whoever called it. Their reports are
/// named for the check and then for the caller, not for the check's own line.
///
/// Lockdep speaks of its caller in the functions that take and release locks (`lock_acquire`,
/// `hlock_class`), of itself in others. DEBUG_LOCKS_WARN_ON stands in the code of locks, too: what
/// that warns of is no finding of lockdep.
final class NamedChecks {
    private static final List<Named> ALL =
            List.of(
                    new Named(WARNING, Check.OBJECTS, "lib/debugobjects.c", "", ": ODEBUG bug"),
                    new Named(WARNING, Check.REFERENCES, "lib/refcount.c", "", ": refcount bug"),
                    new Named(WARNING, null, "kernel/locking/lockdep.c", "lock_", ": locking bug"),
                    new Named(WARNING, null, "kernel/lockdep.c", "lock_", ": locking bug"),
                    new Named(WARNING, null, "lib/kobject.c", "", ": kobject bug"),
                    new Named(WARNING, null, "mm/usercopy.c", "", ": bad usercopy"),
                    new Named(WARNING, null, "mm/slab_common.c", "^_*kmalloc", ": kmalloc bug"),
                    new Named(WARNING, null, "mm/", "^_*kvmalloc", ": kmalloc bug"),
                    new Named(
                            WARNING,
                            null,
                            "fs/proc/generic.c",
                            "^proc_register",
                            ": proc registration bug"),
                    new Named(
                            KERNEL_BUG, Check.LIST, "lib/list_debug.c", "", "BUG: corrupted list"),
                    new Named(KERNEL_BUG, null, "mm/usercopy.c", "", "BUG: bad usercopy"));

    /// A check.
    ///
    /// @param check the line that tells it besides the title; null where there is none
    /// @param source in which it stands
    /// @param function a pattern that is found in the name of the function in which it stands
    /// @param words of the report's title
    private record Named(
            ReportKind kind, @Nullable Check check, String source, Pattern function, String words) {
        Named(
                ReportKind kind,
                @Nullable Check check,
                String source,
                String function,
                String words) {
            this(kind, check, source, Pattern.compile(function), words);
        }

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
                    && (function.pattern().isEmpty()
                            || title.symbols().stream().anyMatch(this::isNamed));
        }

        private boolean isNamed(Symbol symbol) {
            return function.matcher(symbol.function()).find();
        }
    }

    private NamedChecks() {}

    /// What follows or replaces the kind in the title of a report that a common check made; null
    /// where none did.
    static @Nullable String words(Report report) {
        return check(report).map(Named::words).orElse(null);
    }

    /// Who is not named besides those that never are: of memory and of counters that are used
    /// wrongly the owner is told, whoever keeps the object for it.
    static Role concern(Report report) {
        return switch (report.title().kind()) {
            case KASAN, KFENCE -> OBJECTS;
            case WARNING -> concern(words(report));
            default -> SKIPPED;
        };
    }

    private static Role concern(@Nullable String words) {
        return switch (words) {
            case ": locking bug" -> LOCKS;
            case ": kobject bug", ": refcount bug" -> OBJECTS;
            case null, default -> SKIPPED;
        };
    }

    private static Optional<Named> check(Report report) {
        return ALL.stream().filter(it -> it.made(report)).findFirst();
    }
}
