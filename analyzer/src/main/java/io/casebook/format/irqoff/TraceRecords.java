package io.casebook.format.irqoff;

import io.casebook.format.LineParser;
import io.casebook.format.RecordSink;
import io.casebook.format.Slice;
import io.casebook.model.RecordDraft;
import io.casebook.model.Subject;

import java.nio.charset.StandardCharsets;

/// A record for each processor that something was seen on, with all its stacks; the other lines
/// are records of their own. The module writes no times.
final class TraceRecords extends LineParser {
    private static final String MILLISECONDS = "ms";
    private static final int MOST_PID_DIGITS = 9;

    private int hardEnd;

    @Override
    protected void begin(Slice slice) {
        hardEnd = slice.hardEnd();
    }

    @Override
    protected Line read(byte[] bytes, int from, int to, RecordDraft draft, RecordSink sink) {
        var text = text(bytes, from, to);
        var kind = TraceLine.of(text);
        if (kind == TraceLine.PROCESSOR) {
            var number = from + text.indexOf(':') + 1;
            draft.field("cpu", number + (bytes[number] == ' ' ? 1 : 0), trimmed(bytes, to));
            readBlock(TraceBlock.read(bytes, to, hardEnd), bytes, draft, sink);
        } else if (kind == TraceLine.THRESHOLD) {
            pushNumber("trace-irqoff.threshold", bytes, from + text.indexOf(':') + 2, sink);
        }
        if (kind == null) {
            return bytes[from] == ' ' ? Line.CONTINUES : Line.UNPARSED;
        }
        return kind.starts ? Line.STARTS : Line.CONTINUES;
    }

    private static void readBlock(
            TraceBlock block, byte[] bytes, RecordDraft draft, RecordSink sink) {
        if (block.culprit != null) {
            var command = block.culprit.command();
            var pid = block.culprit.pid();
            draft.processStart = command.from();
            draft.processEnd = command.to();
            draft.pid =
                    pid.to() - pid.from() > MOST_PID_DIGITS
                            ? -1
                            : Integer.parseInt(text(bytes, pid.from(), pid.to()));
        }
        if (block.longest != null) {
            draft.field("latency", block.longest.latency().from(), block.longest.latency().to());
            pushNumber("trace-irqoff.longest", bytes, block.longest.latency().from(), sink);
        }
        if (block.function != null) {
            var from = block.function.from();
            var to = block.function.to();
            draft.field("function", from, to);
            sink.fact(
                    Subject.host(""), "trace-irqoff.function", text(bytes, from, to), "", from, to);
        }
    }

    private static void pushNumber(String key, byte[] bytes, int from, RecordSink sink) {
        var to = from;
        while (to < bytes.length && bytes[to] >= '0' && bytes[to] <= '9') {
            to++;
        }
        sink.fact(Subject.host(""), key, text(bytes, from, to), MILLISECONDS, from, to);
    }

    private static int trimmed(byte[] bytes, int to) {
        var end = to;
        while (bytes[end - 1] == ' ') {
            end--;
        }
        return end;
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
