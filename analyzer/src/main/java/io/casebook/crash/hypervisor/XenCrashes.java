package io.casebook.crash.hypervisor;

import io.casebook.model.Crash;
import io.casebook.model.EventTable;
import io.casebook.model.Evidence;
import io.casebook.model.SourceSpan;
import io.casebook.model.Subject;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads the panics of Xen from the lines of its console (xen/common/kernel.c, panic;
/// xen/arch/x86/traps.c, show_execution_state).
public final class XenCrashes {
    /// So many lines of registers, stack and call trace stand before the panic itself.
    private static final int MOST_BEFORE = 120;

    private static final int MOST_AFTER = 12;

    /// Evidence longer than this is cut; the span still tells its whole length.
    private static final int LONGEST_EVIDENCE = 1 << 16;

    private static final Pattern PANIC = Pattern.compile("Panic on CPU (\\d{1,5}):");
    private static final Pattern STATE =
            Pattern.compile("----\\[ Xen-(\\S{1,40}) .{0,60}?(Not tainted|Tainted: *([A-Z]*)).*");
    private static final Pattern POINTER =
            Pattern.compile(
                    "RIP: {1,8}[0-9a-f]{4}:\\[<[0-9a-f]{8,16}>\\]"
                            + " ((?:[\\w.-]{1,60}#)?[A-Za-z_][\\w.$]*)(?:\\+(0x[0-9a-f]+))?.*");
    private static final Pattern FRAME =
            Pattern.compile(
                    "\\[<[0-9a-f]{8,16}>\\] ([RSF]?)"
                        + " ?((?:[\\w.-]{1,60}#)?[A-Za-z_][\\w.$]*)\\+(0x[0-9a-f]+)/0x[0-9a-f]+.*");

    private XenCrashes() {}

    /// The panics of a log, in order.
    ///
    /// @param marked rows that hold a [io.casebook.crash.CrashMark], ascending
    /// @param host whose hypervisor wrote it
    public static List<Crash> read(EventTable table, int[] marked, String host) {
        var crashes = new ArrayList<Crash>();
        for (var mark : marked) {
            var panic = PANIC.matcher(table.row(mark).message());
            if (panic.find()) {
                crashes.add(new Account(table, mark).crash(host, cpu(panic.group(1))));
            }
        }
        return crashes;
    }

    private static @Nullable Integer cpu(String digits) {
        return Integer.valueOf(digits);
    }

    /// The lines of one panic.
    private static final class Account {
        private final EventTable table;
        private final int mark;
        private final List<Crash.Frame> frames = new ArrayList<>();
        private int first;
        private @Nullable String version;
        private @Nullable String taint;

        Account(EventTable table, int mark) {
            this.table = table;
            this.mark = mark;
            first = mark;
            findStart();
            for (var row = first; row < mark; row++) {
                read(table.row(row).message().strip());
            }
        }

        /// The state of the processor is written before the panic is told.
        private void findStart() {
            for (var row = mark; row >= Math.max(0, mark - MOST_BEFORE); row--) {
                var message = table.row(row).message();
                if (row < mark && PANIC.matcher(message).find()) {
                    return;
                }
                if (STATE.matcher(message.strip()).matches()) {
                    first = row;
                    return;
                }
            }
        }

        private void read(String line) {
            var state = STATE.matcher(line);
            if (state.matches()) {
                version = state.group(1);
                taint = state.group(3);
                return;
            }
            var pointer = POINTER.matcher(line);
            if (pointer.matches()) {
                var offset = pointer.group(2) == null ? "" : pointer.group(2);
                frames.add(new Crash.Frame(null, pointer.group(1), offset, true));
            }
            var frame = FRAME.matcher(line);
            if (frame.matches()) {
                var sure = !frame.group(1).equals("S");
                add(new Crash.Frame(null, frame.group(2), frame.group(3), sure));
            }
        }

        /// The stack begins with the instruction, which the registers have told.
        private void add(Crash.Frame frame) {
            if (frames.size() != 1 || !frames.getFirst().equals(frame)) {
                frames.add(frame);
            }
        }

        Crash crash(String host, @Nullable Integer cpu) {
            var row = table.row(mark);
            var text = text();
            var place = frames.isEmpty() ? "" : " in " + frames.getFirst().function();
            return new Crash(
                    Crash.Kind.XEN,
                    Subject.host(host),
                    "Xen panic: " + text + place,
                    row.chunk().reading(row.index()),
                    row.readingText(),
                    row.chunk().nanos(row.index()),
                    evidence(),
                    null,
                    cpu,
                    version == null ? null : "Xen " + version,
                    taint,
                    List.of(),
                    List.copyOf(frames),
                    null,
                    Map.of("panic", text));
        }

        /// What the panic says: the line below its heading.
        private String text() {
            for (var row = mark + 1; row < Math.min(table.size(), mark + MOST_AFTER); row++) {
                var text = table.row(row).message().strip();
                if (!text.isEmpty() && !text.startsWith("***")) {
                    return text;
                }
            }
            return "without words";
        }

        private Evidence evidence() {
            var from = table.row(first).span();
            var to = table.row(Math.min(table.size() - 1, mark + 1)).span();
            var end = to.offset() + to.length();
            var length = (int) Math.min(Integer.MAX_VALUE, end - from.offset());
            var lines = (int) (to.line() + to.lines() - from.line());
            var shown = Math.min(length, LONGEST_EVIDENCE);
            return new Evidence(
                    new SourceSpan(from.artifact(), from.offset(), length, from.line(), lines),
                    table.text().string(from.offset(), shown));
        }
    }
}
