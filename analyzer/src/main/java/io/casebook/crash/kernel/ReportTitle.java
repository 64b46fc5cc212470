package io.casebook.crash.kernel;

import io.casebook.crash.kernel.ReportKind.Blame;
import io.casebook.crash.kernel.TraceLine.Title;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Gives reports the titles by which kernel developers group them: the kind, then the function to
/// blame.
final class ReportTitle {
    private static final Pattern ACCESS = Pattern.compile("^(Read|Write) (?:of size|at addr)\\b");
    private static final Pattern FILE = Pattern.compile("([A-Za-z0-9_./-]{1,200}\\.[chSs]:\\d+)");

    private final GuiltyFunction guilty;

    ReportTitle(GuiltyFunction guilty) {
        this.guilty = guilty;
    }

    String of(Report report) {
        var title = report.title();
        return switch (title.kind()) {
            case KASAN -> located(report, "KASAN: " + kasan(report));
            case KMSAN, KFENCE ->
                    located(report, title.kind().words() + ": " + before(title.rest(), " in "));
            case KCSAN -> "KCSAN: " + races(title);
            case UBSAN -> located(report, "UBSAN: " + ubsan(title));
            case KERNEL_BUG -> bug(report);
            case WARNING -> warning(report);
            case PANIC -> panic(report);
            case HUNG_TASK -> located(report, hung(title));
            case OTHER_BUG -> OtherBug.title(report);
            case BAD_STACK -> badStack(title);
            case BAD_PAGE -> "BUG: " + title.words().strip().replaceFirst("^BUG: ", "");
            case DENTRY -> "BUG: Dentry still in use " + from(title.rest(), "[");
            case BUSY_INODES, FILE_COUNT, NETDEVICE, WORKQUEUE_LOCKUP -> title.kind().words();
            default -> located(report, words(title));
        };
    }

    /// The words before ` in `, where they depend on what the report says.
    private static String words(Title title) {
        var words = title.words();
        return switch (title.kind()) {
            case PREEMPTIBLE ->
                    "BUG: using " + before(title.rest(), " in ") + " in preemptible code";
            case SPINLOCK -> words.strip() + " " + before(title.rest(), " on ");
            case SLAB -> "BUG: " + before(before(title.rest(), " in "), " on ");
            case CONTEXT_ASSUMED -> words;
            case USER_ACCESS -> words.replace("Unable", "BUG: unable");
            case RCU_USAGE,
                    LOCK_BALANCE,
                    LOCK_FREED,
                    LOCK_HELD_IN_USER,
                    LOCK_STILL_HELD,
                    LOCK_CONTENTION,
                    NESTED_LOCK ->
                    gravity(words) + after(title.kind().words(), ": ");
            case OTHER_TRAP -> trap(words);
            case DOUBLE_FAULT ->
                    words.startsWith("PANIC") ? before(words, ", ") : title.kind().words();
            case KERNEL_STACK_OVERFLOW ->
                    words.contains("guard page")
                            ? "BUG: stack guard page was hit"
                            : title.kind().words();
            default -> title.kind().words();
        };
    }

    private String located(Report report, String kind) {
        var function = guilty.of(report, report.title().kind().blame());
        return function == null ? kind : kind + " in " + function;
    }

    private String bug(Report report) {
        var check = NamedChecks.words(report);
        return check == null ? placed(report, "kernel BUG") : located(report, check);
    }

    private String warning(Report report) {
        var check = NamedChecks.words(report);
        return placed(report, check == null ? "WARNING" : "WARNING" + check);
    }

    /// A report without a stack still says in which line of the source it was made.
    private String placed(Report report, String kind) {
        var function = guilty.of(report, report.title().kind().blame());
        var file = FILE.matcher(report.title().rest());
        if (function == null && file.find()) {
            return kind + " at " + file.group(1);
        }
        return function == null ? kind : kind + " in " + function;
    }

    /// Until Linux 4.4 the tool called itself KASan and wrote no hyphens.
    private static String kasan(Report report) {
        var rest = report.title().rest();
        var what = before(before(rest, " in "), " on ").strip();
        var name = what.startsWith("use after free") ? "use-after-free" : what;
        return name.equals("double-free or invalid-free") ? "invalid-free" : name + access(report);
    }

    private static String access(Report report) {
        return report.texts().stream()
                .map(ACCESS::matcher)
                .filter(it -> it.find())
                .findFirst()
                .map(it -> " " + it.group(1))
                .orElse("");
    }

    private static String races(Title title) {
        var functions =
                Arrays.stream(after(title.rest(), " in ").split(" / ", -1))
                        .map(it -> FunctionNames.plain(Symbol.of(it.strip()).function()))
                        .sorted()
                        .collect(Collectors.joining(" / "));
        return before(title.rest(), " in ") + " in " + functions;
    }

    /// Until Linux 4.20 the title did not say which rule was broken.
    private static String ubsan(Title title) {
        var what = before(title.rest(), " in ");
        return what.startsWith("Undefined behaviour") ? "undefined-behaviour" : what;
    }

    /// Lockdep called its findings INFO before Linux 4.12, and some of them BUG.
    private static String gravity(String written) {
        var words = written.replace("[ ", "");
        return words.startsWith("INFO")
                ? "INFO: "
                : words.startsWith("BUG") ? "BUG: " : "WARNING: ";
    }

    /// A task that hangs sleeps; one that cannot die may run, and is told of since Linux 5.9 in
    /// kernels that are tested.
    private static String hung(Title title) {
        return title.rest().contains(" can't die ") ? "INFO: task can't die" : title.kind().words();
    }

    private static String trap(String words) {
        return before(before(words.replace("Oops: ", ""), ":"), ",").strip();
    }

    private String panic(Report report) {
        var rest = report.title().rest();
        if (rest.contains("tack is corrupted in")) {
            return "kernel panic: stack is corrupted" + in(guilty.of(report, Blame.NAMED));
        }
        if (rest.contains("corrupted stack end")) {
            return "kernel panic: corrupted stack end" + in(guilty.of(report, Blame.HANG));
        }
        if (rest.contains("detected hard LOCKUP")) {
            return "BUG: hard lockup" + in(guilty.of(report, Blame.STALL));
        }
        return "kernel panic: " + OtherBug.general(whole(before(rest, " exitcode=")));
    }

    /// A sentence that announces a list is told without the list's beginning.
    private static String whole(String text) {
        var end = text.endsWith(":") ? text.lastIndexOf(". ") : -1;
        return end < 0 ? text : text.substring(0, end);
    }

    private static String in(@Nullable String function) {
        return function == null ? "" : " in " + function;
    }

    private static String badStack(Title title) {
        var words = title.words();
        if (words.contains("kernel stack")) {
            var has = from(title.rest(), "has bad");
            var what = words.contains("regs") ? "regs" : "frame pointer";
            return "WARNING: kernel stack " + what + " " + has.replaceFirst("value .*", "value");
        }
        var where =
                title.symbols().stream().findFirst().map(it -> FunctionNames.plain(it.function()));
        var ip = title.rest().contains(" for ip ") ? " at ADDR for ip " : " at ";
        return words + where.map(it -> ip + it).orElse("");
    }

    static String before(String text, String mark) {
        var at = text.indexOf(mark);
        return at < 0 ? text : text.substring(0, at);
    }

    private static String after(String text, String mark) {
        var at = text.indexOf(mark);
        return at < 0 ? text : text.substring(at + mark.length());
    }

    private static String from(String text, String mark) {
        var at = text.indexOf(mark);
        return at < 0 ? "" : text.substring(at).strip();
    }
}
