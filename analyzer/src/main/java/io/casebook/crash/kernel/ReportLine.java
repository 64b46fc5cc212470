package io.casebook.crash.kernel;

import io.casebook.model.EventTable;
import io.casebook.model.Evidence;
import io.casebook.model.ReadingKind;
import io.casebook.model.SourceSpan;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A line of the kernel, without what was written before its message.
///
/// @param row the record in which it stands
/// @param caller the thread or processor that wrote it (`T123`, `C1`); null where the kernel was
///     built without CONFIG_PRINTK_CALLER
record ReportLine(EventTable.Row row, String text, @Nullable String caller) {
    /// How grave a line is: a number of consoles and dmesg -r, or words of dmesg -x.
    private static final String GRAVITY =
            "(?:(?:<\\d{1,3}>){1,4}+|[a-z0-9]{2,10} {0,6}:"
                    + "(?:emerg|alert|crit|err|warn|notice|info|debug) {0,6}: ?)?+";

    /// When it was written, in each of the forms of dmesg (util-linux, sys-utils/dmesg.c).
    private static final List<String> TIMES =
            List.of(
                    "\\[ {0,11}\\d{1,11}\\.\\d{1,9}(?: < {0,11}\\d{1,11}\\.\\d{1,9}>)?\\]",
                    "\\[[^\\s\\[\\]]{1,12} [^\\[\\]]{2,12} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d \\d{4}"
                            + "(?: < {0,11}\\d{1,11}\\.\\d{1,9}>)?\\]",
                    "\\[[^\\s\\[\\]]{2,12}[ \\d]\\d \\d\\d:\\d\\d\\]",
                    "\\[(?: {0,11}\\+|< {0,11})\\d{1,11}\\.\\d{1,9}>?\\]",
                    "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d,\\d{1,9}[+-]\\d\\d:?\\d\\d");

    /// What stands before the message of a line that continues a record; what stands before the
    /// first line its format has read.
    private static final Pattern PREFIX =
            Pattern.compile(
                    "^"
                            + GRAVITY
                            + "(?:"
                            + String.join("|", TIMES)
                            + ")?+(?: ?\\[ {0,9}([TC]\\d{1,9})\\])?+ ?");

    /// Serial consoles end lines with a carriage return, too, sometimes with several.
    private static final Pattern LINE_END = Pattern.compile("\\r{0,9}(?:\\n|\\z)");

    private static final Pattern CALLER = Pattern.compile("\\[ {0,9}([TC]\\d{1,9})\\] ?$");

    /// Evidence longer than this is cut; the span still tells its whole length.
    private static final int LONGEST_EVIDENCE = 1 << 16;

    /// The lines of a record.
    static List<ReportLine> of(EventTable.Row row) {
        var lines = new ArrayList<ReportLine>();
        var start = row.chunk().messageStart(row.index());
        var span = row.span();
        var head = row.table().text().string(span.offset(), start);
        var caller = CALLER.matcher(head);
        var writer = caller.find() ? caller.group(1) : null;
        for (var line : LINE_END.split(row.message(), -1)) {
            lines.add(lines.isEmpty() ? new ReportLine(row, line, writer) : stamped(row, line));
        }
        return lines;
    }

    /// Nanoseconds until another line, by the times as written; 0 where they cannot be compared.
    long nanosUntil(ReportLine other) {
        var chunk = row.chunk();
        var next = other.row.chunk();
        var kind = chunk.readingKind(row.index());
        var comparable = kind != ReadingKind.NONE && kind == next.readingKind(other.row.index());
        return comparable
                ? next.readingNanos(other.row.index()) - chunk.readingNanos(row.index())
                : 0;
    }

    /// The place from one record to another.
    static Evidence evidence(EventTable.Row first, EventTable.Row last) {
        var from = first.span();
        var to = last.span();
        var length = (int) Math.min(Integer.MAX_VALUE, to.offset() + to.length() - from.offset());
        var lines = (int) (to.line() + to.lines() - from.line());
        var shown = Math.min(length, LONGEST_EVIDENCE);
        return new Evidence(
                new SourceSpan(from.artifact(), from.offset(), length, from.line(), lines),
                first.table().text().string(from.offset(), shown));
    }

    private static ReportLine stamped(EventTable.Row row, String line) {
        var prefix = PREFIX.matcher(line);
        return prefix.find()
                ? new ReportLine(row, line.substring(prefix.end()), prefix.group(1))
                : new ReportLine(row, line, null);
    }
}
