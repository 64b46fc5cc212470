package io.casebook.format.qemu;

import io.casebook.format.LineParser;
import io.casebook.format.RecordSink;
import io.casebook.format.Slice;
import io.casebook.format.WrittenTime;
import io.casebook.grammar.QemuDomainLogLexer;
import io.casebook.grammar.QemuDomainLogParser.CommandContext;
import io.casebook.grammar.QemuDomainLogParser.DaemonContext;
import io.casebook.grammar.QemuDomainLogParser.DeviceContext;
import io.casebook.grammar.QemuDomainLogParser.EntryContext;
import io.casebook.grammar.QemuDomainLogParser.FailureContext;
import io.casebook.grammar.QemuDomainLogParser.LibraryContext;
import io.casebook.grammar.QemuDomainLogParser.OptionContext;
import io.casebook.grammar.QemuDomainLogParser.PrefixedContext;
import io.casebook.grammar.QemuDomainLogParser.RegistersContext;
import io.casebook.grammar.QemuDomainLogParser.ShutdownContext;
import io.casebook.grammar.QemuDomainLogParser.StartContext;
import io.casebook.grammar.QemuDomainLogParser.StoppedContext;
import io.casebook.grammar.QemuDomainLogParser.TerminatedContext;
import io.casebook.model.RecordDraft;
import io.casebook.model.Severity;

import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/// Records of a guest's log. Every line is one, but for the lines of a command line, each but the
/// last of which ends with a backslash, and the registers of a processor that stopped.
final class DomainRecords extends LineParser {
    /// Who writes most of it, where the line does not tell.
    private static final String PROCESS = "qemu";

    private static final int NO_COMMAND = -1;

    private final DomainLines lines = new DomainLines();
    private byte[] bytes = new byte[0];
    private int softEnd;
    private int commandStart = NO_COMMAND;
    private int commandEnd;
    private boolean continued;
    private boolean inRegisters;

    @Override
    protected void begin(Slice slice) {
        bytes = slice.bytes();
        softEnd = slice.softEnd();
        commandStart = NO_COMMAND;
        continued = false;
        inRegisters = false;
    }

    @Override
    protected void end(RecordSink sink) {
        finishCommand(sink);
    }

    @Override
    protected Line read(byte[] slice, int from, int to, RecordDraft draft, RecordSink sink) {
        var entry = lines.parse(slice, from, to);
        if (entry == null) {
            return Line.UNPARSED;
        }
        var dated = isDated(entry.start);
        if (continued && !dated) {
            extendCommand(draft, sink);
            return Line.CONTINUES;
        }
        finishCommand(sink);
        if (inRegisters && entry instanceof RegistersContext) {
            return Line.CONTINUES;
        }
        inRegisters = entry instanceof StoppedContext;
        readEntry(entry, dated, draft, sink);
        return Line.STARTS;
    }

    private static boolean isDated(Token first) {
        return first.getType() == QemuDomainLogLexer.LIBVIRT_STAMP
                || first.getType() == QemuDomainLogLexer.QEMU_STAMP;
    }

    private void readEntry(EntryContext entry, boolean dated, RecordDraft draft, RecordSink sink) {
        draft.impliedProcess = PROCESS;
        draft.messageStart = entry.start.getStartIndex();
        if (dated) {
            readTime(entry.start, draft);
        }
        switch (entry) {
            case StartContext start -> readStart(start, draft, sink);
            case ShutdownContext shutdown -> addField("reason", shutdown.reason, draft);
            case TerminatedContext terminated -> readTerminated(terminated, draft);
            case DeviceContext device -> readDevice(device, draft);
            case LibraryContext library -> readLibrary(library, draft);
            case PrefixedContext prefixed -> draft.severity = severity(prefixed.level);
            case DaemonContext daemon -> {
                draft.severity = severity(daemon.level);
                draft.messageStart = end(daemon.level);
            }
            case StoppedContext _, FailureContext _ -> draft.severity = Severity.ERROR;
            case CommandContext _, OptionContext _ -> startCommand(draft, sink);
            default -> {}
        }
    }

    /// A name has no place, so the slice whose line it is tells it.
    private void readStart(StartContext start, RecordDraft draft, RecordSink sink) {
        var host = BannerFacts.push(start, bytes, sink);
        if (host.named() && draft.start < softEnd) {
            sink.hostName(host.name());
        }
    }

    /// The stamp ends with `: ` where libvirt wrote it, else with a blank.
    private void readTime(Token stamp, RecordDraft draft) {
        var marks = stamp.getType() == QemuDomainLogLexer.LIBVIRT_STAMP ? 2 : 1;
        WrittenTime.read(draft, bytes, stamp.getStartIndex(), end(stamp) - marks);
        draft.messageStart = end(stamp);
    }

    private void readTerminated(TerminatedContext terminated, RecordDraft draft) {
        readProgram(terminated.program, draft);
        addField("signal", terminated.signal, draft);
        addField("sender_pid", terminated.pid, draft);
        if (terminated.sender != null) {
            // " (/usr/sbin/libvirtd)"
            var from = terminated.sender.getStartIndex() + 2;
            draft.field("sender", from, end(terminated.sender) - 1);
        }
    }

    private void readDevice(DeviceContext device, RecordDraft draft) {
        readProgram(device.program, draft);
        draft.severity = severity(device.level);
    }

    /// `qemu-kvm: `, perhaps with its folder.
    private void readProgram(Token program, RecordDraft draft) {
        setProcess(program.getStartIndex(), end(program) - 2, draft);
        draft.messageStart = end(program);
    }

    /// `(qemu-kvm:4711): `; the name may be `(null)`.
    private void readLibrary(LibraryContext library, RecordDraft draft) {
        var colon = end(library.source) - "): ".length() - 1;
        var pidEnd = colon + 1;
        while (bytes[colon] != ':') {
            colon--;
        }
        var open = library.source.getStartIndex();
        while (bytes[open] != '(') {
            open++;
        }
        setProcess(open + 1, colon, draft);
        draft.pid = Numbers.parse(bytes, colon + 1, pidEnd);
        draft.severity = severity(library.level);
        draft.messageStart = library.level == null ? end(library.source) : end(library.level);
    }

    private void setProcess(int from, int to, RecordDraft draft) {
        if (bytes[from] == '(') {
            return;
        }
        var start = to;
        while (start > from && bytes[start - 1] != '/') {
            start--;
        }
        draft.impliedProcess = null;
        draft.processStart = start;
        draft.processEnd = to;
    }

    private void startCommand(RecordDraft draft, RecordSink sink) {
        commandStart = draft.messageStart;
        extendCommand(draft, sink);
    }

    private void extendCommand(RecordDraft draft, RecordSink sink) {
        commandEnd = draft.end;
        continued = bytes[pastBlanks(draft.start, commandEnd) - 1] == '\\';
        if (!continued) {
            finishCommand(sink);
        }
    }

    private int pastBlanks(int from, int to) {
        var end = to;
        while (end - 1 > from && bytes[end - 1] == ' ') {
            end--;
        }
        return end;
    }

    private void finishCommand(RecordSink sink) {
        if (commandStart != NO_COMMAND) {
            var command = CommandLineReader.read(bytes, commandStart, commandEnd, sink);
            if (command.startsGuest()) {
                GuestFacts.push(command, sink);
            }
        }
        commandStart = NO_COMMAND;
        continued = false;
    }

    private static void addField(String name, @Nullable Token value, RecordDraft draft) {
        if (value != null) {
            draft.field(name, value.getStartIndex(), end(value));
        }
    }

    private static @Nullable Severity severity(@Nullable Token level) {
        if (level == null) {
            return null;
        }
        return switch (level.getType()) {
            case QemuDomainLogLexer.CRITICAL -> Severity.CRITICAL;
            case QemuDomainLogLexer.ERROR, QemuDomainLogLexer.DAEMON_ERROR -> Severity.ERROR;
            case QemuDomainLogLexer.WARNING, QemuDomainLogLexer.DAEMON_WARNING -> Severity.WARNING;
            case QemuDomainLogLexer.DAEMON_DEBUG -> Severity.DEBUG;
            default -> Severity.INFO;
        };
    }

    private static int end(Token token) {
        return token.getStopIndex() + 1;
    }
}
