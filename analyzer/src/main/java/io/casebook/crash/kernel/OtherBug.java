package io.casebook.crash.kernel;

import io.casebook.crash.kernel.TraceLine.Title;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the kernel calls a bug in words that are no kind of their own.
final class OtherBug {
    private static final Pattern ADDRESS = Pattern.compile("\\b(?:0x)?[0-9a-f]{8,16}\\b");
    private static final Pattern NUMBER = Pattern.compile("\\b(?:0x[0-9a-f]+|\\d+)\\b");

    /// Words that need no stack to be believed (kernel/fork.c, kernel/locking/lockdep.c, and the
    /// beginning of a fault whose rest is cut off); what follows them differs each time.
    private static final List<String> KNOWN =
            List.of(
                    "Bad rss-counter state",
                    "non-zero pgtables_bytes on freeing mm",
                    "non-zero nr_ptes on freeing mm",
                    "non-zero nr_pmds on freeing mm",
                    "looking up invalid subclass",
                    "MAX_LOCKDEP_ENTRIES too low!",
                    "MAX_LOCKDEP_CHAINS too low!",
                    "MAX_LOCKDEP_CHAIN_HLOCKS too low!",
                    "MAX_LOCKDEP_KEYS too low!",
                    "MAX_LOCK_DEPTH too low!",
                    "MAX_STACK_TRACE_ENTRIES too low!",
                    "unable to handle kernel",
                    "Unable to handle kernel",
                    "unable to handle");

    /// What a worker did last (kernel/workqueue.c).
    private static final String LEFT_BY_WORK = "workqueue leaked ";

    private static final Pattern WORK = Pattern.compile("\\b(?:last function: |workfn=)(\\w+)");

    private OtherBug() {}

    static boolean known(Title title) {
        return KNOWN.stream().anyMatch(title.rest()::startsWith);
    }

    static String title(Report report) {
        var title = report.title();
        return title.rest().startsWith(LEFT_BY_WORK) ? leak(report) : "BUG: " + plain(title);
    }

    private static String leak(Report report) {
        var what = "BUG: " + ReportTitle.before(report.title().rest(), ": ");
        return report.texts().stream()
                .map(WORK::matcher)
                .filter(Matcher::find)
                .findFirst()
                .map(it -> what + " in " + FunctionNames.plain(it.group(1)))
                .orElse(what);
    }

    private static String plain(Title title) {
        return KNOWN.stream()
                .filter(title.rest()::startsWith)
                .findFirst()
                .orElseGet(() -> general(title.rest()));
    }

    /// A text without what differs between reports of one fault.
    static String general(String text) {
        var plain = NUMBER.matcher(ADDRESS.matcher(text).replaceAll("ADDR")).replaceAll("NUM");
        var end = plain.endsWith(" ...") ? plain.length() - 4 : plain.length();
        return plain.substring(0, end).strip();
    }
}
