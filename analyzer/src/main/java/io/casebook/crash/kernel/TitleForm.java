package io.casebook.crash.kernel;

import io.casebook.crash.kernel.TraceLine.Title;

import java.util.regex.Pattern;

/// Tells the titles of reports from everyday lines that begin with the same words.
final class TitleForm {
    /// Since Linux 6.17 the place stands before the function, before that behind it.
    private static final Pattern WARNED_AT =
            Pattern.compile(
                    "(?:(?:CPU: \\d{1,5} PID: \\d{1,9} )?at )?"
                            + "[A-Za-z0-9_./-]{1,200}\\.(?:[chSs]|rs):\\d.*");

    /// Since Linux 6.16 a second line tells on what a task is blocked and who held that last.
    private static final Pattern HUNG =
            Pattern.compile(":\\d{1,9} (?:blocked (?:in [^ ]{1,20} wait )?for |can't die )");

    /// What is told of objects in mm/slub.c.
    private static final Pattern SLAB =
            Pattern.compile(
                    "(?:Poison|(?:Left |Right )?Redzone|kmalloc Redzone|Free|Object|Padding|Wrong"
                            + "|Alignment|Allocated|Attempt|Invalid|Bad|SLUB|Slab|Missing|Not a)");

    private TitleForm() {}

    static boolean isReport(Title title) {
        return switch (title.kind()) {
            case WARNING ->
                    title.words().startsWith("BUG") || WARNED_AT.matcher(title.rest()).matches();
            case SLAB -> SLAB.matcher(title.rest()).lookingAt();
            case OTHER_TRAP -> title.rest().contains("[#") || !title.words().contains(": ");
            case HUNG_TASK -> HUNG.matcher(title.rest()).find();
            case UBSAN -> title.rest().contains(" in ");
            case PREEMPTIBLE -> title.rest().contains("preemptible");
            default -> true;
        };
    }
}
