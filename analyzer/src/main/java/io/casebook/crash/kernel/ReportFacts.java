package io.casebook.crash.kernel;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What else a report says, by name, with its numbers in words.
record ReportFacts(Report report, RunningTask task, HeldLocks locks) {
    private static final Pattern NUMBER = Pattern.compile("\\[#?(\\d{1,4})\\]");
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?:^CR2: |address:? |[Aa]t (?:virtual address )?|^Failing address: )"
                            + "(?:0x)?([0-9a-f]{4,16}|\\(null\\))");
    private static final Pattern OWNER =
            Pattern.compile(
                    "likely (?:last )?(?:owned|held) by (?:(?:task|reader|writer) ){0,2}"
                            + "(.{1,64}?:\\d{1,9})");

    /// The opcode that failed: in angle brackets on x86, in round ones on arm.
    private static final Pattern FAILED = Pattern.compile("[<(]([0-9a-f]{2,8})[>)]");

    Map<String, String> all() {
        var facts = new TreeMap<String, String>();
        put(facts, "report", report.title().kind().words());
        put(facts, "pid", task.pid() == null ? null : String.valueOf(task.pid()));
        put(facts, "work", report.work());
        put(facts, "module.unloaded", report.modules().unloaded());
        put(facts, "check", checks());
        Stall.tell(report, facts);
        put(facts, "hardware", report.hardware());
        put(facts, "instruction", instruction());
        taint(facts);
        put(facts, "taint.left", left());
        code(facts);
        fault(facts);
        hang(facts);
        MachineCheck.tell(report, facts);
        report.titles().stream()
                .filter(it -> it.kind() == ReportKind.PANIC)
                .findFirst()
                .ifPresent(it -> facts.put("panic", it.rest()));
        return Collections.unmodifiableMap(facts);
    }

    private static void put(Map<String, String> facts, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.put(name, value);
        }
    }

    /// What the checks told that failed.
    private String checks() {
        return report.hints().stream()
                .map(TraceLine.Hint::text)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private @Nullable String instruction() {
        var pointer = ToldStack.pointer(report);
        return pointer == null
                ? null
                : pointer.symbol().function() + "+" + pointer.symbol().offset();
    }

    private void taint(Map<String, String> facts) {
        if (task.taint() != null) {
            put(facts, "taint.words", TaintWords.of(task.taint(), task.kernel()));
        }
    }

    /// The flags that the kernel bears from now on, in the order of the titles.
    private String left() {
        return report.titles().stream()
                .map(it -> it.kind().leaves())
                .distinct()
                .collect(Collectors.joining());
    }

    private void code(Map<String, String> facts) {
        var code = report.code();
        put(facts, "code", code);
        if (code != null) {
            var failed = FAILED.matcher(code);
            if (failed.find()) {
                var before = code.substring(0, failed.start()).strip();
                var index = before.isEmpty() ? 0 : before.split(" +", -1).length;
                facts.put("code.failed", failed.group(1));
                facts.put("code.failed.index", String.valueOf(index));
            }
        }
    }

    private void fault(Map<String, String> facts) {
        if (!isFault()) {
            return;
        }
        put(facts, "fault.address", first(ADDRESS, words(), 1));
        put(facts, "oops.number", first(NUMBER, titles(), 1));
        var code = FaultCode.of(report);
        if (code != null) {
            facts.put("fault.code", "0x" + code.digits());
            put(facts, "fault.words", code.words());
        }
    }

    private boolean isFault() {
        return switch (report.title().kind()) {
            case NULL_POINTER,
                    PAGING_REQUEST,
                    USER_ACCESS,
                    GENERAL_PROTECTION,
                    INTERNAL_ERROR,
                    KERNEL_BUG,
                    INVALID_OPCODE,
                    OOPS,
                    DIVIDE_ERROR,
                    STACK_SEGMENT ->
                    true;
            default -> false;
        };
    }

    private void hang(Map<String, String> facts) {
        if (report.title().kind() != ReportKind.HUNG_TASK) {
            return;
        }
        put(facts, "lock.owner", first(OWNER, report.texts().stream(), 1));
        var waiting = task.process() + "/" + task.pid();
        locks.awaited(waiting)
                .ifPresent(
                        lock -> {
                            put(facts, "lock", lock.name());
                            put(facts, "lock.place", Symbol.of(lock.place()).function());
                            put(facts, "lock.holders", locks.holders(lock, waiting));
                        });
    }

    private Stream<String> titles() {
        return report.titles().stream().map(it -> it.words() + it.rest());
    }

    private Stream<String> words() {
        return Stream.concat(titles(), report.texts().stream());
    }

    private static @Nullable String first(Pattern pattern, Stream<String> texts, int group) {
        return texts.map(pattern::matcher)
                .filter(it -> it.find() && it.group(group) != null)
                .findFirst()
                .map(it -> it.group(group))
                .orElse(null);
    }
}
