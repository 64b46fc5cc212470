package io.casebook.format.dump;

import io.casebook.format.LineParser;
import io.casebook.format.RecordSink;
import io.casebook.model.RecordDraft;
import io.casebook.model.Severity;
import io.casebook.model.Subject;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/// A command with its output is a record, and so are the table of the dump and each stack.
///
/// The time of the table is in the zone of whoever ran the tool, who is not the host; it stays a
/// text.
final class SessionParser extends LineParser {
    private static final Pattern ROW = Pattern.compile(" *([A-Z][A-Z ]{1,14}): (\\S.{0,1000})");
    private static final Pattern UPTIME =
            Pattern.compile("(?:(\\d{1,6}) days?, )?(\\d{1,2}):(\\d\\d):(\\d\\d)");
    private static final Pattern STACK = Pattern.compile("PID: \\d+ +TASK: [0-9a-f]+ +CPU: .*");
    private static final Pattern START = Pattern.compile("crash> .*|crash \\d.*");
    private static final String FIRST = "KERNEL";
    private static final int LONGEST = 1100;

    /// The facts of the table, by its labels.
    private static final Map<String, String> KEYS =
            Map.ofEntries(
                    Map.entry("DUMPFILE", "dump.file"),
                    Map.entry("CPUS", "dump.processors"),
                    Map.entry("DATE", "crash.date"),
                    Map.entry("LOAD AVERAGE", "crash.load"),
                    Map.entry("TASKS", "crash.tasks"),
                    Map.entry("RELEASE", "kernel.release"),
                    Map.entry("VERSION", "kernel.build"),
                    Map.entry("MACHINE", "cpu.architecture"),
                    Map.entry("MEMORY", "dump.memory"),
                    Map.entry("PANIC", "crash.panic"),
                    Map.entry("PID", "crash.process.pid"),
                    Map.entry("COMMAND", "crash.process"),
                    Map.entry("CPU", "crash.cpu"),
                    Map.entry("STATE", "crash.process.state"));

    private boolean inTable;

    @Override
    protected void begin() {
        inTable = false;
    }

    @Override
    protected Line read(byte[] bytes, int from, int to, RecordDraft draft, RecordSink sink) {
        var end = Math.min(to, from + LONGEST);
        var line = new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
        var row = ROW.matcher(line);
        if (row.matches() && !STACK.matcher(line).matches()) {
            return row(row.group(1), row.group(2).strip(), draft, sink);
        }
        inTable = false;
        return START.matcher(line).matches() || STACK.matcher(line).matches()
                ? Line.STARTS
                : Line.CONTINUES;
    }

    /// The table begins with the kernel; later rows mean something within it only.
    private Line row(String label, String value, RecordDraft draft, RecordSink sink) {
        var starts = label.equals(FIRST) && !inTable;
        inTable |= starts;
        if (inTable) {
            state(label, value, draft, sink);
        }
        draft.severity = starts ? Severity.NOTICE : null;
        return starts ? Line.STARTS : Line.CONTINUES;
    }

    private static void state(String label, String value, RecordDraft draft, RecordSink sink) {
        var host = Subject.host("");
        var key = KEYS.get(label);
        if (label.equals("NODENAME") && value.matches("[\\w.-]{1,64}")) {
            sink.hostName(value);
        } else if (label.equals("UPTIME")) {
            uptime(value, draft, sink);
        } else if (key != null) {
            sink.fact(host, key, shown(label, value), "", draft.start, draft.end);
        }
    }

    /// Without quotes; of the machine without its frequency, of processors their number.
    private static String shown(String label, String value) {
        return switch (label) {
            case "MACHINE", "CPUS" -> value.split(" ", 2)[0];
            default -> value.replaceAll("^\"|\"$", "");
        };
    }

    private static void uptime(String value, RecordDraft draft, RecordSink sink) {
        var uptime = UPTIME.matcher(value);
        if (uptime.matches()) {
            var days = uptime.group(1) == null ? 0 : Long.parseLong(uptime.group(1));
            var hours = days * 24 + Long.parseLong(uptime.group(2));
            var minutes = hours * 60 + Long.parseLong(uptime.group(3));
            var seconds = Long.toString(minutes * 60 + Long.parseLong(uptime.group(4)));
            sink.fact(Subject.host(""), "crash.uptime", seconds, "s", draft.start, draft.end);
        }
    }
}
