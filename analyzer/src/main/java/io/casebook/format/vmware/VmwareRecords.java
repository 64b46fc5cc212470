package io.casebook.format.vmware;

import io.casebook.format.LineParser;
import io.casebook.format.RecordSink;
import io.casebook.format.WrittenTime;
import io.casebook.grammar.VmwareLogLexer;
import io.casebook.grammar.VmwareLogParser.BareContext;
import io.casebook.grammar.VmwareLogParser.KernelContext;
import io.casebook.grammar.VmwareLogParser.MachineContext;
import io.casebook.grammar.VmwareLogParser.OldServiceContext;
import io.casebook.grammar.VmwareLogParser.ServiceContext;
import io.casebook.model.RecordDraft;
import io.casebook.model.Severity;

import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/// Records of VMware's logs. A line without a time belongs to the message before it.
final class VmwareRecords extends LineParser {
    private static final int MOST_PID_DIGITS = 9;

    private final VmwareLines lines = new VmwareLines();
    private final YearlessTime yearless = new YearlessTime();

    @Override
    protected Line read(byte[] bytes, int from, int to, RecordDraft draft, RecordSink sink) {
        switch (lines.parse(bytes, from, to)) {
            case MachineContext machine -> readMachine(machine, bytes, draft, sink);
            case KernelContext kernel -> {
                readTime(kernel.time, bytes, draft);
                draft.impliedProcess = "vmkernel";
                readWorld(kernel.cpu, kernel.mark, bytes, draft);
            }
            case ServiceContext service -> {
                readService(service, bytes, draft);
                VmwareFacts.push(bytes, draft.messageStart, draft.end, sink);
            }
            case OldServiceContext service -> readOldService(service, bytes, draft);
            case BareContext bare -> readBare(bare, bytes, draft, sink);
            case null, default -> {
                return Line.CONTINUES;
            }
        }
        return Line.STARTS;
    }

    private void readTime(Token time, byte[] bytes, RecordDraft draft) {
        draft.messageStart = end(time);
        if (time.getType() == VmwareLogLexer.STAMP) {
            WrittenTime.read(draft, bytes, time.getStartIndex(), end(time));
        } else {
            yearless.read(draft, bytes, time.getStartIndex(), end(time) - ": ".length());
        }
    }

    private void readBare(BareContext line, byte[] bytes, RecordDraft draft, RecordSink sink) {
        readTime(line.time, bytes, draft);
        if (draft.messageStart < draft.end && bytes[draft.messageStart] == ' ') {
            draft.messageStart++;
        }
        VmwareFacts.push(bytes, draft.messageStart, draft.end, sink);
    }

    private void readMachine(
            MachineContext line, byte[] bytes, RecordDraft draft, RecordSink sink) {
        readTime(line.time, bytes, draft);
        draft.impliedProcess = "vmx";
        draft.field("thread", line.thread.getStartIndex(), end(line.thread) - "| ".length());
        draft.messageStart = end(line.thread);
        if (line.level != null) {
            draft.severity = VmwareLevel.ofGrade(bytes[line.level.getStartIndex()]);
            draft.messageStart = end(line.level);
        }
        VmwareFacts.push(bytes, draft.messageStart, draft.end, sink);
    }

    private void readService(ServiceContext line, byte[] bytes, RecordDraft draft) {
        readTime(line.time, bytes, draft);
        draft.severity = VmwareLevel.ofWord(bytes, line.level.getStartIndex() + 1);
        draft.processStart = line.name.getStartIndex();
        draft.processEnd = end(line.name);
        draft.messageStart = end(line.parted);
        if (line.pid != null) {
            draft.pid = number(bytes, line.pid.getStartIndex() + 1, end(line.pid) - 1);
        }
        if (line.cpu != null) {
            readWorld(line.cpu, line.mark, bytes, draft);
        }
        if (line.origin != null) {
            readOrigin(line.origin, bytes, draft);
        }
    }

    private void readOldService(OldServiceContext line, byte[] bytes, RecordDraft draft) {
        readTime(line.time, bytes, draft);
        draft.severity = VmwareLevel.ofWord(bytes, line.level.getStartIndex());
        var from = line.origin.getStartIndex() + " '".length();
        draft.field("subsystem", from, until(bytes, from, end(line.origin), '\''));
        draft.messageStart = end(line.origin);
    }

    /// `cpu12:33456)`, a processor and the thread (world) that ran on it.
    private static void readWorld(
            Token cpu, @Nullable Token mark, byte[] bytes, RecordDraft draft) {
        var from = until(bytes, cpu.getStartIndex(), end(cpu), 'u') + 1;
        var colon = until(bytes, from, end(cpu), ':');
        var worldEnd = colon + 1;
        while (bytes[worldEnd] >= '0' && bytes[worldEnd] <= '9') {
            worldEnd++;
        }
        draft.field("cpu", from, colon);
        draft.field("world", colon + 1, worldEnd);
        draft.messageStart = end(cpu);
        if (mark != null) {
            draft.severity = bytes[mark.getStartIndex()] == 'W' ? Severity.WARNING : Severity.ALERT;
            draft.messageStart = end(mark);
        }
    }

    /// `[Originator@6876 sub=Vimsvc.TaskManager opID=5e2a] `.
    private static void readOrigin(Token origin, byte[] bytes, RecordDraft draft) {
        var end = end(origin);
        for (var at = origin.getStartIndex(); at + " sub=".length() < end; at++) {
            if (bytes[at] == ' '
                    && bytes[at + 1] == 's'
                    && bytes[at + 2] == 'u'
                    && bytes[at + 3] == 'b'
                    && bytes[at + 4] == '=') {
                var from = at + " sub=".length();
                var blank = until(bytes, from, end, ' ');
                draft.field("subsystem", from, Math.min(blank, until(bytes, from, end, ']')));
            }
        }
        draft.messageStart = end;
    }

    private static int until(byte[] bytes, int from, int to, char letter) {
        var at = from;
        while (at < to && bytes[at] != letter) {
            at++;
        }
        return at;
    }

    private static int number(byte[] bytes, int from, int to) {
        if (to - from > MOST_PID_DIGITS) {
            return -1;
        }
        var number = 0;
        for (var i = from; i < to; i++) {
            number = number * 10 + bytes[i] - '0';
        }
        return number;
    }

    private static int end(Token token) {
        return token.getStopIndex() + 1;
    }
}
