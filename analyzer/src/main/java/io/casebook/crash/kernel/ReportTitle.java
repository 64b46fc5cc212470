package io.casebook.crash.kernel;

import io.casebook.crash.kernel.TraceLine.Check;
import io.casebook.crash.kernel.TraceLine.Title;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Gives reports the titles by which kernel developers group them: the kind, then the function to
/// blame.
final class ReportTitle {
    private static final Pattern ACCESS = Pattern.compile("^(Read|Write) (?:of size|at addr)\\b");
    private static final Pattern ADDRESS = Pattern.compile("\\b(?:0x)?[0-9a-f]{8,16}\\b");
    private static final Pattern NUMBER = Pattern.compile("\\b(?:0x[0-9a-f]+|\\d+)\\b");
    private static final Pattern FILE = Pattern.compile("([A-Za-z0-9_./-]+\\.[chSs]:\\d+)");

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
            case KERNEL_BUG ->
                    report.failed(Check.LIST)
                            ? located(report, "BUG: corrupted list")
                            : placed(report, "kernel BUG");
            case WARNING -> placed(report, "WARNING" + check(report));
            case PANIC -> panic(report);
            case PREEMPTIBLE ->
                    located(
                            report,
                            "BUG: using " + before(title.rest(), " in ") + " in preemptible code");
            case SPINLOCK ->
                    located(report, title.words().strip() + " " + before(title.rest(), " on "));
            case RCU_USAGE,
                    LOCK_BALANCE,
                    LOCK_FREED,
                    LOCK_HELD_IN_USER,
                    NESTED_LOCK,
                    WAIT_CONTEXT ->
                    located(report, gravity(title) + after(title.kind().words(), ": "));
            case BAD_PAGE -> title.words().strip();
            case DENTRY -> "BUG: Dentry still in use " + from(title.rest(), "[");
            case BAD_STACK -> badStack(title);
            case OTHER_BUG -> "BUG: " + general(title.rest());
            case OTHER_TRAP -> located(report, before(title.words().replace("Oops: ", ""), ":"));
            case DOUBLE_FAULT ->
                    located(
                            report,
                            title.words().startsWith("PANIC")
                                    ? "PANIC: double fault"
                                    : "double fault");
            case KERNEL_STACK_OVERFLOW ->
                    located(
                            report,
                            title.words().contains("guard page")
                                    ? "BUG: stack guard page was hit"
                                    : title.kind().words());
            case KMEMLEAK,
                    NULL_POINTER,
                    PAGING_REQUEST,
                    GENERAL_PROTECTION,
                    DIVIDE_ERROR,
                    STACK_SEGMENT,
                    INVALID_OPCODE,
                    OOPS,
                    INTERNAL_ERROR,
                    UNHANDLED_FAULT,
                    MACHINE_CHECK,
                    SOFT_LOCKUP,
                    HARD_LOCKUP,
                    RCU_STALL,
                    HUNG_TASK,
                    WORKQUEUE_LOCKUP,
                    SLEEPING,
                    SCHEDULING_ATOMIC,
                    DEADLOCK,
                    UNREGISTERED_LOCK,
                    NETDEVICE ->
                    located(report, title.kind().words());
        };
    }

    private String located(Report report, String kind) {
        var function = guilty.of(report, report.title().kind().blame());
        return function == null ? kind : kind + " in " + function;
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

    private static String kasan(Report report) {
        var rest = report.title().rest();
        var what = before(before(rest, " in "), " on ").strip();
        return what.equals("double-free or invalid-free") ? "invalid-free" : what + access(report);
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
                java.util.Arrays.stream(after(title.rest(), " in ").split(" / ", -1))
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

    private static String check(Report report) {
        if (report.failed(Check.OBJECTS)) {
            return ": ODEBUG bug";
        }
        if (report.failed(Check.REFERENCES)) {
            return ": refcount bug";
        }
        return report.failed(Check.LOCKS) ? ": locking bug" : "";
    }

    /// Lockdep called its findings INFO before Linux 4.12, and some of them BUG.
    private static String gravity(Title title) {
        var words = title.words().replace("[ ", "");
        return words.startsWith("INFO")
                ? "INFO: "
                : words.startsWith("BUG") ? "BUG: " : "WARNING: ";
    }

    private String panic(Report report) {
        var rest = report.title().rest();
        if (rest.contains("tack is corrupted in")) {
            var function = guilty.of(report, ReportKind.Blame.NAMED);
            return "kernel panic: stack is corrupted" + (function == null ? "" : " in " + function);
        }
        return "kernel panic: " + general(before(rest, " exitcode="));
    }

    private static String badStack(Title title) {
        var has = title.rest().indexOf("has bad");
        var what = title.words().contains("regs") ? "regs" : "frame pointer";
        var value = has < 0 ? "" : title.rest().substring(has).replaceFirst("value .*", "value");
        return "WARNING: kernel stack " + what + " " + value;
    }

    /// A text without what differs between reports of one fault.
    private static String general(String text) {
        var plain = NUMBER.matcher(ADDRESS.matcher(text).replaceAll("ADDR")).replaceAll("NUM");
        var end = plain.endsWith(" ...") ? plain.length() - 4 : plain.length();
        return plain.substring(0, end).strip();
    }

    private static String before(String text, String mark) {
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
